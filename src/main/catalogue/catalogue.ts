import type { Contact } from '../../shared/model/contact.ts'
import type { Day } from '../../shared/model/date.ts'
import type { FootprintRoute, Letter } from '../../shared/model/footprint-route.ts'
import type { IcdsService } from '../../shared/model/icds.ts'
import type { Link } from '../../shared/model/link.ts'
import type { HighRiskProgramme, PrivacyPlatform } from '../../shared/model/privacy.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Section } from '../../shared/model/section.ts'
import type { Service } from '../../shared/model/service.ts'
import type { SettingsPage } from '../../shared/model/settings-page.ts'
import type { SupportTable } from '../../shared/model/support-table.ts'
import type { System } from '../../shared/model/system.ts'
import type { Source } from '../audit/check.ts'
import type { IcdsMessageKey } from './entries.ts'

/** The texts about the two services of the NCSC. */
export interface IcdsTexts {
  /** Id of the link where a person begins. */
  readonly link: string
  readonly services: readonly {
    readonly id: IcdsService
    readonly name: string
    readonly does: readonly string[]
    readonly limits: readonly string[]
    readonly sources: readonly Source[]
  }[]
  readonly haveReady: readonly { readonly text: string; readonly confirmed: boolean }[]
  readonly warnings: readonly { readonly text: string; readonly confirmed: boolean }[]
  readonly likelihoods: Readonly<
    Record<IcdsMessageKey, { readonly headline: string; readonly reason: string }>
  >
}

/** The checked content of all files. */
export interface CatalogueContent {
  readonly sources: ReadonlyMap<string, Source>
  readonly sections: readonly Section[]
  /** In the order of sections, then of their files. */
  readonly questions: readonly Question[]
  readonly services: readonly Service[]
  readonly contacts: readonly Contact[]
  readonly links: readonly Link[]
  readonly icds: IcdsTexts
  readonly settingsPages: readonly SettingsPage[]
  /** Ways off public records and sites, and the letters that start them. */
  readonly routes: readonly FootprintRoute[]
  readonly letters: readonly Letter[]
  readonly privacyPlatforms: readonly PrivacyPlatform[]
  readonly programmes: readonly HighRiskProgramme[]
  readonly supportTable: SupportTable
}

/** Guidance as data. */
export interface Catalogue extends CatalogueContent {
  /**
   * The day the catalogue speaks for: the newest day on which one of its sources was read, but never later than the
   * support table's. Single entries may be older and show their own day.
   */
  readonly asOf: Day
  question(id: string): Question | null
  service(id: string): Service | null
  /**
   * A web address by its id: those of links.yaml, and the pages of services, contacts and sources as
   * `service-<id>`, `contact-<id>` and `source-<id>`. The page where an account is closed is `closing-<id>`; a platform's
   * settings are `privacy-<platform>` and `privacy-<platform>-<setting>`, a programme's page `programme-<id>`.
   */
  link(id: string): Link | null
  /** What a page of the settings is called on a system; null where that system has no such page. */
  settingsPage(id: string, system: System): { id: string; label: string; confirmed: boolean } | null
}

/** Adds look-ups to the content. */
export function createCatalogue(content: CatalogueContent): Catalogue {
  const questions = inOrder(content.questions, content.sections)
  const questionById = new Map(questions.map(question => [question.id, question]))
  const serviceById = new Map(content.services.map(service => [service.id, service]))
  const linkById = new Map(allLinks(content).map(link => [link.id, link]))
  const pageById = new Map(content.settingsPages.map(page => [page.id, page]))
  return {
    ...content,
    questions,
    asOf:
      [newest([...content.sources.values()]), content.supportTable.asOf].toSorted()[0] ??
      content.supportTable.asOf,
    question: id => questionById.get(id) ?? null,
    service: id => serviceById.get(id) ?? null,
    link: id => linkById.get(id) ?? null,
    settingsPage(id, system) {
      const page = pageById.get(id)?.[system]
      return page ? { id, label: page.label, confirmed: page.confirmed } : null
    },
  }
}

/** The newest day on which one of the sources was read. */
export function newest(sources: readonly Source[]): Day {
  return (
    sources
      .map(source => source.asOf)
      .toSorted()
      .at(-1) ?? '1970-01-01'
  )
}

function inOrder(questions: readonly Question[], sections: readonly Section[]): Question[] {
  const place = (question: Question) => sections.findIndex(section => section.id === question.section)
  return questions.toSorted((a, b) => place(a) - place(b))
}

/** The source that knows where accounts are closed, and nothing of their settings. */
const closingDirectory = 'closing-directory'

function allLinks({
  links,
  services,
  contacts,
  sources,
  privacyPlatforms,
  programmes,
}: CatalogueContent): Link[] {
  const closing = sources.get(closingDirectory)
  const ofServices = services.flatMap(service => {
    const ofSettings = service.sources.filter(source => source !== closing)
    return [
      ...link(
        `service-${service.id}`,
        service.name,
        service.settingsUrl,
        newest(ofSettings),
        service.settingsConfirmed,
      ),
      ...link(
        `closing-${service.id}`,
        `Close an account with ${service.name}`,
        service.closing?.url ?? null,
        closing?.asOf ?? newest(service.sources),
        service.closing?.confirmed ?? false,
      ),
    ]
  })
  const ofContacts = contacts.flatMap(contact =>
    link(
      `contact-${contact.id}`,
      contact.name,
      contact.url,
      newest(contact.sources),
      contact.sources.some(source => source.confirmed),
    ),
  )
  const ofSources = [...sources].flatMap(([id, source]) =>
    link(`source-${id}`, source.title, source.url, source.asOf, source.confirmed),
  )
  const ofPrivacy = privacyPlatforms.flatMap(platform => [
    ...link(
      `privacy-${platform.id}`,
      `Open the settings of ${platform.name}`,
      platform.url,
      platform.settings[0]?.asOf ?? '1970-01-01',
      platform.urlConfirmed,
    ),
    ...platform.settings.flatMap(setting =>
      link(
        `privacy-${platform.id}-${setting.id}`,
        `Open this setting at ${platform.name}`,
        setting.url,
        setting.asOf,
        setting.urlConfirmed,
      ),
    ),
  ])
  const ofProgrammes = programmes.flatMap(programme =>
    link(
      `programme-${programme.id}`,
      `Open the page of ${programme.name}`,
      programme.url,
      newest(programme.sources),
      programme.urlConfirmed,
    ),
  )
  return [...links, ...ofServices, ...ofContacts, ...ofSources, ...ofPrivacy, ...ofProgrammes]
}

function link(id: string, label: string, url: string | null, asOf: Day, confirmed: boolean): Link[] {
  return url === null ? [] : [{ id, label, url, asOf, confirmed }]
}

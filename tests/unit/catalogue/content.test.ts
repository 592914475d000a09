import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { daySchema } from '../../../src/shared/model/date.ts'
import { auditScreens } from '../../../src/shared/model/section.ts'
import { realCatalogue as catalogue, catalogueFolder } from './real-catalogue.ts'

const { questions, services, contacts, links, sections, icds, sources } = catalogue
const withSources = [
  ...questions,
  ...services,
  ...contacts,
  ...icds.services,
  ...catalogue.routes,
  ...catalogue.letters,
  ...catalogue.privacyPlatforms.flatMap(platform => platform.settings),
  ...catalogue.programmes,
]
/** The services that people in public life were found to use. */
const listed = [
  'Google Account',
  'Gmail',
  'YouTube',
  'Apple Account',
  'iCloud',
  'Microsoft (Outlook, OneDrive)',
  'Microsoft 365 (work)',
  'Yahoo',
  'Proton',
  'X',
  'Facebook',
  'Instagram',
  'Threads',
  'LinkedIn',
  'TikTok',
  'WhatsApp',
  'Signal',
  'Telegram',
  'Facebook Messenger',
  'Bluesky',
  'Mastodon',
  'Snapchat',
  'Reddit',
  'Nextdoor',
  'Strava',
  'Garmin',
  'GitHub',
  'Dropbox',
  'Zoom',
  'Slack',
  'PayPal',
  'Amazon',
  'eBay',
  'Uber',
  'Deliveroo',
  'GOV.UK One Login',
  'HMRC Government Gateway',
  'NHS login',
  '1Password',
  'Bitwarden',
  'Dashlane',
  'LastPass',
  'GoDaddy',
  '123 Reg',
  'Namecheap',
  'IONOS',
  'Fasthosts',
  'Nominet Online (.uk)',
  'Cloudflare',
  'WordPress.com',
  'Squarespace',
  'Wix',
  'Mailchimp',
  'NationBuilder',
  'Action Network',
  'Substack',
  'Canva',
  'Hootsuite',
  'Buffer',
  'Eventbrite',
  'Airbnb',
  'Booking.com',
]
const doubt = /\bcheck (?:with|it|whether)\b/i

describe('every entry', () => {
  test('has an id of its own', () => {
    for (const list of [
      questions,
      services,
      contacts,
      links,
      sections,
      catalogue.settingsPages,
      catalogue.supportTable.products,
    ]) {
      const ids = list.map(entry => entry.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('says where it comes from and when that was read', () => {
    for (const entry of withSources) {
      expect(entry.sources.length, entry.id).toBeGreaterThan(0)
      for (const source of entry.sources)
        expect(daySchema.safeParse(source.asOf).success, entry.id).toBe(true)
    }
    for (const link of links) expect(daySchema.safeParse(link.asOf).success, link.id).toBe(true)
  })

  test('opens nothing but https', () => {
    const addresses = [
      ...links.map(link => link.url),
      ...services.map(service => service.settingsUrl),
      ...services.map(service => service.closing?.url ?? null),
      ...contacts.map(contact => contact.url),
      ...[...sources.values()].map(source => source.url),
    ]
    for (const address of addresses) if (address !== null) expect(new URL(address).protocol).toBe('https:')
  })

  test('is used: no source stands there for nothing', () => {
    const used = new Set(withSources.flatMap(entry => entry.sources))
    const idle = [...sources].filter(([, source]) => !used.has(source))
    expect(idle.map(([id]) => id)).toEqual([])
  })

  test('is written in our plain words', async () => {
    const names = (await readdir(catalogueFolder, { recursive: true })).filter(name =>
      /^(?:questions.*|contacts|icds|services|sections)\.yaml$/.test(name),
    )
    expect(names.length).toBeGreaterThan(6)
    for (const name of names) {
      const text = await readFile(join(catalogueFolder, name), 'utf8')
      const words = text
        .split('\n')
        .filter(line => !line.trimStart().startsWith('#'))
        .join('\n')
      expect(words, name).not.toMatch(/—|\bsimply\b|\bjust\b|\bobviously\b|\beasy\b/i)
    }
  })
})

describe('doubt is never lost', () => {
  test('a contact that no confirmed source gives says that it must be checked', () => {
    const doubtful = contacts.filter(contact => contact.sources.every(source => !source.confirmed))
    expect(doubtful.length).toBeGreaterThan(0)
    for (const contact of doubtful) {
      expect(contact.use, contact.id).toMatch(doubt)
      expect([contact.phone, contact.email], contact.id).toEqual([null, null])
    }
  })

  test('a question that no confirmed source asks says that it must be checked', () => {
    const doubtful = questions.filter(question => question.sources[0]?.confirmed === false)
    expect(doubtful.map(question => question.id)).toContain('phone-number-protected')
    for (const question of doubtful) expect(`${question.hint} ${question.why}`, question.id).toMatch(doubt)
  })

  test('what NCSC has not confirmed says so in words', () => {
    const statements = [...icds.haveReady, ...icds.warnings].filter(statement => !statement.confirmed)
    expect(statements.length).toBeGreaterThan(4)
    for (const { text } of statements) expect(text).toMatch(/check with NCSC/i)
    for (const key of ['family', 'election-official', 'council-staff', 'unclear', 'no-profile'] as const) {
      expect(icds.likelihoods[key].reason).toMatch(/check with NCSC/i)
    }
  })

  test('a way back that no source confirms says that it must be checked', () => {
    const confirmed = [
      'google',
      'gmail',
      'youtube',
      'microsoft',
      'whatsapp',
      'signal',
      'telegram',
      'bluesky',
      'reddit',
      'strava',
    ]
    for (const { id, recoveryNote } of services) {
      expect(recoveryNote, id).not.toBeNull()
      expect(doubt.test(recoveryNote ?? ''), id).toBe(!confirmed.includes(id))
    }
  })

  test('a way to work together that no source confirms says that it must be checked', () => {
    const shared = services.filter(service => service.delegation !== null)
    expect(shared.filter(service => service.delegation?.confirmed).map(service => service.id)).toEqual([
      'x',
      'facebook',
      'linkedin',
    ])
    for (const { id, delegation } of shared)
      expect(doubt.test(delegation?.steps.join(' ') ?? ''), id).toBe(!delegation?.confirmed)
  })

  test('a programme that no source confirms says that it must be checked', () => {
    const named = services.flatMap(({ id, programme }) => (programme === null ? [] : [{ id, ...programme }]))
    expect(new Set(named.map(programme => programme.name))).toEqual(
      new Set([
        'Advanced Protection Program',
        'Lockdown Mode',
        'Meta Advanced Protection',
        'Strict Account Settings',
        'Microsoft AccountGuard',
        'Proton Sentinel',
      ]),
    )
    for (const { id, confirmed, steps } of named) {
      expect(steps.length, id).toBeGreaterThan(0)
      if (!confirmed) expect(steps.join(' '), id).toMatch(doubt)
    }
  })

  test('settings pages that nobody has confirmed are marked', () => {
    const unconfirmed = services.filter(service => !service.settingsConfirmed).map(service => service.id)
    for (const id of [
      'microsoft-365',
      'proton',
      'yahoo',
      'tiktok',
      'github',
      'dropbox',
      'bitwarden',
      'government-gateway',
    ]) {
      expect(unconfirmed).toContain(id)
    }
  })

  test('the pages of the NCSC that could not be read are marked', () => {
    for (const id of ['ncsc-defending-democracy', 'ncsc-high-risk', 'google-advanced-protection']) {
      expect(catalogue.link(id)?.confirmed, id).toBe(false)
    }
  })
})

describe('contacts', () => {
  test('print no number that is not published', () => {
    const numbers = contacts.flatMap(contact => contact.phone ?? [])
    expect(new Set(numbers)).toEqual(new Set(['999', '101', '7726', '159', '0300 123 2040', '0800 789 321']))
    expect(contacts.flatMap(contact => contact.email ?? [])).toEqual([
      'report@phishing.gov.uk',
      'MST@parliament.uk',
    ])
  })
})

describe('sections', () => {
  test('show every screen once and every section that questions name', () => {
    const screens = sections.flatMap(section => [...section.screens, ...section.lastScreens])
    expect(screens.toSorted()).toEqual([...auditScreens].toSorted())
    for (const { section } of questions) expect(sections.map(one => one.id)).toContain(section)
  })

  test('give the order of the questions', () => {
    const order = sections.map(section => section.id)
    const places = questions.map(question => order.indexOf(question.section))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('look-ups', () => {
  test('open pages of services, contacts and sources by id', () => {
    expect(catalogue.link('service-google')?.url).toBe('https://myaccount.google.com/security')
    expect(catalogue.link('contact-report-fraud')?.url).toBe('https://www.reportfraud.police.uk')
    expect(catalogue.link('source-npsa-guidance')?.url).toContain('npsa.gov.uk')
    expect(catalogue.link('closing-snapchat')).toEqual({
      id: 'closing-snapchat',
      label: 'Close an account with Snapchat',
      url: 'https://accounts.snapchat.com/accounts/delete_account',
      asOf: '2026-08-21',
      confirmed: true,
    })
    expect(catalogue.link('service-snapchat')?.asOf).toBe('2026-08-04')
    expect(catalogue.link('closing-tiktok')?.confirmed).toBe(false)
    expect(catalogue.link('closing-nominet')).toBeNull()
    expect(catalogue.link('contact-police-emergency')).toBeNull()
    expect(catalogue.link('nowhere')).toBeNull()
  })

  test('the catalogue speaks for the earlier of its newest source and the support table', () => {
    const newest = [...sources.values()]
      .map(source => source.asOf)
      .toSorted()
      .at(-1)
    expect(catalogue.asOf).toBe([newest, catalogue.supportTable.asOf].toSorted()[0])
  })

  test('a settings page that a system lacks is null', () => {
    const page = catalogue.settingsPages.find(one => one.macos === undefined)
    const other = catalogue.settingsPages.find(one => one.windows !== undefined)
    if (page) expect(catalogue.settingsPage(page.id, 'macos')).toBeNull()
    expect(catalogue.settingsPage(other?.id ?? '', 'windows')).toEqual({
      id: other?.id,
      label: other?.windows?.label,
      confirmed: other?.windows?.confirmed,
    })
    expect(catalogue.settingsPage('nowhere', 'linux')).toBeNull()
  })
})

describe('key accounts', () => {
  test('cover mailboxes, platforms, social media, messengers, managers, domains and banks', () => {
    const kinds = new Set(services.map(service => service.kind))
    for (const kind of [
      'email',
      'platform',
      'social',
      'messaging',
      'banking',
      'password-manager',
      'storage',
      'domain',
      'other',
    ] as const) {
      expect(kinds).toContain(kind)
    }
    expect(services.length).toBeGreaterThanOrEqual(60)
  })

  test.each(listed)('%s is there, with where it comes from and when', name => {
    const service = services.find(one => one.name === name)
    expect(service?.sources.length).toBeGreaterThan(0)
  })

  test('the passkey of a service is told exactly where it takes one', () => {
    for (const { id, methods, passkey } of services)
      expect(passkey !== null, id).toBe(methods.includes('passkey'))
  })

  test('a site belongs to one service', () => {
    const domains = services.flatMap(service => service.domains)
    expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([])
    expect(services.filter(service => service.domains.length === 0).map(service => service.id)).toEqual([])
  })

  test('passwords of single apps are known where the makers describe them', () => {
    expect(services.filter(service => service.appPasswords).map(service => service.id)).toEqual([
      'google',
      'gmail',
      'apple',
      'icloud',
      'microsoft',
      'microsoft-365',
      'yahoo',
      'bluesky',
      'wordpress-com',
    ])
  })

  test('who closes an account is told how hard it is', () => {
    expect(catalogue.service('uber')?.closing?.difficulty).toBe('impossible')
    expect(catalogue.service('slack')?.closing?.difficulty).toBe('hard')
    for (const { id, closing, sources: from } of services)
      expect(
        from.some(source => source === sources.get('closing-directory')),
        id,
      ).toBe(closing !== null)
  })

  test('every social media service tells how several people work with it', () => {
    for (const service of services.filter(one => one.kind === 'social'))
      expect(service.delegation?.steps.length, service.id).toBeGreaterThan(0)
  })

  test('without an address there is a path in words', () => {
    for (const service of services)
      expect(service.settingsUrl ?? service.settingsPath, service.id).not.toBeNull()
  })

  test('facts that surprise stand as the directories had them', () => {
    expect(catalogue.service('instagram')?.methods).toEqual(['sms', 'app-code'])
    expect(catalogue.service('bluesky')?.methods).toEqual(['email-code'])
    expect(catalogue.service('govuk-one-login')?.methods).toContain('passkey')
    expect(catalogue.service('nationbuilder')?.methods).toEqual([])
    expect(catalogue.service('whatsapp')).toMatchObject({ byNumber: true, linkedDevices: true })
  })
})

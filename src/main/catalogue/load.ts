import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { badImplementation } from '@hapi/boom'
import { z } from 'zod'
import type { PrivacyPlatform } from '../../shared/model/privacy.ts'
import type { Source } from '../audit/check.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import {
  asOfSchema,
  icdsTextsSchema,
  writtenContactSchema,
  writtenLetterSchema,
  writtenLinkSchema,
  writtenPlatformSchema,
  writtenProgrammeSchema,
  writtenQuestionSchema,
  writtenRouteSchema,
  writtenSectionSchema,
  writtenServiceSchema,
  writtenSettingsPageSchema,
  writtenSourceSchema,
  writtenSupportProductSchema,
} from './entries.ts'
import {
  type CatalogueFile,
  type Entry,
  entriesIn,
  fieldIn,
  indexById,
  resolveSources,
} from './written-files.ts'

/** A file as it lies in the folder. `name` is its path below it, with forward slashes. */
interface FileBytes {
  readonly name: string
  readonly bytes: Buffer
}

const snapshotSchema = z.object({
  digest: z.string(),
  files: z.array(z.object({ name: z.string(), content: z.unknown() })),
})

export interface LoadOptions {
  /**
   * A file with the text of `snapshotOf`; beside the folder when left out. Reading YAML takes longer than the app may
   * take to start, so a build keeps the same content as JSON. It is used only when it was made from exactly the files
   * that lie in the folder, and may be missing.
   */
  readonly snapshot?: string
}

/**
 * Reads and checks the whole catalogue below a folder. A bad entry is an error that names file, entry and field,
 * because a catalogue that is half there could turn a finding green by leaving a question out.
 */
export async function loadCatalogue(folder: string, options: LoadOptions = {}): Promise<Catalogue> {
  const written = readFiles(folder)
  const files =
    (await fromSnapshot(written, options.snapshot ?? `${folder}.snapshot`)) ?? (await fromYaml(written))
  return build(files)
}

/** The content of a snapshot for this folder, to be written where the build keeps it. */
export async function snapshotOf(folder: string): Promise<string> {
  const written = readFiles(folder)
  return JSON.stringify({ digest: digestOf(written), files: await fromYaml(written) })
}

/** Sixty small files: reading them one after the other takes half as long as going through the thread pool for each. */
function readFiles(folder: string): FileBytes[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.yaml'))
  return names.toSorted().map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** Of names, sizes and content, so that no other set of files has the same. */
function digestOf(files: readonly FileBytes[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes)
  return hash.digest('hex')
}

async function fromSnapshot(written: readonly FileBytes[], path: string): Promise<CatalogueFile[] | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  const parsed = snapshotSchema.safeParse(text === null ? null : parseJson(text))
  return parsed.success && parsed.data.digest === digestOf(written) ? parsed.data.files : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function fromYaml(written: readonly FileBytes[]): Promise<CatalogueFile[]> {
  // Loaded only when it is needed: the library costs more than reading a snapshot.
  const { parse } = await import('yaml')
  return written.map(({ name, bytes }) => {
    try {
      return { name, content: parse(bytes.toString('utf8')) as unknown }
    } catch (error) {
      throw badImplementation(`${name}: ${error instanceof Error ? error.message : 'not YAML'}`)
    }
  })
}

function build(files: readonly CatalogueFile[]): Catalogue {
  const below = (prefix: string) => files.filter(file => file.name.startsWith(prefix))
  const one = (name: string): CatalogueFile => {
    const found = files.find(file => file.name === name)
    if (!found) throw badImplementation(`${name}: the file is missing`)
    return found
  }
  const sources = new Map(
    Object.entries(fieldIn(one('sources.yaml'), 'sources', z.record(z.string(), writtenSourceSchema))),
  )
  const resolved = <Written extends { sources: string[] }>(entries: readonly Entry<Written>[]) =>
    entries.map(entry => resolveSources(entry, sources))

  const platforms = below('privacy/platforms/').map(file => platformIn(file, sources))
  const routes = below('footprint/routes/').flatMap(file => entriesIn(file, 'routes', writtenRouteSchema))
  const letters = below('footprint/letters/').flatMap(file => entriesIn(file, 'letters', writtenLetterSchema))
  const programmes = below('privacy/programmes/').flatMap(file =>
    entriesIn(file, 'programmes', writtenProgrammeSchema),
  )

  const questions = below('questions/').flatMap(file => entriesIn(file, 'questions', writtenQuestionSchema))
  const icdsFile = one('icds.yaml')
  const icds = icdsTextsSchema.safeParse(icdsFile.content)
  if (!icds.success) throw badImplementation(`${icdsFile.name}: ${z.prettifyError(icds.error)}`)

  const catalogue = createCatalogue({
    sources,
    sections: entriesIn(one('sections.yaml'), 'sections', writtenSectionSchema).map(entry => entry.value),
    questions: resolved(indexById(questions)),
    services: resolved(indexById(entriesIn(one('services.yaml'), 'services', writtenServiceSchema))),
    contacts: resolved(indexById(entriesIn(one('contacts.yaml'), 'contacts', writtenContactSchema))),
    links: indexById(entriesIn(one('links.yaml'), 'links', writtenLinkSchema)).map(entry => entry.value),
    icds: {
      ...icds.data,
      services: icds.data.services.map(value => resolveSources({ file: icdsFile.name, value }, sources)),
    },
    settingsPages: indexById(entriesIn(one('settings-pages.yaml'), 'pages', writtenSettingsPageSchema)).map(
      entry => entry.value,
    ),
    routes: resolved(indexById(routes)),
    letters: resolved(indexById(letters)),
    privacyPlatforms: indexById(platforms).map(entry => entry.value),
    programmes: resolved(indexById(programmes)),
    supportTable: {
      asOf: fieldIn(one('support-table.yaml'), 'asOf', asOfSchema),
      products: indexById(entriesIn(one('support-table.yaml'), 'products', writtenSupportProductSchema)).map(
        entry => entry.value,
      ),
    },
  })
  requireLinks(questions, icds.data.link, catalogue)
  requireOfRoutes(routes, catalogue)
  return catalogue
}

/** One platform's file, its settings with sources and day of their own or the platform's. */
function platformIn(file: CatalogueFile, sources: ReadonlyMap<string, Source>): Entry<PrivacyPlatform> {
  const parsed = writtenPlatformSchema.safeParse(file.content)
  if (!parsed.success) throw badImplementation(`${file.name}: ${z.prettifyError(parsed.error)}`)
  const { asOf, sources: ofAll, settings, ...platform } = parsed.data
  const entries = settings.map(setting => ({
    file: file.name,
    value: { ...setting, asOf: setting.asOf ?? asOf, sources: setting.sources ?? ofAll },
  }))
  return {
    file: file.name,
    value: { ...platform, settings: indexById(entries).map(entry => resolveSources(entry, sources)) },
  }
}

function requireOfRoutes(
  routes: readonly Entry<{ id: string; links: string[]; letters: string[] }>[],
  catalogue: Catalogue,
): void {
  for (const { file, value } of routes) {
    const link = value.links.find(id => catalogue.link(id) === null)
    if (link !== undefined) throw badImplementation(`${file}: ${value.id}: links: there is no link "${link}"`)
    const letter = value.letters.find(id => !catalogue.letters.some(one => one.id === id))
    if (letter !== undefined)
      throw badImplementation(`${file}: ${value.id}: letters: there is no letter "${letter}"`)
  }
}

function requireLinks(
  questions: readonly Entry<{ id: string; link?: string | undefined }>[],
  icdsLink: string,
  catalogue: Catalogue,
): void {
  for (const { file, value } of questions) {
    if (value.link !== undefined && catalogue.link(value.link) === null) {
      throw badImplementation(`${file}: ${value.id}: link: there is no link "${value.link}"`)
    }
  }
  if (catalogue.link(icdsLink) === null)
    throw badImplementation(`icds.yaml: link: there is no link "${icdsLink}"`)
}

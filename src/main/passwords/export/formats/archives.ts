import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'
import { collector, type SkippedKind } from '../reading/collect.ts'
import { readCsv } from '../reading/csv.ts'
import { readJson } from '../reading/json.ts'
import type { Limits } from '../reading/limits.ts'
import { refuse } from '../reading/refuse.ts'
import { readText } from '../reading/text.ts'
import { readZipDirectory, unpack, type ZipEntry } from '../reading/zip.ts'
import { onePassword1pux } from './1password-1pux.ts'
import { bitwardenJson } from './bitwarden-json.ts'
import { readLayout } from './csv-layout.ts'
import { dashlaneCsv } from './dashlane-csv.ts'
import type { JsonLayout } from './json-layout.ts'
import { protonPassJson } from './proton-pass-json.ts'

/** What products name the file inside of their archive that holds everything; whatever else lies beside is left packed. */
const jsonInside: readonly { name: string; layout: JsonLayout; format: ExportFormat }[] = [
  { name: 'export.data', layout: onePassword1pux, format: '1password-1pux' },
  { name: 'Proton Pass/data.json', layout: protonPassJson, format: 'proton-pass-zip' },
  { name: 'data.json', layout: bitwardenJson, format: 'bitwarden-json' },
]

/**
 * Dashlane's archive: `credentials.csv`, and one CSV for each other kind.
 * https://support.dashlane.com/hc/en-us/articles/202625092
 */
const dashlaneLogins = 'credentials.csv'
const dashlaneOthers = new Map<string, SkippedKind>([
  ['securenotes.csv', 'note'],
  ['payments.csv', 'card'],
  ['ids.csv', 'identity'],
  ['personalinfo.csv', 'identity'],
  ['wifi.csv', 'other'],
])

/** An export that is an archive. A single file that someone packed is read by `readInside`. */
export function readArchive(
  bytes: Uint8Array,
  limits: Limits,
  readInside: (bytes: Uint8Array, name: string) => ReadExport,
): ReadExport {
  const directory = readZipDirectory(bytes, limits)
  if ('kind' in directory) return directory
  const files = directory.filter(isFile)
  if (files.some(entry => entry.encrypted || /(?:^|\/)data\.pgp$/.test(entry.name)))
    return refuse('encrypted')
  if (files.some(entry => vaultInside.test(entry.name))) return refuse('vault-file')
  if (new Set(files.map(entry => entry.name)).size < files.length) return refuse('zip-damaged')

  const known = jsonInside.find(({ name }) => files.some(entry => entry.name === name))
  if (known) return readJsonInside(bytes, files, known, limits)
  if (files.some(entry => baseName(entry) === dashlaneLogins)) return readDashlane(bytes, files, limits)

  const [only, ...others] = files
  if (!only || others.length > 0 || !/\.(?:csv|json|xml|txt|tsv)$/i.test(only.name))
    return refuse('not-an-export')
  const contents = unpack(bytes, [only], limits)
  if ('kind' in contents) return contents
  return readInside(contents[0] ?? new Uint8Array(), only.name)
}

const vaultInside = /\.(?:opvault|agilekeychain)\/|\.(?:kdbx?|psafe3)$/i

function isFile(entry: ZipEntry): boolean {
  return !entry.name.endsWith('/') && !entry.name.startsWith('__MACOSX/') && !entry.name.endsWith('.DS_Store')
}

function baseName(entry: ZipEntry): string {
  return entry.name.slice(entry.name.lastIndexOf('/') + 1).toLowerCase()
}

function readJsonInside(
  bytes: Uint8Array,
  files: readonly ZipEntry[],
  known: (typeof jsonInside)[number],
  limits: Limits,
): ReadExport {
  const contents = unpack(
    bytes,
    files.filter(entry => entry.name === known.name),
    limits,
  )
  if ('kind' in contents) return contents
  const text = readText(contents[0] ?? new Uint8Array())
  if (text === null) return refuse('not-text')
  const json = readJson(text)
  if (json.kind === 'refused') return json
  return known.layout.recognises(json.value)
    ? known.layout.read(json.value, known.format)
    : refuse('malformed')
}

function readDashlane(bytes: Uint8Array, files: readonly ZipEntry[], limits: Limits): ReadExport {
  const chosen = files.filter(
    entry => baseName(entry) === dashlaneLogins || dashlaneOthers.has(baseName(entry)),
  )
  const contents = unpack(bytes, chosen, limits)
  if ('kind' in contents) return contents

  const found = collector()
  for (const [index, entry] of chosen.entries()) {
    const text = readText(contents[index] ?? new Uint8Array())
    if (text === null) return refuse('not-text')
    const kind = dashlaneOthers.get(baseName(entry))
    if (kind) {
      const table = readCsv(text)
      // How many notes there are is not worth refusing the logins for.
      found.skip('kind' in table ? 'other' : kind, 'kind' in table ? 1 : table.rows.length)
      continue
    }
    const read = readLayout(text, dashlaneCsv)
    if (read.kind === 'read') read.file.logins.forEach(found.login)
    else if (read.kind === 'columns' || read.reason !== 'empty') return read
  }
  return found.finish('dashlane-zip', true)
}

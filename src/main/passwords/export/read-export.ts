import type { ColumnMapping } from '../../../shared/model/password-export.ts'
import { readArchive } from './formats/archives.ts'
import { normalHeading, readLayout, recognises } from './formats/csv-layout.ts'
import { csvLayouts, jsonLayouts } from './formats/formats.ts'
import { guessByHeading, looksLikeHeadings } from './formats/guess-columns.ts'
import { hasKeys } from './formats/json-layout.ts'
import { readKeepassXml } from './formats/keepass-xml.ts'
import { readOtherCsv } from './formats/other-csv.ts'
import { refusedByItsName, refusedByItsStart } from './formats/vault-files.ts'
import type { ReadExport } from './login.ts'
import { readFirstRecord } from './reading/csv.ts'
import { readJson } from './reading/json.ts'
import { exportLimits, type Limits } from './reading/limits.ts'
import { refuse } from './reading/refuse.ts'
import { readText } from './reading/text.ts'
import { rootElement } from './reading/xml.ts'
import { isZip } from './reading/zip.ts'

/**
 * Reads a password manager's export: recognised by what is in it, by its name only where its bytes say nothing. Pure, and
 * never throws. `columns` is what a person said that the columns of a CSV hold; other files pass it over.
 */
export function readExport(
  bytes: Uint8Array,
  fileName: string,
  columns: ColumnMapping | null,
  limits: Limits = exportLimits,
): ReadExport {
  if (bytes.length > limits.fileBytes) return refuse('too-large')
  try {
    return isZip(bytes)
      ? readArchive(bytes, limits, (inside, name) => readPlain(inside, name, columns))
      : readPlain(bytes, fileName, columns)
  } catch {
    // What went wrong could quote the file, so nothing of it is kept.
    return refuse('malformed')
  }
}

function readPlain(bytes: Uint8Array, fileName: string, columns: ColumnMapping | null): ReadExport {
  if (bytes.length === 0) return refuse('empty')
  const known = refusedByItsStart(bytes)
  if (known) return refuse(known)
  const text = readText(bytes)
  if (text === null) return refuse(refusedByItsName(fileName) ?? 'not-text')

  const start = text.slice(0, 4096).trimStart()
  if (start === '' && text.trim() === '') return refuse('empty')
  if (start.startsWith('<')) return readXml(text)
  if (start.startsWith('{') || start.startsWith('[')) return readAnyJson(text)
  if (start.startsWith('***5642bee8') || start.startsWith('-----BEGIN')) return refuse('not-an-export')
  return readAnyCsv(text, columns)
}

function readXml(text: string): ReadExport {
  return rootElement(text) === 'KeePassFile' ? readKeepassXml(text) : refuse('not-an-export')
}

function readAnyJson(text: string): ReadExport {
  const json = readJson(text)
  if (json.kind === 'refused') return json
  const layout = jsonLayouts.find(({ recognises }) => recognises(json.value))
  if (layout) return layout.read(json.value, layout.format)
  // What Firefox keeps its passwords in, and no export of them.
  return refuse(hasKeys(json.value, 'logins', 'nextId') ? 'vault-file' : 'not-an-export')
}

function readAnyCsv(text: string, columns: ColumnMapping | null): ReadExport {
  const first = readFirstRecord(text)
  if (!first) return refuse('malformed', 1)
  const headings = new Set(first.map(normalHeading).filter(heading => heading !== ''))
  const layout = columns === null ? csvLayouts.find(candidate => recognises(candidate, headings)) : undefined
  if (layout) return readLayout(text, layout)

  const read = readOtherCsv(text, columns)
  // Prose has commas too, and it is no export for having as many in two lines or not.
  const isProse = !looksLikeHeadings(first) && !first.some(guessByHeading)
  return read.kind === 'refused' && read.reason === 'malformed' && isProse ? refuse('not-an-export') : read
}

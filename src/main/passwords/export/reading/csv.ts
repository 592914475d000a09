import { CsvError, parse } from 'csv-parse/sync'
import { type Refused, refuse } from './refuse.ts'

export interface CsvTable {
  /** The first record, which may or may not be headings. */
  readonly first: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface CsvDialect {
  /** How a quote inside of quotes is written: doubled, or after a backslash. */
  readonly escape: '"' | '\\'
  /** Rows may go on past the headings, or end before the last: one product writes its last column so. */
  readonly lastColumnRepeats: boolean
}

export const usualDialect: CsvDialect = { escape: '"', lastColumnRepeats: false }

/** All records of a CSV. A record with another number of fields than the first refuses the whole file, with its line. */
export function readCsv(text: string, dialect: CsvDialect = usualDialect): CsvTable | Refused {
  const { body, separator, skippedLines } = separatorLine(text)
  try {
    const [first, ...rows] = withoutStacks(() =>
      parse(body, {
        delimiter: separator ?? detectSeparator(body),
        escape: dialect.escape,
        record_delimiter: ['\r\n', '\n', '\r'],
        skip_empty_lines: true,
        relax_column_count: dialect.lastColumnRepeats,
      }),
    )
    if (!first) return refuse('empty')
    const wrong = dialect.lastColumnRepeats ? rows.findIndex(row => row.length < first.length - 1) : -1
    return wrong === -1 ? { first, rows } : refuse('malformed')
  } catch (error) {
    return refusalOf(error, body, skippedLines)
  }
}

/**
 * The parser makes an error for each row of another length, also where it lets that pass. Without their stacks, which
 * nobody sees, a file of such rows is read in half the time.
 */
function withoutStacks<Answer>(work: () => Answer): Answer {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = before
  }
}

/** Headings only, to see what kind of file it is; null when not even they can be read. */
export function readFirstRecord(text: string): readonly string[] | null {
  const { body, separator } = separatorLine(text)
  const record = body.slice(0, endOfFirstRecord(body))
  try {
    return parse(record, { delimiter: separator ?? detectSeparator(body), skip_empty_lines: true })[0] ?? null
  } catch {
    return null
  }
}

const separators = [',', ';', '\t', '|'] as const
const longestHeadings = 64 * 1024

/** The separator that the first record has most of, outside of quotes. */
function detectSeparator(text: string): string {
  const counts = new Map<string, number>(separators.map(separator => [separator, 0]))
  const end = endOfFirstRecord(text)
  let quoted = false
  for (let index = 0; index < end; index++) {
    const character = text.charAt(index)
    if (character === '"') quoted = !quoted
    const count = counts.get(character)
    if (!quoted && count !== undefined) counts.set(character, count + 1)
  }
  return separators.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best))
}

function endOfFirstRecord(text: string): number {
  let quoted = false
  const end = Math.min(text.length, longestHeadings)
  let started = false
  for (let index = 0; index < end; index++) {
    const character = text.charAt(index)
    if (character === '"') quoted = !quoted
    const breaks = character === '\n' || character === '\r'
    if (breaks && !quoted && started) return index
    if (!breaks) started = true
  }
  return end
}

const namesSeparator = /^sep=(.)(?:\r\n|\n|\r)/

/** Spreadsheets may name the separator on a line of its own before the headings. */
function separatorLine(text: string): { body: string; separator: string | null; skippedLines: number } {
  const named = namesSeparator.exec(text.slice(0, 8))
  if (!named) return { body: text, separator: null, skippedLines: 0 }
  return { body: text.slice(named[0].length), separator: named[1] ?? null, skippedLines: 1 }
}

/** Only the code and the place of an error are looked at: its message quotes the file. https://csv.js.org/parse/errors/ */
function refusalOf(error: unknown, body: string, skippedLines: number): Refused {
  if (!(error instanceof CsvError)) return refuse('malformed')
  const line = numberIn(error, 'lines') + skippedLines
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refuse('cut-short', line)
  const atEnd = !/[\r\n]$/.test(body) && numberIn(error, 'bytes') >= Buffer.byteLength(body)
  const tooFew = numberIn(error, 'index') < (readFirstRecord(body)?.length ?? 0)
  const cut = error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' && atEnd && tooFew
  return refuse(cut ? 'cut-short' : 'malformed', line)
}

/** The typings leave out what errors carry of the parser's place. */
function numberIn(error: CsvError, name: 'lines' | 'bytes' | 'index'): number {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'number' ? value : 0
}

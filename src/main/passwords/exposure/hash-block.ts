import { hashFileRefused } from './hash-file-refusal.ts'

/** One line of the file. */
export interface HashLine {
  /** 40 upper-case hex characters. */
  readonly digest: string
  /** 1 where the line has no count. */
  readonly count: number
}

/** The whole lines of a piece of the file, in rising order. */
export interface HashBlock {
  /** Offset in the file of the first line, and of what follows the last. */
  readonly start: number
  readonly end: number
  readonly lines: readonly HashLine[]
  readonly first: HashLine
  readonly last: HashLine
}

const layout = /^(?:[0-9A-F]{40}(?::\d{1,12})?\r?\n)*$/i
const ntlmLine = /^[0-9A-F]{32}(?::\d{1,12})?\r?\n/i
const newLine = 0x0a

/**
 * Reads the whole lines of a piece that begins at `offset`. `atEnd` says whether the file ends
 * with it. Errors: 415 not-hashes, ntlm, not-sorted, cut-short.
 */
export function parseBlock(
  bytes: Uint8Array,
  { offset, atEnd }: { offset: number; atEnd: boolean },
): HashBlock {
  // Every piece but the first begins one byte early, so that a line that begins right at it is not lost.
  const from = offset === 0 ? 0 : bytes.indexOf(newLine) + 1
  const unfinished = atEnd && bytes.at(-1) !== newLine
  const to = unfinished ? bytes.length : bytes.lastIndexOf(newLine) + 1
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1')
  const whole = unfinished ? `${text}\n` : text
  if (whole === '' || !layout.test(whole)) throw hashFileRefused(reasonOf(whole, unfinished))

  const lines = whole.trimEnd().split('\n').map(readLine)
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) throw hashFileRefused('not-hashes')
  if (lines.some(({ digest }, index) => digest < (lines[index - 1]?.digest ?? '')))
    throw hashFileRefused('not-sorted')
  return { start: offset + from, end: offset + to, lines, first, last }
}

function readLine(line: string): HashLine {
  const count = line.length > 41 ? Number.parseInt(line.slice(41), 10) : 1
  return { digest: line.slice(0, 40).toUpperCase(), count }
}

function reasonOf(text: string, unfinished: boolean) {
  if (ntlmLine.test(text)) return 'ntlm'
  const lastLine = text.lastIndexOf('\n', text.length - 2) + 1
  return unfinished && lastLine > 0 && layout.test(text.slice(0, lastLine)) ? 'cut-short' : 'not-hashes'
}

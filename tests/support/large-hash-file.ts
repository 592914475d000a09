import { createHash } from 'node:crypto'
import type { BlockSource } from '../../src/main/passwords/exposure/hash-file.ts'

/**
 * A Pwned Passwords file of any size that exists only as a rule: line n holds a digest from the n-th of as many steps, which
 * are about as uneven as digests are, at a place in its step that only a hash function knows. Lines are of several lengths,
 * as counts are. Counts reads.
 */
export interface LargeHashFile extends BlockSource {
  readonly lines: number
  readonly reads: () => number
  digest(line: number): string
  count(line: number): number
}

/** Digits of the counts of eight lines in a row. */
const digits = [1, 1, 3, 1, 2, 1, 1, 6] as const
const fixed = 40 + 1 + 2
const cycle = digits.reduce((sum, one) => sum + fixed + one, 0)
/** `bend` above 1 crowds the digests together at the beginning, as no real file does. */
export function largeHashFile(size: number, bend = 1): LargeHashFile {
  const lines = Math.floor(size / cycle) * digits.length
  const scale = 2n ** 160n
  let reads = 0

  /** Where a line's step begins: as far from even as the counts of chance are, on every scale. */
  const edge = (line: number): bigint => {
    if (line === lines) return scale
    if (bend !== 1) return (BigInt(Math.floor((line / lines) ** bend * 2 ** 52)) * scale) / 2n ** 52n
    let place = line
    for (let length = lines; length >= 64; length /= 4)
      place += 0.4 * Math.sqrt(length) * Math.sin((2 * Math.PI * line) / length)
    return (BigInt(Math.max(0, Math.floor(place * 2 ** 20))) * scale) / (BigInt(lines) * 2n ** 20n)
  }
  const digest = (line: number) => {
    const step = edge(line + 1) - edge(line)
    const chance = BigInt(`0x${createHash('sha1').update(`line ${line}`).digest('hex').slice(0, 10)}`)
    const value = edge(line) + (step * chance) / 2n ** 40n
    return value.toString(16).toUpperCase().padStart(40, '0')
  }
  const count = (line: number) => 10 ** ((digits[line % digits.length] ?? 1) - 1) + (line % 9)
  const startOf = (line: number) => {
    const rest = digits.slice(0, line % digits.length).reduce((sum, one) => sum + fixed + one, 0)
    return Math.floor(line / digits.length) * cycle + rest
  }
  const lineAt = (offset: number) => {
    let line = Math.floor(offset / cycle) * digits.length
    while (startOf(line + 1) <= offset) line += 1
    return line
  }
  return {
    size: startOf(lines),
    lines,
    digest,
    count,
    reads: () => reads,
    async read(offset, length) {
      reads += 1
      const from = lineAt(offset)
      let text = ''
      for (let line = from; line < lines && startOf(line) < offset + length; line++)
        text += `${digest(line)}:${count(line)}\r\n`
      return Buffer.from(text, 'latin1').subarray(offset - startOf(from), offset - startOf(from) + length)
    },
  }
}

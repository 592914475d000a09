import { type HashBlock, parseBlock } from './hash-block.ts'
import { hashFileRefused } from './hash-file-refusal.ts'

/** A file that is read in places. Errors of `read` are those of the file system. */
export interface BlockSource {
  readonly size: number
  /** The bytes from `offset` on; fewer than `length` only at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>
}

export interface HashFile {
  /**
   * How often a digest (40 upper-case hex characters) was seen. 0 when it is not in the file; null when the place where it
   * would stand is missing. Errors: 415 when the file turns out not to be sorted.
   */
  lookUp(digest: string): Promise<number | null>
}

const blockBytes = 8 * 1024
/**
 * Digests are spread evenly: n of them leave a gap of 40 n-ths once in e⁴⁰ cases. A larger one is a hole in the download,
 * and of what falls into it nothing is known.
 */
const largestGap = 40

/** A line's edge: its offset, and as a number from 0 to 1 the digest that stands there. */
interface Edge {
  readonly offset: number
  readonly value: number
}
/** All lines before `low` are smaller than the digest, all from `high` on larger. */
interface Bounds {
  readonly low: Edge
  readonly high: Edge
}

/**
 * Opens a Pwned Passwords download: lines of `SHA-1:COUNT` sorted by digest, tens of GB. It is searched in place, by guessing
 * from its value where a digest stands and by halving where guessing does not help. Look-ups in rising order are quickest.
 * Errors: 415 of hash-file-refusal.ts.
 */
export async function openHashFile(source: BlockSource): Promise<HashFile> {
  const first = await readBlock(source, 0)
  const last = await readBlock(source, Math.max(0, source.size - blockBytes))
  if (first.end <= last.start && first.last.digest > last.first.digest) throw hashFileRefused('not-sorted')

  const lines = source.size / ((first.end - first.start) / first.lines.length)
  const isWhole = (low: number, high: number) => high - low <= largestGap / lines
  if (!isWhole(0, shareOf(first.first.digest)) || !isWhole(shareOf(last.last.digest), 1))
    throw hashFileRefused('cut-short')
  const whole: Bounds = { low: { offset: 0, value: 0 }, high: { offset: source.size, value: 1 } }
  let lately: readonly HashBlock[] = []

  return {
    async lookUp(digest) {
      const value = shareOf(digest)
      let bounds = whole
      const visited: HashBlock[] = []
      for (const block of [first, last, ...lately]) {
        if (holds(block, digest)) return timesIn(block, digest, isWhole)
        bounds = narrowed(bounds, block, digest)
      }
      for (let guess = true; bounds.low.offset < bounds.high.offset; ) {
        const block = await readBlock(source, placeIn(bounds, guess ? value : null))
        if (!isBetween(block, bounds)) throw hashFileRefused('not-sorted')
        visited.push(block)
        lately = visited
        if (holds(block, digest)) return timesIn(block, digest, isWhole)
        const next = narrowed(bounds, block, digest)
        guess = roomOf(next) <= roomOf(bounds) / 2
        bounds = next
      }
      return isWhole(bounds.low.value, bounds.high.value) ? 0 : null
    },
  }
}

/** The lines around `offset`, which may be anywhere in a line. */
async function readBlock(source: BlockSource, offset: number): Promise<HashBlock> {
  const from = Math.max(0, offset - 1)
  const bytes = await source.read(from, offset - from + blockBytes)
  return parseBlock(bytes, { offset: from, atEnd: from + bytes.length >= source.size })
}

const roomOf = ({ low, high }: Bounds) => high.offset - low.offset

/** Where to read: around the place where `value` should stand, or around the middle. */
function placeIn(bounds: Bounds, value: number | null): number {
  const { low, high } = bounds
  const share = value === null ? 0.5 : (value - low.value) / (high.value - low.value)
  const centre = low.offset + roomOf(bounds) * (share >= 0 && share <= 1 ? share : 0.5)
  const latest = Math.max(low.offset, high.offset - blockBytes)
  return Math.floor(Math.min(Math.max(centre - blockBytes / 2, low.offset), latest))
}

const holds = ({ first, last }: HashBlock, digest: string) => first.digest <= digest && digest <= last.digest

function narrowed({ low, high }: Bounds, block: HashBlock, digest: string): Bounds {
  if (digest < block.first.digest)
    return {
      low,
      high: block.start < high.offset ? { offset: block.start, value: shareOf(block.first.digest) } : high,
    }
  return {
    low: block.end > low.offset ? { offset: block.end, value: shareOf(block.last.digest) } : low,
    high,
  }
}

/** A block between two places holds no digest from outside them, unless it reaches beyond. */
function isBetween({ start, end, first, last }: HashBlock, { low, high }: Bounds): boolean {
  return (
    (start < low.offset || shareOf(first.digest) >= low.value) &&
    (end > high.offset || shareOf(last.digest) <= high.value)
  )
}

function timesIn(
  { lines }: HashBlock,
  digest: string,
  isWhole: (low: number, high: number) => boolean,
): number | null {
  const at = lines.findIndex(line => line.digest >= digest)
  const [before, found] = [lines[at - 1], lines[at]]
  if (found?.digest === digest) return found.count
  return before && found && isWhole(shareOf(before.digest), shareOf(found.digest)) ? 0 : null
}

/** The digest as a number from 0 to 1, as far as a number is exact. */
const shareOf = (digest: string) => Number.parseInt(digest.slice(0, 13), 16) / 2 ** 52

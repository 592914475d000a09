import { createHashTable } from './hash-table.ts'
import type { Join } from './join.ts'

/** Shorter texts, and shorter numbers, are near to each other by chance. */
const shortestText = 6
const shortestNumber = 8

const base = 0x01000193

/**
 * Joins texts that become equal by one edit: a character put in, taken out or exchanged, or two neighbours swapped.
 * Works with a rolling hash, so that each edited form costs one look-up and no text is built before a hash agrees.
 */
export function joinByOneEdit(texts: readonly string[], join: Join): void {
  const compared = [...texts.keys()].filter(index => isLongEnough(texts[index] ?? ''))
  const hashes = new Int32Array(texts.length)
  for (const index of compared) hashes[index] = hashOf(texts[index] ?? '')
  const longest = compared.reduce((most, index) => Math.max(most, texts[index]?.length ?? 0), 0)
  const powers = powersOfBase(longest + 1)
  joinExchanged(texts, compared, hashes, powers, join)
  joinShortenedAndSwapped(texts, compared, hashes, powers, join)
}

const isLongEnough = (text: string): boolean =>
  text.length >= (/^\d+$/.test(text) ? shortestNumber : shortestText)

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
  return hash
}

function powersOfBase(count: number): Int32Array {
  const powers = new Int32Array(count)
  powers[0] = 1
  for (let at = 1; at < count; at++) powers[at] = Math.imul(powers[at - 1] ?? 0, base)
  return powers
}

/** Texts of one length that agree everywhere but at one place: place by place. */
function joinExchanged(
  texts: readonly string[],
  compared: readonly number[],
  hashes: Int32Array,
  powers: Int32Array,
  join: Join,
): void {
  const longestFirst = compared.toSorted((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0))
  for (let count = longestFirst.length, at = 0; count > 0; at++) {
    while (count > 0 && (texts[longestFirst[count - 1] ?? 0]?.length ?? 0) <= at) count--
    const table = createHashTable(count)
    for (let position = 0; position < count; position++) {
      const index = longestFirst[position] ?? 0
      const text = texts[index] ?? ''
      const without = (hashes[index] ?? 0) - Math.imul(text.charCodeAt(at), powers[text.length - 1 - at] ?? 0)
      const hash = (Math.imul(without, 31) + text.length) | 0
      let other = table.first(hash)
      while (other !== -1 && !agreeBut(texts[longestFirst[other] ?? 0] ?? '', text, at))
        other = table.after(other)
      if (other === -1) table.add(position, hash)
      else join(longestFirst[other] ?? 0, index)
    }
  }
}

const agreeBut = (one: string, other: string, at: number): boolean =>
  one.length === other.length &&
  one.slice(0, at) === other.slice(0, at) &&
  one.slice(at + 1) === other.slice(at + 1)

/** Texts that are another text less one character, or with two neighbours swapped. */
function joinShortenedAndSwapped(
  texts: readonly string[],
  compared: readonly number[],
  hashes: Int32Array,
  powers: Int32Array,
  join: Join,
): void {
  const table = createHashTable(texts.length)
  for (const index of compared) table.add(index, hashes[index] ?? 0)
  function joinWith(index: number, hash: number, form: () => string): void {
    let other = table.first(hash)
    if (other === -1) return
    const text = form()
    while (other !== -1 && texts[other] !== text) other = table.after(other)
    if (other !== -1 && other !== index) join(other, index)
  }
  for (const index of compared) {
    const text = texts[index] ?? ''
    const hash = hashes[index] ?? 0
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const left = text.length - 1 - at
      const here = text.charCodeAt(at)
      const power = powers[left] ?? 0
      const upToHere = (Math.imul(before, base) + here) | 0
      const after = (hash - Math.imul(upToHere, power)) | 0
      const shortened = (Math.imul(before, power) + after) | 0
      joinWith(index, shortened, () => text.slice(0, at) + text.slice(at + 1))
      if (left > 0) {
        const step = text.charCodeAt(at + 1) - here
        const swapped = (hash + Math.imul(step, power) - Math.imul(step, powers[left - 1] ?? 0)) | 0
        if (step !== 0)
          joinWith(index, swapped, () => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2))
      }
      before = upToHere
    }
  }
}

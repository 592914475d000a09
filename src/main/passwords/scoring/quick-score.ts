import zxcvbnMatching from 'zxcvbn/lib/matching.js'
import { scoring } from './matching.ts'
import type { OwnWords } from './own-words.ts'
import type { PasswordScore } from './score.ts'
import { scoredLength } from './scored-length.ts'
import type { WordIndex } from './word-index.ts'

/** zxcvbn gives its best score from 10^10 + 5 guesses on. The rest is room for rounding in the products below. */
const provenGuesses = 1.0001e10
const fewestCharacters = 11
/** The price of three parts is 3! × their guesses + 10000², of two 2! × their guesses + 10000. */
const smallestProduct = [0, provenGuesses, (provenGuesses - 1e4) / 2, (provenGuesses - 1e8) / 6]

const wholePassword = 1
const fewestOfOneCharacter = 10
const fewestOfPart = 50
const fewestOfDate = 20 * 365

/** What zxcvbn takes a character for besides itself, from the table of substitutions of its matching. */
const substitutes: Readonly<Record<string, string>> = {
  '4': 'a',
  '@': 'a',
  '8': 'b',
  '(': 'c',
  '{': 'c',
  '[': 'c',
  '<': 'c',
  '3': 'e',
  '6': 'g',
  '9': 'g',
  '1': 'il',
  '!': 'i',
  '|': 'il',
  '7': 'lt',
  '0': 'o',
  $: 's',
  '5': 's',
  '+': 't',
  '%': 'x',
  '2': 'z',
}
const alternatives = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase()
  return [...character, ...(substitutes[character] ?? '')].map(one => one.charCodeAt(0))
})
const isAscii = /^\p{ASCII}*$/u

/**
 * The best score where it can be proven without zxcvbn, and null where it cannot. The proof:
 *
 * zxcvbn's verdict is the price of some way to cut the first 64 characters into l parts, each a match or bruteforce,
 * l! × (product of the parts' guesses) + 10000^(l - 1). With four parts or more that is over 10^12, whatever they are. So
 * the score is 4 when every way to cut into one, two or three parts has a price of at least 10^10 + 5. For that `cost`
 * holds, for each stretch of characters, a number that no match or bruteforce of that stretch goes below:
 *
 * - bruteforce of n characters is max(10^n, 11 or 51);
 * - a part shorter than the password counts at least 50, a single character 10 (`estimate_guesses`);
 * - a dictionary match counts its rank times variations of at least 1, and 2 when reversed or with substitutions (each
 *   substituted character at least doubles). The walk takes every substitution at every place on its own, where zxcvbn
 *   takes one for all places at once, so it comes by every word zxcvbn comes by;
 * - keyboard runs and sequences are found and counted by zxcvbn's own functions, which are quick;
 * - a repeat counts its base's guesses, at least 1, times the repeats, at least 2. Every stretch that is some shorter
 *   stretch over and over is taken for one;
 * - a year counts at least 20, and any 4 digits are taken for one;
 * - a date counts at least 20 × 365. Every 4 to 8 digits are taken for one, and every 6 to 10 digits and separators.
 *
 * Only ASCII is looked at: with other letters, lower case may change the length.
 */
export function scoreQuickly(password: string, own: OwnWords): PasswordScore | null {
  const scored = password.slice(0, scoredLength)
  if (scored.length < fewestCharacters || !isAscii.test(scored)) return null
  const cost = bruteforceCosts(scored.length)
  lowerForWords(cost, scored, own.indexes)
  // Mostly words alone make it cheap enough, and the rest need not be looked for.
  if (!everyCutIsDear(cost)) return null
  lowerForKnownMatches(cost, scored)
  lowerForRepeats(cost, scored)
  lowerForDates(cost, scored)
  return everyCutIsDear(cost) ? { score: 4, weaknesses: [] } : null
}

/** The fewest guesses of each stretch from i to j. */
interface Costs {
  readonly length: number
  of(i: number, j: number): number
  /** Takes the guesses of a match in, which counts at least as much as any part. */
  lower(i: number, j: number, guesses: number): void
}

function bruteforceCosts(length: number): Costs {
  const costs = new Float64Array(length * length)
  for (let i = 0; i < length; i++)
    for (let j = i; j < length; j++)
      costs[i * length + j] = i === j ? fewestOfOneCharacter : 10 ** (j - i + 1)
  const of = (i: number, j: number) => costs[i * length + j] ?? 0
  return {
    length,
    of,
    lower: (i, j, guesses) => {
      const least = j - i + 1 === length ? wholePassword : i === j ? fewestOfOneCharacter : fewestOfPart
      costs[i * length + j] = Math.min(of(i, j), Math.max(guesses, least))
    },
  }
}

function everyCutIsDear({ length, of }: Costs): boolean {
  const last = length - 1
  if (of(0, last) < (smallestProduct[1] ?? 0)) return false
  for (let i = 1; i <= last; i++) {
    const tail = of(i, last)
    if (of(0, i - 1) * tail < (smallestProduct[2] ?? 0)) return false
    for (let h = 1; h < i; h++)
      if (of(0, h - 1) * of(h, i - 1) * tail < (smallestProduct[3] ?? 0)) return false
  }
  return true
}

function lowerForWords(cost: Costs, password: string, indexes: readonly WordIndex[]): void {
  const lower = password.toLowerCase()
  const codes = Array.from(lower, character => character.charCodeAt(0))
  for (const index of indexes) {
    for (let i = 0; i < codes.length; i++) {
      walkWithSubstitutes(cost, codes, index, i)
      walkReversed(cost, codes, index, i)
    }
  }
}

function walkWithSubstitutes(cost: Costs, codes: readonly number[], index: WordIndex, i: number): void {
  const walk = (node: number, j: number, substituted: boolean): void => {
    const code = codes[j]
    if (code === undefined) return
    for (const alternative of alternatives[code] ?? []) {
      const next = index.next(node, alternative)
      if (next === 0) continue
      const changed = substituted || alternative !== code
      const rank = index.lowestRank(next)
      if (rank > 0) cost.lower(i, j, changed ? rank * 2 : rank)
      walk(next, j + 1, changed)
    }
  }
  walk(0, i, false)
}

function walkReversed(cost: Costs, codes: readonly number[], index: WordIndex, j: number): void {
  let node = 0
  for (let i = j; i >= 0; i--) {
    node = index.next(node, codes[i] ?? 0)
    if (node === 0) return
    const rank = index.lowestRank(node)
    if (rank > 0) cost.lower(i, j, rank * 2)
  }
}

function lowerForKnownMatches(cost: Costs, password: string): void {
  const matches = [...zxcvbnMatching.spatial_match(password), ...zxcvbnMatching.sequence_match(password)]
  for (const match of matches) cost.lower(match.i, match.j, scoring.estimate_guesses(match, password))
}

function lowerForRepeats(cost: Costs, password: string): void {
  for (let period = 1; period * 2 <= password.length; period++) {
    let same = 0
    for (let j = period; j < password.length; j++) {
      same = password.charCodeAt(j) === password.charCodeAt(j - period) ? same + 1 : 0
      for (let repeated = period; repeated <= same; repeated += period)
        cost.lower(j - repeated - period + 1, j, repeated / period + 1)
    }
  }
}

/** Years are among the digits: a year counts at least 20, and 50 as a part, which is less than a date. */
function lowerForDates(cost: Costs, password: string): void {
  for (let i = 0; i < password.length; i++) {
    if (!isDigit(password.charCodeAt(i))) continue
    let digits = 0
    for (let j = i; j < Math.min(password.length, i + 10); j++) {
      const code = password.charCodeAt(j)
      if (isDigit(code)) digits++
      else if (!dateSeparator.test(password.charAt(j))) break
      const length = j - i + 1
      if (length === 4 && digits === 4) cost.lower(i, j, fewestOfYear)
      if (digits === length ? length >= 4 && length <= 8 : length >= 6) cost.lower(i, j, fewestOfDate)
    }
  }
}

const fewestOfYear = 20
const dateSeparator = /[\s/\\_.-]/

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

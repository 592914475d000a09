import { lettersRead, plain, standsForLetter, straight } from '../fold.ts'
import { type Join, joinByKeys } from './join.ts'

const shortestStem = 5

/** Joins texts that are one word with other digits and signs around it, or written in other letters: "Surrey24!", "$URR3Y". */
export const joinByStem = (texts: readonly string[], join: Join): void => joinByKeys(texts, stemsOf, join)

/**
 * What lies between the first and the last letter, and the same with a sign beside it that may be a letter itself. A stem
 * that is less than a third of the text is not what the text is built on.
 */
function stemsOf(text: string): string[] {
  const from = text.search(/\p{L}/u)
  if (from === -1) return []
  const to = text.length - (/[^\p{L}\p{M}]*$/u.exec(text)?.[0].length ?? 0)
  const core = folded(text.slice(from, to))
  const [before, after] = [letterAt(text, from - 1), letterAt(text, to)]
  const stems = [core, before + core, core + after, before + core + after]
  return [...new Set(stems)].filter(stem => stem.length >= Math.max(shortestStem, text.length / 3))
}

const letterAt = (text: string, at: number): string => {
  const character = text[at] ?? ''
  return standsForLetter(character) ? folded(character) : ''
}

/** "l", "1" and "!" are one sign here, because each may stand for the other. */
const folded = (text: string): string => straight(lettersRead(plain(text))).replace(/[^\p{L}\p{N}]/gu, '')

import { type Join, joinByKeys } from './join.ts'

const mostRuns = 4
const longestRun = 8
const leastRest = 5
const leastLetters = 4

/**
 * Joins texts of which one number differs, such as the year. What stays must be at least half of it, so that two random
 * texts do not meet by chance.
 */
export const joinByNumber = (texts: readonly string[], join: Join): void => joinByKeys(texts, keysOf, join)

function keysOf(text: string): string[] {
  const runs = [...text.matchAll(/\d+/g)]
  if (runs.length === 0 || runs.length > mostRuns || letters(text) < leastLetters) return []
  return runs.flatMap(run => {
    const before = text.slice(0, run.index)
    const after = text.slice(run.index + run[0].length)
    const rest = before + after
    const enough = rest.length >= Math.max(leastRest, text.length / 2)
    return enough && run[0].length <= longestRun ? [`${before}\0${after}`.toLowerCase()] : []
  })
}

const letters = (text: string): number => text.replace(/\P{L}/gu, '').length

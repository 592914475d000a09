import zxcvbn from 'zxcvbn'
import frequencyLists from 'zxcvbn/lib/frequency_lists.js'
import { createScoringPool } from '../../src/main/passwords/scoring/scoring-pool.ts'
import { type PasswordMaker, passwordMaker } from '../support/made-up-passwords.ts'
import type { Figure } from './figure.ts'

const ownWords = ['Ann Featherstonehaugh', 'Holborn and St Pancras', 'Labour', '1974']

/**
 * A vault as a long-time user of a password manager has it: of 20 logins 9 with a password the manager made, 7 with one
 * made by the person, of which 2 with substitutions or backwards, 1 passphrase, 1 with a date or a walk over the keyboard,
 * and 2 that repeat one from before.
 */
const mix: readonly (keyof PasswordMaker | 'again')[] = [
  ...Array<'random'>(9).fill('random'),
  ...Array<'human'>(5).fill('human'),
  'substituted',
  'reversed',
  'passphrase',
  'date',
  'again',
  'again',
]

/** Only what people make up, each once: nothing is proven quickly and nothing is saved by repeats. */
const humanMix: readonly (keyof PasswordMaker)[] = [
  ...Array<'human'>(7).fill('human'),
  'substituted',
  'date',
  'keyboard',
]

function vault(
  logins: number,
  kinds: readonly (keyof PasswordMaker | 'again')[],
  distinct: boolean,
): string[] {
  const words = [
    ...(frequencyLists.english_wikipedia?.slice(0, 8000) ?? []),
    ...(frequencyLists.surnames?.slice(0, 2000) ?? []),
    ...(frequencyLists.passwords?.slice(0, 3000) ?? []),
  ]
  const make = passwordMaker(logins, words)
  const made: string[] = []
  const seen = new Set<string>()
  for (let at = 0; made.length < logins; at++) {
    const kind = kinds[at % kinds.length] ?? 'random'
    const password = kind === 'again' ? (made[(at * 7919) % made.length] ?? '') : make[kind]()
    if (distinct && seen.has(password)) continue
    seen.add(password)
    made.push(password)
  }
  return made
}

/** Scoring as the audit of an export does it, from the start of the workers to their end. */
async function scoring(logins: readonly string[]) {
  const pool = createScoringPool()
  const memory = watchMemory()
  const started = performance.now()
  let first = Number.NaN
  let scored = 0
  await pool.scoreAll([...new Set(logins)], ownWords, () => {
    if (scored++ === 0) first = performance.now() - started
  })
  const ms = performance.now() - started
  await pool.close()
  return { ms, first, megabytes: memory.stop() }
}

/** Nothing but zxcvbn and its own dictionaries, one password after the other, cut as ours are: beyond, it takes seconds. */
function plainLoop(logins: readonly string[]): number {
  const started = performance.now()
  for (const password of logins) zxcvbn(password.slice(0, 64), ownWords)
  return performance.now() - started
}

/** The most memory of this process, with all its threads, while something runs. */
function watchMemory(): { stop(): number } {
  let most = process.memoryUsage.rss()
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return most / 1e6
    },
  }
}

/** Scoring of the passwords of an export against a plain zxcvbn loop over the same passwords in the same run. */
export async function passwordScoring(): Promise<Figure[]> {
  const logins = vault(10_000, mix, false)
  const people = vault(10_000, humanMix, true)
  zxcvbn('warm')
  const mixed = await scoring(logins)
  const human = await scoring(people)
  const large = await scoring(vault(100_000, mix, false))
  const plainMixed = plainLoop(logins)
  const plainHuman = plainLoop(people)
  return [
    {
      name: 'scoring 10,000 logins',
      value: mixed.ms,
      unit: 'ms',
      limit: plainMixed / 3,
      baseline: { name: 'a plain zxcvbn loop', value: plainMixed },
    },
    {
      name: 'scoring 10,000 made by people, all distinct',
      value: human.ms,
      unit: 'ms',
      limit: plainHuman / 3,
      baseline: { name: 'a plain zxcvbn loop', value: plainHuman },
    },
    {
      name: 'first score of 10,000 logins',
      value: mixed.first,
      unit: 'ms',
      limit: 1000,
      baseline: { name: 'all of them', value: mixed.ms },
    },
    {
      name: 'scoring 100,000 logins',
      value: large.ms,
      unit: 'ms',
      limit: mixed.ms * 13,
      baseline: { name: 'scoring 10,000', value: mixed.ms },
    },
    {
      name: 'memory while scoring 10,000 logins',
      value: mixed.megabytes,
      unit: 'MB',
      limit: 600,
      baseline: { name: 'while scoring 100,000', value: large.megabytes },
    },
  ]
}

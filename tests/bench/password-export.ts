import { monitorEventLoopDelay } from 'node:perf_hooks'
import zxcvbn from 'zxcvbn'
import frequencyLists from 'zxcvbn/lib/frequency_lists.js'
import { createPasswordExports } from '../../src/main/passwords/export/password-exports.ts'
import { largestChunkBytes, type OwnWord } from '../../src/shared/model/password-export.ts'
import { type PasswordMaker, passwordMaker } from '../support/made-up-passwords.ts'
import { memoryStore } from '../support/memory-store.ts'
import type { Figure } from './figure.ts'

const ownWords: readonly OwnWord[] = [
  { word: 'Ann Featherstonehaugh', kind: 'name' },
  { word: 'Holborn and St Pancras', kind: 'constituency' },
  { word: 'Labour', kind: 'party' },
  { word: '1974-02-28', kind: 'date' },
]

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

function passwords(
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

function csvOf(logins: readonly string[]): Buffer {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = logins.map((password, at) =>
    [`Site ${at}`, `https://www.site-${at}.example/login`, `person-${at % 7}@mail.example`, password, '']
      .map(quoted)
      .join(','),
  )
  return Buffer.from(`name,url,username,password,note\n${rows.join('\n')}\n`)
}

/** The whole audit without network, as a door asks for it: from `begin` with a new worker to `finished`, and to its end. */
async function audit(logins: readonly string[]) {
  const file = csvOf(logins)
  const exports = createPasswordExports({
    store: memoryStore,
    services: [],
    ownWords: async () => ownWords,
    rangeServiceUrl: async () => '',
  })
  const memory = watchMemory()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const started = performance.now()
  const { id } = await exports.begin({ fileName: 'Passwords.csv', bytes: file.length })
  for (let at = 0; at < file.length; at += largestChunkBytes)
    await exports.add(id, file.subarray(at, at + largestChunkBytes).toString('base64'))
  await exports.read(id, null)
  const asked = performance.now()
  let first = Number.NaN
  for await (const event of exports.audit(id)) {
    if (event.type === 'summary' && Number.isNaN(first)) first = performance.now()
    if (event.type !== 'finished') continue
    if (event.summary.logins !== logins.length || event.summary.worst.urgent === 0)
      throw new Error('The audit found something else')
  }
  const ended = performance.now()
  delay.disable()
  await exports.forget()
  return {
    ms: ended - started,
    first: first - asked,
    firstFromBegin: first - started,
    megabytes: memory.stop(),
    longestPause: delay.max / 1e6,
  }
}

/** Nothing but zxcvbn and its own dictionaries, one password after the other, cut as ours are: beyond, it takes seconds. */
function plainLoop(logins: readonly string[]): number {
  const words = ownWords.map(({ word }) => word)
  const started = performance.now()
  for (const password of logins) zxcvbn(password.slice(0, 64), words)
  return performance.now() - started
}

/** By how much the memory of this process, with all its threads, grows at most while something runs. */
function watchMemory(): { stop(): number } {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return (most - before) / 1e6
    },
  }
}

/** The audit of an export against a plain zxcvbn loop over the same passwords in the same run. */
export async function passwordExport(): Promise<Figure[]> {
  const logins = passwords(10_000, mix, false)
  const people = passwords(10_000, humanMix, true)
  zxcvbn('warm')
  const mixed = await audit(logins)
  const human = await audit(people)
  const large = await audit(passwords(100_000, mix, false))
  const plainMixed = plainLoop(logins)
  const plainHuman = plainLoop(people)
  return [
    {
      name: 'auditing an export of 10,000 logins',
      value: mixed.ms,
      unit: 'ms',
      limit: plainMixed / 3,
      baseline: { name: 'a plain zxcvbn loop', value: plainMixed },
    },
    {
      name: 'the same, made by people and all distinct',
      value: human.ms,
      unit: 'ms',
      limit: plainHuman / 3,
      baseline: { name: 'a plain zxcvbn loop', value: plainHuman },
    },
    {
      name: 'its first summary, from asking for the audit',
      value: mixed.first,
      unit: 'ms',
      limit: 1000,
      baseline: { name: 'from handing the file over', value: mixed.firstFromBegin },
    },
    {
      name: 'auditing an export of 100,000 logins',
      value: large.ms,
      unit: 'ms',
      limit: mixed.ms * 13,
      baseline: { name: 'one of 10,000', value: mixed.ms },
    },
    {
      name: 'memory for auditing 10,000 logins',
      value: mixed.megabytes,
      unit: 'MB',
      limit: 600,
      baseline: { name: '100,000', value: large.megabytes },
    },
    {
      name: 'longest pause of the main thread meanwhile',
      value: mixed.longestPause,
      unit: 'ms',
      limit: 50,
      baseline: { name: 'with 100,000', value: large.longestPause },
    },
  ]
}

import { Boom } from '@hapi/boom'
import { isRangeAnswer, rangeParts, timesSeen } from './digest.ts'
import { queryRange, type RangeFailure, serviceError } from './range-service.ts'

/** Queries under way at once. */
const lanes = 4
/** How often one prefix is asked for when no answer comes, and how long after each failure the next try waits. */
const pausesMs = [1000, 4000, 10_000] as const
/** After so many prefixes in a row without an answer there is no service to ask. */
const failuresInRow = 4
/** A service may ask for hours. We come back sooner, and give up when it still does not answer. */
const longestWaitSeconds = 120

export type RangeSearchEvent =
  | { readonly type: 'progress'; readonly asked: number; readonly of: number }
  | { readonly type: 'waiting'; readonly seconds: number }

export interface RangeSearch {
  /** Distinct prefixes, and how many of them have an answer. */
  counts(): { queries: number; asked: number }
  /**
   * Asks for every prefix that has no answer yet. Resolves to how many still have none: the service did not answer, or
   * `signal` stopped it. What is on its way when it stops is still heard, so that nothing is asked twice.
   */
  run(
    baseUrl: string,
    onEvent: (event: RangeSearchEvent) => void,
    signal: AbortSignal,
  ): Promise<{ failed: number }>
}

/** Waits so many milliseconds, or less when the signal aborts. Never rejects. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

interface Prefix {
  readonly passwords: { readonly index: number; readonly suffix: string }[]
  state: 'open' | 'on-its-way' | 'answered'
}

/**
 * Asks a range service about many passwords, one query for each distinct prefix. `onSeen` is told the count of each, by
 * its place in `passwords`; null when the service did not answer. An empty password is no password and is not asked for.
 */
export function createRangeSearch(
  passwords: readonly string[],
  onSeen: (index: number, times: number | null) => void,
  query: typeof queryRange = queryRange,
  pause: Pause = pauseFor,
): RangeSearch {
  const prefixes = byPrefix(passwords)
  /** Settles when nothing of the last run is on its way any more. */
  let settled: Promise<unknown> = Promise.resolve()
  let answered = 0
  const counts = () => ({ queries: prefixes.size, asked: answered })

  const take = (found: Prefix, answer: string) => {
    found.state = 'answered'
    answered += 1
    for (const { index, suffix } of found.passwords) onSeen(index, timesSeen(answer, suffix))
  }

  return {
    counts,
    async run(baseUrl, onEvent, signal) {
      await Promise.race([settled, aborted(signal)])
      const open = [...prefixes].filter(([, { state }]) => state === 'open')
      let inRow = 0
      let quietUntil: Promise<void> = Promise.resolve()

      /** All lanes keep quiet while the service asks to wait. */
      const wait = (seconds: number) => {
        onEvent({ type: 'waiting', seconds })
        quietUntil = Promise.all([quietUntil, pause(seconds * 1000, signal)]).then(() => undefined)
      }

      const ask = async (name: string): Promise<string | null> => {
        for (const pauseMs of [...pausesMs, null]) {
          await quietUntil
          if (signal.aborted) return null
          try {
            const answer = await query(baseUrl, name)
            if (!isRangeAnswer(answer)) throw serviceError('That is no range', true)
            return answer
          } catch (error) {
            const failure = failureOf(error)
            if (!failure.again || pauseMs === null || signal.aborted) return null
            if (failure.kind === 'SERVICE_BUSY' || failure.waitSeconds !== null)
              wait(Math.min(failure.waitSeconds ?? pauseMs / 1000, longestWaitSeconds))
            else await pause(pauseMs, signal)
          }
        }
        return null
      }

      const lane = async () => {
        for (let next = open.shift(); next; next = open.shift()) {
          const [name, prefix] = next
          if (signal.aborted || inRow >= failuresInRow) return
          prefix.state = 'on-its-way'
          const answer = await ask(name)
          if (answer === null) {
            prefix.state = 'open'
            if (!signal.aborted) inRow += 1
            continue
          }
          inRow = 0
          take(prefix, answer)
          const { queries, asked } = counts()
          onEvent({ type: 'progress', asked, of: queries })
        }
      }

      const { queries, asked } = counts()
      onEvent({ type: 'progress', asked, of: queries })
      const running = Promise.all(Array.from({ length: lanes }, lane))
      settled = Promise.all([settled, running])
      await Promise.race([running, aborted(signal)])
      const left = [...prefixes.values()].filter(({ state }) => state !== 'answered')
      if (!signal.aborted)
        for (const { index } of left.flatMap(({ passwords: missing }) => missing)) onSeen(index, null)
      return { failed: left.length }
    },
  }
}

function byPrefix(passwords: readonly string[]): Map<string, Prefix> {
  const prefixes = new Map<string, Prefix>()
  for (const [index, password] of passwords.entries()) {
    if (password === '') continue
    const { prefix, suffix } = rangeParts(password)
    const found: Prefix = prefixes.get(prefix) ?? { passwords: [], state: 'open' }
    found.passwords.push({ index, suffix })
    prefixes.set(prefix, found)
  }
  return prefixes
}

function failureOf(error: unknown): RangeFailure {
  const data: unknown = error instanceof Boom ? error.data : null
  // Only the range service throws here; anything else is our own mistake and is not asked again.
  return data !== null && typeof data === 'object' && 'again' in data
    ? (data as RangeFailure)
    : { kind: 'SERVICE_ERROR', again: false, waitSeconds: null }
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal.aborted) resolve()
  else signal.addEventListener('abort', () => resolve(), { once: true })
  return promise
}

async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  const stop = () => resolve()
  signal.addEventListener('abort', stop, { once: true })
  await promise
  clearTimeout(timer)
  signal.removeEventListener('abort', stop)
}

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { internal } from '@hapi/boom'
import type { PasswordScore } from './score.ts'
import { createScorer, type Scorer, type StartWorker } from './scorer.ts'
import { scoringWorkerUrl } from './worker-url.ts'

/** The first chunk of a worker is small, so that there is something to show soon. */
const firstChunk = 32
const largestChunk = 256
/** zxcvbn takes milliseconds for 64 characters. What takes this long is given up. */
const longestMs = 5000
/** Each worker holds an index of all words, some 70 MB: more of them would save less time than memory they take. */
const mostWorkers = 4

export interface ScoringPool {
  /**
   * Scores distinct passwords. `onScored` hears of each once, with its index, in no particular order. Resolves with the
   * indexes, ascending, of those that could not be scored within the limit. Errors: the signal's reason when it is
   * aborted, 500 INTERNAL when no worker starts or the pool is closed; none holds anything of a password.
   */
  scoreAll(
    passwords: readonly string[],
    ownWords: readonly string[],
    onScored: (index: number, score: PasswordScore) => void,
    signal?: AbortSignal,
  ): Promise<readonly number[]>
  /** Ends all threads, and with them all they held. What was under way ends with an error. */
  close(): Promise<void>
}

interface PoolOptions {
  readonly size?: number
  readonly startWorker?: StartWorker
  readonly longestMs?: number
}

/** Workers that score side by side. They are started for each call and end with it, so that no password outlives it. */
export function createScoringPool(options: PoolOptions = {}): ScoringPool {
  const closing = new AbortController()
  const settings = {
    size: options.size ?? Math.min(availableParallelism(), mostWorkers),
    startWorker: options.startWorker ?? startScoringWorker,
    longestMs: options.longestMs ?? longestMs,
  }
  const running = new Set<Promise<unknown>>()

  return {
    scoreAll: async (passwords, ownWords, onScored, signal) => {
      const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      stop.throwIfAborted()
      const run = scoreSideBySide(settings, passwords, ownWords, onScored, stop)
      running.add(run)
      try {
        return await run
      } finally {
        running.delete(run)
      }
    },
    close: async () => {
      closing.abort(internal('The scoring pool is closed', { kind: 'INTERNAL' }))
      await Promise.allSettled(running)
    },
  }
}

/** The limits keep what one thread may hold well below what the whole audit may. */
function startScoringWorker(place: Int32Array): Worker {
  return new Worker(scoringWorkerUrl(), {
    workerData: { place },
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  })
}

/** The next stretch of indexes that nobody has taken. */
interface Queue {
  take(most: number): number[]
}

async function scoreSideBySide(
  settings: Required<PoolOptions>,
  passwords: readonly string[],
  ownWords: readonly string[],
  onScored: (index: number, score: PasswordScore) => void,
  stop: AbortSignal,
): Promise<readonly number[]> {
  const unscored: number[] = []
  let over = false
  const scorers = new Set<Scorer>()
  const queue = queueOf(passwords.length)
  const start = () => {
    const scorer = createScorer(settings.startWorker, ownWords, settings.longestMs)
    scorers.add(scorer)
    return scorer
  }

  const work = async (): Promise<void> => {
    let scorer: Scorer | null = null
    let size = firstChunk
    let chunk = queue.take(size)
    while (chunk.length > 0 && !over) {
      scorer ??= start()
      let scored = 0
      const texts = chunk.map(index => passwords[index] ?? '')
      const end = await scorer.score(texts, (place, score) => {
        const index = chunk[place]
        scored = place + 1
        if (index === undefined || over || stop.aborted) return
        if (score) onScored(index, score)
        else unscored.push(index)
      })
      if (end.kind === 'stuck') {
        unscored.push(...chunk.slice(end.place, end.place + 1))
        chunk = [...chunk.slice(scored, end.place), ...chunk.slice(end.place + 1)]
        scorers.delete(scorer)
        scorer = null
        if (chunk.length > 0) continue
      }
      size = Math.min(size * 2, largestChunk)
      chunk = queue.take(size)
    }
  }

  const stopped = Promise.withResolvers<never>()
  const onStop = () => stopped.reject(stop.reason)
  stop.addEventListener('abort', onStop)
  try {
    const hands = Math.min(settings.size, Math.ceil(passwords.length / firstChunk))
    await Promise.race([Promise.all(Array.from({ length: hands }, work)), stopped.promise])
    return unscored.toSorted((a, b) => a - b)
  } finally {
    over = true
    stop.removeEventListener('abort', onStop)
    await Promise.all([...scorers].map(scorer => scorer.end()))
  }
}

function queueOf(length: number): Queue {
  let next = 0
  return {
    take: most => {
      const from = next
      next = Math.min(length, from + most)
      return Array.from({ length: next - from }, (_, offset) => from + offset)
    },
  }
}

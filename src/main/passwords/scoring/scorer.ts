import type { Worker } from 'node:worker_threads'
import { internal } from '@hapi/boom'
import type { ScorerAnswer, ScorerRequest } from './messages-to-scorer.ts'
import type { PasswordScore } from './score.ts'

/** Starting a worker loads zxcvbn's word lists and indexes them, which is no password's doing. */
const longestStartMs = 15_000
const looksPerLimit = 20

/** How a chunk ended: all of it was scored, or its worker had to go at the password at `place`. */
export type ChunkEnd = { readonly kind: 'scored' } | { readonly kind: 'stuck'; readonly place: number }

/** One scoring worker. */
export interface Scorer {
  /** Scores a chunk in its order. The worker is gone when this ends as `stuck`. Errors: 500 INTERNAL when it cannot start. */
  score(
    passwords: readonly string[],
    onScored: (place: number, score: PasswordScore | null) => void,
  ): Promise<ChunkEnd>
  /** Ends the thread and all it held. */
  end(): Promise<void>
}

export type StartWorker = (place: Int32Array) => Worker

/** Starts a worker for one person's own words. `longestMs` is what a single password may take. */
export function createScorer(
  startWorker: StartWorker,
  ownWords: readonly string[],
  longestMs: number,
): Scorer {
  const place = new Int32Array(new SharedArrayBuffer(4))
  const worker = startWorker(place)
  worker.unref()
  // Whoever waits hears of an error; one that nobody waits for must not end the app.
  worker.on('error', () => undefined)
  const ready = startOf(worker).then(() => tell({ kind: 'own-words', ownWords }))
  ready.catch(() => undefined)
  const tell = (request: ScorerRequest) => worker.postMessage(request)

  return {
    score: async (passwords, onScored) => {
      await ready
      const { promise, resolve } = Promise.withResolvers<ChunkEnd>()
      let next = 0
      const answered = (answer: ScorerAnswer) => {
        if (answer.kind !== 'scores') return
        for (const score of answer.scores) onScored(next++, score)
        if (answer.last) resolve({ kind: 'scored' })
      }
      // What came before the place was scored, but perhaps not sent: it is scored again by the next worker.
      const stuck = () => resolve({ kind: 'stuck', place: Math.max(next, Atomics.load(place, 0)) })
      const watch = watchPlace(place, longestMs, stuck)
      worker.on('message', answered).once('exit', stuck)
      Atomics.store(place, 0, 0)
      tell({ kind: 'chunk', passwords })
      const end = await promise
      watch.stop()
      worker.off('message', answered).off('exit', stuck)
      if (end.kind === 'stuck') await worker.terminate()
      return end
    },
    end: async () => {
      await worker.terminate()
    },
  }
}

async function startOf(worker: Worker): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const failed = () => reject(internal('The scoring worker did not start', { kind: 'INTERNAL' }))
  const limit = setTimeout(failed, longestStartMs)
  worker.once('message', resolve).once('exit', failed)
  try {
    await promise
  } finally {
    clearTimeout(limit)
    worker.off('message', resolve).off('exit', failed)
  }
}

/**
 * Calls `stuck` once the place has stayed the same for longer than a password may take. It counts looks rather than time,
 * so that a pause of this thread is not held against the worker, whose answer may be waiting.
 */
function watchPlace(place: Int32Array, longestMs: number, stuck: () => void): { stop(): void } {
  let seen = -1
  let looks = 0
  const timer = setInterval(() => {
    const now = Atomics.load(place, 0)
    looks = now === seen ? looks + 1 : 0
    seen = now
    if (looks >= looksPerLimit) stuck()
  }, longestMs / looksPerLimit)
  return { stop: () => clearInterval(timer) }
}

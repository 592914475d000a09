import { Worker } from 'node:worker_threads'
import { gatewayTimeout, internal } from '@hapi/boom'
import type { WorkerAnswers, WorkerRequest } from './messages-to-worker.ts'
import { workerUrl } from './worker-url.ts'

/**
 * A password on which the worker spends longer than this ends it, whatever it was. Scoring takes milliseconds; on a laptop
 * that is busy with other things it must not fail for that, since no passphrase can be set without it.
 */
const longestMs = 5000
/** Starting the worker loads zxcvbn's word lists, which is not the password's doing. */
const longestStartMs = 15_000
/** With nothing to do, the worker and all it ever held go away. */
const idleMs = 60_000

export interface PasswordWorker {
  /** Requests are answered one after the other. Errors: 504 TIMED_OUT, 500 INTERNAL; neither holds anything of the password. */
  ask<Kind extends WorkerRequest['kind']>(
    request: Extract<WorkerRequest, { kind: Kind }>,
  ): Promise<WorkerAnswers[Kind]>
  close(): Promise<void>
}

/** The worker thread, started when first asked and again after it was ended. It sends `ready` once it has loaded. */
export function createPasswordWorker(
  url: URL = workerUrl(),
  start: (url: URL) => Worker = at => new Worker(at),
): PasswordWorker {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const end = async () => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    await ended?.terminate()
  }

  const running = async (): Promise<Worker> => {
    if (worker) return worker
    const started = start(url)
    started.unref()
    // Whoever waits for an answer hears of an error; one that nobody waits for must not end the app.
    started.on('error', () => undefined)
    worker = started
    await nextMessage(started, longestStartMs)
    return started
  }

  const answer = async (request: WorkerRequest): Promise<unknown> => {
    clearTimeout(idle)
    try {
      const target = await running()
      const answered = nextMessage(target, longestMs)
      target.postMessage(request)
      return await answered
    } catch (error) {
      await end()
      throw error
    } finally {
      idle = setTimeout(() => void end(), idleMs)
      idle.unref()
    }
  }

  return {
    ask: request => {
      const answered = turn.then(() => answer(request))
      turn = answered.catch(() => undefined)
      // The worker answers each kind of request with the answer of that kind.
      return answered as Promise<WorkerAnswers[typeof request.kind]>
    },
    close: end,
  }
}

/** The next message of a worker, or why there is none. */
async function nextMessage(worker: Worker, withinMs: number): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const stopped = () => reject(internal('The password worker stopped', { kind: 'INTERNAL' }))
  const late = () => reject(gatewayTimeout('Scoring took too long', { kind: 'TIMED_OUT' }))
  const limit = setTimeout(late, withinMs)
  worker.once('message', resolve).once('error', stopped).once('exit', stopped)
  try {
    return await promise
  } finally {
    clearTimeout(limit)
    worker.off('message', resolve).off('error', stopped).off('exit', stopped)
  }
}

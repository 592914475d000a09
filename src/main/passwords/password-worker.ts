import { Worker } from 'node:worker_threads'
import { gatewayTimeout, internal } from '@hapi/boom'
import type { WorkerAnswers, WorkerRequest } from './messages-to-worker.ts'
import { workerUrl } from './worker-url.ts'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/** A worker that takes longer than this is ended, whatever it was given. */
const longestMs = 1000
/** Starting the worker loads zxcvbn's word lists, which is not the password's doing. */
const startMs = 5000
/** With nothing to do, the worker and all it ever held go away. */
const idleMs = 60_000

export interface PasswordWorker {
  ask<Kind extends WorkerRequest['kind']>(
    request: Extract<WorkerRequest, { kind: Kind }>,
  ): Promise<WorkerAnswers[Kind]>
  close(): Promise<void>
}

/** Starts the worker when first asked. Errors: 504 TIMED_OUT, 500 INTERNAL; neither holds anything of the password. */
export function createPasswordWorker(
  url: URL = workerUrl(),
  start: (url: URL) => Worker = at => new Worker(at),
): PasswordWorker {
  let worker: Worker | null = null
  let sequence = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const end = (error: Error): Promise<unknown> => {
    const ended = worker
    worker = null
    clearTimeout(idle)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    return ended?.terminate() ?? Promise.resolve()
  }

  const running = (): { worker: Worker; fresh: boolean } => {
    if (worker) return { worker, fresh: false }
    const started = start(url)
    started.unref()
    started.on('message', ({ sequence: of, answer }: { sequence: number; answer: never }) => {
      waiting.get(of)?.resolve(answer)
      waiting.delete(of)
    })
    started.on('error', () => end(internal('The password worker stopped', { kind: 'INTERNAL' })))
    worker = started
    return { worker: started, fresh: true }
  }

  return {
    ask(request) {
      return new Promise((resolve, reject) => {
        const { worker: target, fresh } = running()
        const number = ++sequence
        const limit = setTimeout(
          () => end(gatewayTimeout('Scoring took too long', { kind: 'TIMED_OUT' })),
          fresh ? startMs : longestMs,
        )
        const done = () => {
          clearTimeout(limit)
          clearTimeout(idle)
          idle = setTimeout(() => end(internal('The password worker was idle', { kind: 'INTERNAL' })), idleMs)
          idle.unref()
        }
        waiting.set(number, {
          resolve: answer => {
            done()
            resolve(answer)
          },
          reject: error => {
            clearTimeout(limit)
            reject(error)
          },
        })
        target.postMessage({ sequence: number, request })
      })
    },
    close: async () => {
      await end(internal('The password worker was closed', { kind: 'INTERNAL' }))
    },
  }
}

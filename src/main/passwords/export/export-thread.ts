import { type Transferable, Worker } from 'node:worker_threads'
import { Boom, internal, notFound } from '@hapi/boom'
import { errorKinds } from '../../../shared/errors.ts'
import type {
  ExportCalls,
  ExportFailure,
  ExportReply,
  ExportRequest,
  ExportStreams,
} from './worker-protocol.ts'
import { workerUrl } from './worker-url.ts'

/** Enough for the largest export, and little enough to leave the machine its own. */
const resourceLimits = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 64 }

/** The thread that holds an export, seen from the main thread. Answers are as they come: whoever asks checks them. */
export interface ExportThread {
  /**
   * Errors: those of the call; 404 NOT_FOUND once `end` was called; 500 INTERNAL when the thread ended by itself, with
   * `outOfMemory` where that was the cause.
   */
  ask<Call extends keyof ExportCalls>(
    call: Call,
    args: Parameters<ExportCalls[Call]>,
    transfer?: readonly Transferable[],
  ): Promise<unknown>
  /** Events until the stream ends. Stops it when `signal` aborts, and when nobody listens any more. */
  listen<Stream extends keyof ExportStreams>(
    stream: Stream,
    args: Parameters<ExportStreams[Stream]>,
    signal?: AbortSignal,
  ): AsyncGenerator<unknown, void>
  /** Ends the thread with everything it held. */
  end(): Promise<void>
}

interface Listener {
  value(value: unknown): void
  event(event: unknown): void
  failed(error: Boom): void
}

/** Starts the thread. `onEnd` is called once, when it has ended for whatever reason. */
export function startExportThread(onEnd: () => void, url: URL = workerUrl): ExportThread {
  // What libraries might print is not for the terminal: it could hold what they read.
  const worker = new Worker(url, { execArgv: [], resourceLimits, stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  worker.unref()
  const listeners = new Map<number, Listener>()
  let sequence = 0
  let over: Boom | null = null

  worker.on('message', (reply: ExportReply) => {
    const listener = listeners.get(reply.sequence)
    if ('event' in reply) return listener?.event(reply.event)
    listeners.delete(reply.sequence)
    if ('failure' in reply) listener?.failed(errorOf(reply.failure))
    else listener?.value(reply.value)
    if (listeners.size === 0) worker.unref()
  })
  const finish = (error: Boom) => {
    if (over !== null) return
    over = error
    for (const listener of listeners.values()) listener.failed(error)
    listeners.clear()
    onEnd()
  }
  // The thread's own error may quote what it read, and goes no further.
  worker.on('error', (error: unknown) => finish(stopped(error)))
  worker.on('exit', () => finish(stopped(null)))

  const post = (request: ExportRequest, listener: Listener, transfer: readonly Transferable[] = []) => {
    if (over !== null) return listener.failed(over)
    listeners.set(request.sequence, listener)
    worker.ref()
    worker.postMessage(request, transfer)
  }

  return {
    ask(call, args, transfer) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      sequence += 1
      post({ sequence, call, args }, { value: resolve, event: () => undefined, failed: reject }, transfer)
      return promise
    },
    async *listen(stream, args, signal) {
      sequence += 1
      const own = sequence
      const events: unknown[] = []
      let failure: Boom | null = null
      let ended = signal?.aborted === true
      let wake = () => {}
      const end = () => {
        ended = true
        wake()
      }
      if (ended) return
      signal?.addEventListener('abort', end, { once: true })
      post(
        { sequence: own, stream, args },
        {
          value: end,
          event: event => {
            events.push(event)
            wake()
          },
          failed: error => {
            failure = error
            end()
          },
        },
      )
      try {
        while (true) {
          while (events.length > 0 && signal?.aborted !== true) yield events.shift()
          if (ended) break
          await new Promise<void>(resolve => {
            wake = resolve
          })
        }
        if (failure !== null && signal?.aborted !== true) throw failure
      } finally {
        signal?.removeEventListener('abort', end)
        if (over === null && listeners.has(own)) worker.postMessage({ sequence: own, stop: true })
      }
    },
    async end() {
      finish(notFound('The export was let go', { kind: 'NOT_FOUND' }))
      await worker.terminate()
    },
  }
}

function errorOf({ kind, reason }: ExportFailure): Boom {
  const data = reason === undefined ? { kind } : { kind, reason }
  return new Boom('The export cannot be read further', { statusCode: errorKinds[kind], data })
}

function stopped(error: unknown): Boom {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return internal('The thread that holds the export has ended', { kind: 'INTERNAL', outOfMemory })
}

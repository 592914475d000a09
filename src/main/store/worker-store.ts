import { type Transferable, Worker } from 'node:worker_threads'
import type { DatabaseAge } from './database.ts'
import type { Store } from './store.ts'
import { storeError } from './store-error.ts'
import { storeMethods, type WorkerMethods, type WorkerReply, type WorkerRequest } from './worker-protocol.ts'
import { workerUrl } from './worker-url.ts'

/** The store's worker thread, seen from the main thread. */
export interface WorkerStore {
  /** Each call is a message to the worker; after `stop` every call is refused with `locked`. */
  readonly store: Store
  open(path: string, key: Uint8Array<ArrayBuffer>, age: DatabaseAge): Promise<void>
  dump(): Promise<Uint8Array>
  restore(content: Uint8Array, setAside: string | null): Promise<void>
  /** Lets the calls under way finish, closes the database and ends the thread. */
  stop(): Promise<void>
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

let spare: Worker | null = null

/**
 * Starts a thread ahead of its use: loading the database library and the schemas takes longer than opening the database.
 * It opens nothing, and does not keep the process alive.
 */
export function prepareWorker(): void {
  if (spare !== null) return
  const thread = new Worker(workerUrl, { execArgv: [] })
  thread.unref()
  thread.once('error', () => forgetSpare(thread))
  thread.once('exit', () => forgetSpare(thread))
  spare = thread
}

/** Ends a thread that was prepared and not used. */
export async function endPreparedWorker(): Promise<void> {
  const thread = spare
  spare = null
  await thread?.terminate()
}

function forgetSpare(thread: Worker): void {
  if (spare === thread) spare = null
}

function takeWorker(): Worker {
  const thread = spare ?? new Worker(workerUrl, { execArgv: [] })
  spare = null
  thread.ref()
  return thread
}

/** Starts the thread. `onCrash` is called when it ends by itself; calls under way are then refused with `store-stopped`. */
export function startWorkerStore(onCrash: () => void = () => {}): WorkerStore {
  const worker = takeWorker()
  const waiting = new Map<number, Waiting>()
  let sequence = 0
  let ended: 'locked' | 'store-stopped' | null = null

  worker.on('message', (reply: WorkerReply) => {
    const call = waiting.get(reply.sequence)
    waiting.delete(reply.sequence)
    if ('failure' in reply) {
      const { kind, ...details } = reply.failure
      call?.reject(storeError(kind, details))
    } else {
      call?.resolve(reply.value)
    }
  })
  const crashed = () => {
    if (ended !== null) return
    ended = 'store-stopped'
    for (const call of waiting.values()) call.reject(storeError('store-stopped'))
    waiting.clear()
    onCrash()
  }
  worker.on('error', crashed)
  worker.on('exit', crashed)

  function send(method: string, args: readonly unknown[], transfer: Transferable[] = []): Promise<unknown> {
    return new Promise((resolve, reject) => {
      sequence += 1
      const request: WorkerRequest = { sequence, method, args }
      try {
        worker.postMessage(request, transfer)
        waiting.set(sequence, { resolve, reject })
      } catch {
        // Only values that cannot be copied to another thread end here, and no valid record holds one.
        reject(storeError('invalid-record'))
      }
    })
  }

  async function call<Method extends keyof WorkerMethods>(
    method: Method,
    args: Parameters<WorkerMethods[Method]>,
    transfer: Transferable[] = [],
  ): Promise<ReturnType<WorkerMethods[Method]>> {
    if (ended !== null) throw storeError(ended)
    // The worker answers with the result of the method of this name.
    return (await send(method, args, transfer)) as ReturnType<WorkerMethods[Method]>
  }

  // One function for each method of Store, which forwards its arguments as they are.
  const store = Object.fromEntries(
    storeMethods.map(method => [
      method,
      (...args: unknown[]) =>
        call(method as keyof WorkerMethods, args as Parameters<WorkerMethods[keyof WorkerMethods]>),
    ]),
  ) as unknown as Store

  return {
    store,
    open: (path, key, age) => call('open', [path, key, age], [key.buffer]),
    dump: () => call('dump', []),
    restore: (content, setAside) => call('restore', [content, setAside]),
    async stop() {
      if (ended !== null) return
      const closing = call('close', [])
      ended = 'locked'
      // Whatever goes wrong now, every acknowledged record is on the disk already.
      await closing.catch(() => {})
      await worker.terminate()
    },
  }
}

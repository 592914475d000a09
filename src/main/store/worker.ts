import { parentPort } from 'node:worker_threads'
import { dumpContent, restoreContent } from './content.ts'
import { type Database, openDatabase } from './database.ts'
import { queries, type Synchronous } from './queries.ts'
import type { Store } from './store.ts'
import { type StoreErrorData, storeError } from './store-error.ts'
import { systemError } from './system-error.ts'
import {
  isRead,
  isWrite,
  type WorkerControl,
  type WorkerReply,
  type WorkerRequest,
} from './worker-protocol.ts'

interface Opened {
  readonly database: Database
  readonly store: Synchronous<Store>
}

let opened: Opened | null = null

function current(): Opened {
  if (opened === null) throw storeError('locked')
  return opened
}

const control: WorkerControl = {
  open(path, key, age) {
    const database = openDatabase(path, key, age)
    opened = { database, store: queries(database) }
  },
  close() {
    opened?.database.close()
    opened = null
  },
  dump: () => dumpContent(current().database),
  restore: (content, setAside) => restoreContent(current().database, content, setAside),
}

/** Arguments are our own main thread's, typed there; every record among them is checked again before it is written. */
type AnyMethod = (...args: readonly unknown[]) => unknown

function answer({ method, args }: WorkerRequest): unknown {
  if (Object.hasOwn(control, method)) return (control[method as keyof WorkerControl] as AnyMethod)(...args)
  const { database, store } = current()
  if (isRead(method)) return (store[method] as AnyMethod)(...args)
  if (!isWrite(method)) throw storeError('store-stopped')
  const write = database.transaction(() => (store[method] as AnyMethod)(...args))
  return write.immediate()
}

function failure(error: unknown): StoreErrorData {
  return systemError(error).data ?? { kind: 'store-stopped' }
}

parentPort?.on('message', (request: WorkerRequest) => {
  let reply: WorkerReply
  try {
    reply = { sequence: request.sequence, value: answer(request) }
  } catch (error) {
    reply = { sequence: request.sequence, failure: failure(error) }
  }
  parentPort?.postMessage(reply)
})

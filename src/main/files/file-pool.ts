import { type FileThread, startFileThread } from './file-thread.ts'
import type { FileReply, FileRequest, Lost } from './worker-protocol.ts'

/** As many as the smallest laptops have cores. */
const threads = 2

/** A few threads that take files in turn. A file that ends its thread takes no other with it. */
export interface FilePool {
  ask(request: FileRequest): Promise<FileReply | Lost>
  end(): Promise<void>
}

export function createFilePool(start: () => FileThread = startFileThread): FilePool {
  const idle: FileThread[] = []
  const all: FileThread[] = []
  const waiting: ((thread: FileThread) => void)[] = []
  let ended = false

  const take = (): FileThread | Promise<FileThread> => {
    const free = idle.pop()
    if (free !== undefined) return free
    if (all.length < threads) {
      const started = start()
      all.push(started)
      return started
    }
    return new Promise(resolve => waiting.push(resolve))
  }
  const giveBack = (thread: FileThread) => {
    const next = waiting.shift()
    if (next === undefined) idle.push(thread)
    else next(thread)
  }

  return {
    async ask(request) {
      const thread = await take()
      try {
        // A thread that was ended would start anew for whoever still waited.
        return ended ? 'took-too-long' : await thread.ask(request)
      } finally {
        giveBack(thread)
      }
    },
    async end() {
      ended = true
      await Promise.all(all.map(thread => thread.end()))
    },
  }
}

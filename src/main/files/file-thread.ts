import { Worker } from 'node:worker_threads'
import type { FileReply, FileRequest, Lost } from './worker-protocol.ts'
import { workerUrl } from './worker-url.ts'

/** Enough for the largest document that is read, and little enough to leave the machine its own. Bytes count beside it. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 }
/** The largest file takes seconds. One that takes longer was made to. */
const longestMs = 60_000

/** One thread that reads files, seen from the main thread. It takes one request at a time. */
export interface FileThread {
  /** Gives why there is no answer when the thread ended over this file. */
  ask(request: FileRequest): Promise<FileReply | Lost>
  /** Ends the thread with everything it held. A request on its way is lost. */
  end(): Promise<void>
}

export function startFileThread({
  url = workerUrl,
  limitMs = longestMs,
  limits = resourceLimits,
}: {
  url?: URL
  limitMs?: number
  limits?: typeof resourceLimits
} = {}): FileThread {
  let worker: Worker | null = null
  let settle: (answer: FileReply | Lost) => void = () => {}

  const end = async () => {
    const ended = worker
    worker = null
    settle('took-too-long')
    await ended?.terminate()
  }
  const start = (): Worker => {
    // What libraries might print is not for the terminal: it could hold what they read.
    const started = new Worker(url, { execArgv: [], resourceLimits: limits, stdout: true, stderr: true })
    started.stdout.resume()
    started.stderr.resume()
    started.on('message', (reply: FileReply) => settle(reply))
    const lost = () => {
      if (worker !== started) return
      worker = null
      settle('too-complex')
    }
    // The thread's own error may quote what it read, and goes no further.
    started.on('error', lost)
    started.on('exit', lost)
    started.unref()
    return started
  }

  return {
    async ask(request) {
      const answer = Promise.withResolvers<FileReply | Lost>()
      settle = answer.resolve
      worker ??= start()
      const asked = worker
      const late = setTimeout(() => void end(), limitMs)
      asked.ref()
      asked.postMessage(request, [request.bytes])
      try {
        return await answer.promise
      } finally {
        clearTimeout(late)
        asked.unref()
      }
    },
    end,
  }
}

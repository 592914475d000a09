import { parentPort } from 'node:worker_threads'
import { cleanFile, inspect } from './inspect.ts'
import type { FileReply, FileRequest } from './worker-protocol.ts'

/** The thread in which files of others are opened: one at a time, and it may be ended at any moment. */

async function answer({ call, fileName, bytes }: FileRequest): Promise<void> {
  const view = new Uint8Array(bytes)
  if (call === 'read') {
    send({ call, report: await inspect(fileName, view), bytes }, [bytes])
    return
  }
  const cleaned = await cleanFile(fileName, view)
  if (cleaned.kind === 'refused') return send({ call, cleaned, bytes }, [bytes])
  // A buffer may be a part of memory that others use, which must not move, so the copy goes in memory of its own.
  const own = Uint8Array.from(cleaned.bytes)
  send({ call, cleaned: { ...cleaned, bytes: own }, bytes }, [bytes, own.buffer])
}

const send = (reply: FileReply, moved: ArrayBuffer[]) => parentPort?.postMessage(reply, moved)

parentPort?.on('message', (request: FileRequest) => void answer(request))

import { parentPort } from 'node:worker_threads'
import { Boom } from '@hapi/boom'
import { errorKindSchema } from '../../../shared/errors.ts'
import { createScoringPool } from '../scoring/scoring-pool.ts'
import { createHeldExport } from './held-export.ts'
import type { ExportFailure, ExportReply, ExportRequest } from './worker-protocol.ts'

/** The thread that holds an export. What it sends are views without passwords, and of an error only its kind. */

const { calls, streams } = createHeldExport(createScoringPool)
const stops = new Map<number, AbortController>()
const send = (reply: ExportReply) => parentPort?.postMessage(reply)

/** Arguments are our own main thread's, typed there. */
type AnyCall = (...args: readonly unknown[]) => unknown
type AnyStream = (
  tell: (event: unknown) => void,
  signal: AbortSignal,
  ...args: readonly unknown[]
) => Promise<void>

async function answer(request: ExportRequest): Promise<void> {
  const { sequence } = request
  if ('stop' in request) return stops.get(sequence)?.abort()
  try {
    if ('call' in request) {
      send({ sequence, value: await (calls[request.call] as AnyCall)(...request.args) })
      return
    }
    const stop = new AbortController()
    stops.set(sequence, stop)
    const tell = (event: unknown) => send({ sequence, event })
    await (streams[request.stream] as AnyStream)(tell, stop.signal, ...request.args)
    send({ sequence, value: null })
  } catch (error) {
    send({ sequence, failure: failureOf(error) })
  } finally {
    stops.delete(sequence)
  }
}

function failureOf(error: unknown): ExportFailure {
  const data: unknown = error instanceof Boom ? error.data : null
  if (data === null || typeof data !== 'object' || !('kind' in data)) return { kind: 'INTERNAL' }
  const kind = errorKindSchema.safeParse(data.kind).data ?? 'INTERNAL'
  return 'reason' in data && typeof data.reason === 'string' ? { kind, reason: data.reason } : { kind }
}

parentPort?.on('message', (request: ExportRequest) => void answer(request))

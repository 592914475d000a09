import { randomUUID } from 'node:crypto'
import { Boom, badRequest, entityTooLarge, notFound } from '@hapi/boom'
import {
  type CleanResult,
  cleanResultSchema,
  type FileRefusal,
  type FileReport,
  type InspectedPath,
  largestFileBytes,
} from '../../shared/model/file-report.ts'
import { largestChunkBytes } from '../../shared/model/password-export.ts'
import { createFilePool, type FilePool } from './file-pool.ts'
import { readWhole } from './find-files.ts'
import type { Cleaned } from './inspect.ts'
import { fileNameOf, inspectPaths } from './inspect-paths.ts'
import { checkedReport, refusedReport } from './refused-report.ts'

/** What files give away, read and cleaned in a worker. Errors: 404 NOT_FOUND when `id` is not a file at hand. */
export interface Files {
  /** Errors: 413 WRONG_FILE when it is too large, alone or beside the others. */
  begin(file: { fileName: string; bytes: number }): Promise<{ id: string }>
  /** Errors: 400 INVALID when it is more than was announced. */
  add(id: string, data: string): Promise<void>
  /** Errors: 400 INVALID before the whole file is there. */
  read(id: string): Promise<FileReport>
  /** Errors: as `read`; 415 WRONG_FILE, with the reason, when no clean copy can be made with certainty. */
  clean(id: string): Promise<CleanResult>
  /** Errors: 404 NOT_FOUND when there is no copy. */
  cleaned(id: string, offset: number): Promise<{ data: string; end: boolean }>
  forget(id: string): Promise<void>
  /** Reads files where they lie, and those in folders. Nothing is held. */
  inspectPaths(paths: readonly string[]): AsyncGenerator<InspectedPath, void>
  /** Cleans a file where it lies. Nothing is held or written. */
  cleanPath(path: string): Promise<Cleaned>
  /** Lets every file go and ends the workers; a later `begin` starts anew. */
  close(): Promise<void>
}

export interface FilesOptions {
  readonly startPool?: () => FilePool
  /** With nothing asked for so long, a file is let go. */
  readonly idleMs?: number
  /** Most bytes held at once, files and copies together. */
  readonly heldBytes?: number
}

interface Held {
  readonly fileName: string
  readonly size: number
  /** Null while a worker has them, and for good when that ended. */
  bytes: ArrayBuffer | null
  filled: number
  copy: Uint8Array | null
  /** Calls about one file come one after the other. */
  turn: Promise<unknown>
  idle: NodeJS.Timeout | undefined
}

export function createFiles({
  startPool = createFilePool,
  idleMs = 10 * 60_000,
  heldBytes = 2 * largestFileBytes,
}: FilesOptions = {}): Files {
  const held = new Map<string, Held>()
  let pool: FilePool | null = null

  const inUse = () => held.values().reduce((sum, { size, copy }) => sum + size + (copy?.byteLength ?? 0), 0)
  const forget = (id: string) => {
    clearTimeout(held.get(id)?.idle)
    held.delete(id)
  }
  const fileOf = (id: string): Held => {
    const file = held.get(id)
    if (file === undefined) throw notFound('There is no such file at hand', { kind: 'NOT_FOUND' })
    clearTimeout(file.idle)
    file.idle = setTimeout(() => forget(id), idleMs)
    file.idle.unref()
    return file
  }
  const inTurn = async <Result>(id: string, work: (file: Held) => Promise<Result>): Promise<Result> => {
    const file = fileOf(id)
    const turn = file.turn.then(() => work(file)).finally(() => held.has(id) && fileOf(id))
    file.turn = turn.catch(() => {})
    return await turn
  }
  const ask = async (id: string, file: Held, call: 'read' | 'clean') => {
    const { bytes } = file
    if (bytes === null || held.get(id) !== file)
      throw notFound('There is no such file at hand', { kind: 'NOT_FOUND' })
    if (file.filled < file.size) throw badRequest('The file is not here as a whole', { kind: 'INVALID' })
    file.bytes = null
    pool ??= startPool()
    const answer = await pool.ask({ call, fileName: file.fileName, bytes })
    // Let go meanwhile, by the person or because the store was locked: nothing of it is told any more.
    if (held.get(id) !== file) throw notFound('There is no such file at hand', { kind: 'NOT_FOUND' })
    if (typeof answer === 'string') forget(id)
    else file.bytes = answer.bytes
    return answer
  }

  return {
    async begin({ fileName, bytes }) {
      if (bytes > largestFileBytes || inUse() + bytes > heldBytes)
        throw entityTooLarge('The file is too large to be read', { kind: 'WRONG_FILE' })
      const id = randomUUID()
      const file: Held = {
        fileName,
        size: bytes,
        bytes: new ArrayBuffer(bytes),
        filled: 0,
        copy: null,
        turn: Promise.resolve(),
        idle: undefined,
      }
      held.set(id, file)
      fileOf(id)
      return { id }
    },
    add: (id, data) =>
      inTurn(id, async file => {
        const piece = Buffer.from(data, 'base64')
        if (file.bytes === null || file.filled + piece.length > file.size)
          throw badRequest('That is more than was announced', { kind: 'INVALID' })
        new Uint8Array(file.bytes).set(piece, file.filled)
        file.filled += piece.length
      }),
    read: id =>
      inTurn(id, async file => {
        const answer = await ask(id, file, 'read')
        if (typeof answer === 'string') return refusedReport(file.fileName, file.size, answer)
        if (answer.call !== 'read') throw new Error('An answer to another question')
        return checkedReport(answer.report, file.fileName, file.size)
      }),
    clean: id =>
      inTurn(id, async file => {
        const answer = await ask(id, file, 'clean')
        if (typeof answer === 'string') throw notCleaned(answer)
        if (answer.call !== 'clean') throw new Error('An answer to another question')
        const { cleaned } = answer
        if (cleaned.kind === 'refused') throw notCleaned(cleaned.reason)
        file.copy = null
        if (inUse() + cleaned.bytes.byteLength > heldBytes)
          throw entityTooLarge('Too much is held at once', { kind: 'WRONG_FILE' })
        file.copy = cleaned.bytes
        return cleanResultSchema.parse(cleaned.result)
      }),
    cleaned: (id, offset) =>
      inTurn(id, async ({ copy }) => {
        if (copy === null) throw notFound('There is no cleaned copy', { kind: 'NOT_FOUND' })
        const piece = copy.subarray(offset, offset + largestChunkBytes)
        return {
          data: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64'),
          end: offset + piece.byteLength >= copy.byteLength,
        }
      }),
    async forget(id) {
      forget(id)
    },
    inspectPaths: paths =>
      inspectPaths(paths, async (fileName, bytes) => {
        const size = bytes.byteLength
        pool ??= startPool()
        const answer = await pool.ask({ call: 'read', fileName, bytes })
        if (typeof answer === 'string') return refusedReport(fileName, size, answer)
        if (answer.call !== 'read') throw new Error('An answer to another question')
        return checkedReport(answer.report, fileName, size)
      }),
    async cleanPath(path) {
      const content = await readWhole(path)
      if ('refused' in content) return { kind: 'refused', reason: content.refused }
      pool ??= startPool()
      const answer = await pool.ask({ call: 'clean', fileName: fileNameOf(path), bytes: content.bytes })
      if (typeof answer === 'string') return { kind: 'refused', reason: answer }
      if (answer.call !== 'clean') throw new Error('An answer to another question')
      return answer.cleaned
    },
    async close() {
      for (const id of [...held.keys()]) forget(id)
      const ended = pool
      pool = null
      await ended?.end()
    },
  }
}

/** The reason stays in the main process; the window knows from the report whether a file can be cleaned. */
const notCleaned = (reason: FileRefusal) =>
  new Boom('No clean copy can be made of this file', {
    statusCode: 415,
    data: { kind: 'WRONG_FILE', reason },
  })

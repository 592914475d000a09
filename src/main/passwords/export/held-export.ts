import { badRequest, notFound, unsupportedMediaType } from '@hapi/boom'
import { z } from 'zod'
import { breachSchema } from '../../../shared/model/breach-check.ts'
import type { ExportFile, ReadResult } from '../../../shared/model/password-export.ts'
import { searchHashFile } from '../exposure/hash-file-search.ts'
import { createRangeSearch, type RangeSearch } from '../exposure/range-search.ts'
import type { ScoringPool } from '../scoring/scoring-pool.ts'
import { deleteFile } from './file/delete-file.ts'
import { locate } from './file/locate.ts'
import { type HeldFile, holdFile } from './held-file.ts'
import { createJudging, type Judging } from './judging/judging.ts'
import { exportList } from './listing/export-list.ts'
import type { LoginFile } from './login.ts'
import { atMostEvery } from './pace.ts'
import { readExport } from './read-export.ts'
import { createReuse } from './reuse.ts'
import { createSeen } from './seen.ts'
import type { Beginning, ExportCalls, ExportStreams } from './worker-protocol.ts'

/** The calls, in the worker: some take their time. */
export type HeldCalls = {
  [Call in keyof ExportCalls]: (
    ...args: Parameters<ExportCalls[Call]>
  ) => ReturnType<ExportCalls[Call]> | Promise<ReturnType<ExportCalls[Call]>>
}
/** The streams: events go to `tell` until the promise settles or `signal` stops it. */
export type HeldStreams = {
  [Stream in keyof ExportStreams]: (
    tell: (event: ReturnType<ExportStreams[Stream]>) => void,
    signal: AbortSignal,
    ...args: Parameters<ExportStreams[Stream]>
  ) => Promise<void>
}

interface Opened {
  readonly file: LoginFile
  readonly judging: Judging
  readonly range: RangeSearch
  readonly seen: ReturnType<typeof createSeen>
  /** Indexes of `distinctPasswords` that are still to be scored. */
  readonly toScore: Set<number>
  reuse: ReturnType<typeof createReuse> | null
}

const summaryMs = 250
const progressMs = 100

/** One export with everything that is known of it. Lives in the worker, and ends with it. */
export function createHeldExport(startPool: () => ScoringPool): { calls: HeldCalls; streams: HeldStreams } {
  let beginning: Beginning | null = null
  let held: HeldFile | null = null
  let result: ReadResult | null = null
  let opened: Opened | null = null
  let pool: ScoringPool | null = null
  /** Settles when the last round of scoring has ended, also one that was stopped. */
  let scored: Promise<unknown> = Promise.resolve()
  let found: readonly Omit<ExportFile, 'index'>[] = []

  const current = () => must(opened)
  const file = () => must(held)

  const open = (read: LoginFile): Opened => {
    const { services, ownWords, today } = must(beginning)
    const judging = createJudging({ file: read, services, ownWords, today })
    const seen = createSeen(judging)
    return {
      file: read,
      judging,
      range: createRangeSearch(judging.distinctPasswords, seen),
      seen,
      toScore: new Set(judging.distinctPasswords.keys()),
      reuse: null,
    }
  }

  const calls: HeldCalls = {
    begin(given) {
      beginning = given
      held = holdFile(given.fileName, given.bytes)
    },
    add: piece => file().add(new Uint8Array(piece)),
    read(columns) {
      if (result?.kind === 'read' && columns === null) return result
      const read = readExport(file().content(), must(beginning).fileName, columns)
      file().fingerprint()
      if (read.kind !== 'read') {
        result = read
        return read
      }
      opened = open(read.file)
      // Columns may be chosen anew; any other file is read once.
      if (read.file.format !== 'other-csv') file().letGo()
      const { format, skipped, carries, logins } = read.file
      result = { kind: 'read', format, logins: logins.length, skipped: [...skipped], carries }
      return result
    },
    issues: ({ kind, offset, limit }) => current().judging.issues(kind, offset, limit),
    rangeCounts: () => current().range.counts(),
    breaches(list) {
      const { judging } = current()
      judging.setBreaches(readBreaches(list))
      return judging.summary()
    },
    candidates: inventory => current().judging.candidates(inventory),
    proposals(entries, inventory) {
      const known = current()
      const candidates = known.judging.candidates(inventory)
      known.reuse ??= createReuse(
        known.file.logins,
        candidates.map(({ entry }) => entry),
      )
      const { reuse } = known
      const chosen = new Set(entries)
      return candidates
        .filter(({ entry }) => chosen.has(entry))
        .map(candidate => ({ ...candidate, ...reuse(candidate.entry) }))
    },
    list: format => exportList(current().judging, format),
    async locate() {
      found = await locate(file().fingerprint())
      return found.map((each, index) => ({ index, ...each }))
    },
    async deleteFile(index) {
      const chosen = found[index]
      if (!chosen) throw notFound('There is no such file', { kind: 'NOT_FOUND' })
      return await deleteFile(chosen.path, file().fingerprint())
    },
  }

  const streams: HeldStreams = {
    async audit(tell, signal) {
      const { judging, toScore } = current()
      await scored
      const of = judging.distinctPasswords.length
      const say = () => tell({ type: 'summary', summary: judging.summary() })
      const count = () => tell({ type: 'progress', scored: of - toScore.size, of })
      const due = atMostEvery(summaryMs)
      const countDue = atMostEvery(progressMs)
      if (due()) say()
      const indexes = [...toScore]
      if (indexes.length > 0) {
        if (countDue()) count()
        pool ??= startPool()
        const settle = (at: number, score: Parameters<Judging['setScores']>[1]) => {
          const index = indexes[at]
          if (index === undefined || !toScore.delete(index)) return
          judging.setScores(index, score)
        }
        const scoring = pool.scoreAll(
          indexes.map(index => judging.distinctPasswords[index] ?? ''),
          must(beginning).ownWords.map(({ word }) => word),
          (at, score) => {
            settle(at, score)
            if (signal.aborted) return
            if (countDue()) count()
            if (due()) say()
          },
          signal,
        )
        scored = scoring.catch(() => undefined)
        const failed = await scoring.catch((error: unknown) => {
          if (signal.aborted) return []
          throw error
        })
        if (signal.aborted) return
        for (const at of failed) settle(at, 'not-scored')
        count()
      }
      tell({ type: 'finished', summary: judging.summary() })
    },
    async exposure(tell, signal, baseUrl) {
      const { judging, range } = current()
      const due = atMostEvery(progressMs)
      const { failed } = await range.run(
        baseUrl,
        event => {
          if (!signal.aborted && (event.type === 'waiting' || event.asked === event.of || due())) tell(event)
        },
        signal,
      )
      if (!signal.aborted) tell({ type: 'finished', failed, summary: judging.summary() })
    },
    async hashFile(tell, signal, path) {
      const { judging, seen } = current()
      const due = atMostEvery(progressMs)
      const { failed } = await searchHashFile(
        path,
        judging.distinctPasswords,
        seen,
        (asked, of) => {
          if (asked === of || due()) tell({ type: 'progress', asked, of })
        },
        signal,
      )
      if (!signal.aborted) tell({ type: 'finished', failed, summary: judging.summary() })
    },
  }
  return { calls, streams }
}

function must<Value>(value: Value | null): Value {
  if (value === null) throw badRequest('It is not time for that yet', { kind: 'INVALID' })
  return value
}

const breachListSchema = z.array(breachSchema)

function readBreaches(list: ArrayBuffer) {
  try {
    return breachListSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(list)))
  } catch {
    throw unsupportedMediaType('That is no list of breaches', { kind: 'WRONG_FILE' })
  }
}

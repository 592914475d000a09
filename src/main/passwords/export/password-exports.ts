import { randomUUID } from 'node:crypto'
import { Boom, badRequest, entityTooLarge, gatewayTimeout, notFound } from '@hapi/boom'
import { z } from 'zod'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { Breach, BreachList } from '../../../shared/model/breach-check.ts'
import { dayOf } from '../../../shared/model/date.ts'
import {
  type ColumnMapping,
  type ExportEvent,
  type ExportFile,
  type ExportSummary,
  type ExposureEvent,
  exportEventSchema,
  exportFileSchema,
  exportSummarySchema,
  exposureEventSchema,
  type LoginIssue,
  type LoginIssueKind,
  largestExportBytes,
  loginIssueSchema,
  type OwnWord,
  type ReadResult,
  readResultSchema,
  type TakeOverCandidate,
  takeOverCandidateSchema,
} from '../../../shared/model/password-export.ts'
import { yesNoNotSureSchema } from '../../../shared/model/yes-no-not-sure.ts'
import { type Clock, systemClock } from '../../clock.ts'
import type { Store } from '../../store/store.ts'
import { rangeAddress } from '../exposure/range-service.ts'
import { accountFrom } from './account-from.ts'
import { type ExportThread, startExportThread } from './export-thread.ts'
import type { KnownService } from './judging/known.ts'
import type { Proposal } from './worker-protocol.ts'

/** The audit of one export at a time. Errors: 404 NOT_FOUND when `id` is not the export at hand. */
export interface PasswordExports {
  /** Ends the export before. Errors: 413 WRONG_FILE when it is too large. */
  begin(file: {
    fileName: string
    bytes: number
    /** What else the person could be guessed by, besides the names in the store. */
    ownWords?: readonly OwnWord[]
  }): Promise<{ id: string }>
  add(id: string, data: string): Promise<void>
  read(id: string, columns: ColumnMapping | null): Promise<ReadResult>
  audit(id: string, signal?: AbortSignal): AsyncGenerator<ExportEvent, void>
  issues(
    id: string,
    page: { kind: LoginIssueKind; offset: number; limit: number },
  ): Promise<{ total: number; issues: LoginIssue[] }>
  exposurePreview(id: string): Promise<{ address: string; queries: number; asked: number }>
  exposure(id: string, signal?: AbortSignal): AsyncGenerator<ExposureEvent, void>
  hashFile(id: string, path: string, signal?: AbortSignal): AsyncGenerator<ExposureEvent, void>
  breaches(id: string, data: string): Promise<ExportSummary>
  candidates(id: string): Promise<TakeOverCandidate[]>
  takeOver(
    id: string,
    choice: { entries: readonly number[]; withReuse: boolean },
  ): Promise<{ added: number; known: number }>
  list(id: string, format: 'csv' | 'json'): Promise<{ fileName: string; mediaType: string; content: string }>
  locate(id: string): Promise<ExportFile[]>
  deleteFile(id: string, index: number): Promise<{ overwritten: boolean }>
  /** Ends the worker and everything it held. Nothing happens when there is none. */
  forget(): Promise<void>
}

/** What judging an export takes from elsewhere. */
export interface PasswordExportsOptions {
  readonly store: () => Pick<Store, 'accounts' | 'saveAccount'>
  /** Services of the catalogue, as judging needs them, and what kind of account each gives. */
  readonly services: readonly (KnownService & { readonly kind: AccountKind })[]
  readonly ownWords: () => Promise<readonly OwnWord[]>
  readonly rangeServiceUrl: () => Promise<string>
  /** The public list of breaches where it has been fetched: an export is compared with it once it is read. */
  readonly breachList?: () => Promise<BreachList | null>
  readonly clock?: Clock
  readonly startThread?: (onEnd: () => void) => ExportThread
  readonly idleMs?: number
}

/** With nothing asked for so long, the export is forgotten. */
const forgottenAfterMs = 10 * 60_000
/** The largest export takes seconds. A file that takes longer was made to. */
const longestReadMs = 120_000

const pageSchema = z.object({ total: z.number().int().nonnegative(), issues: z.array(loginIssueSchema) })
const countsSchema = z.object({
  queries: z.number().int().nonnegative(),
  asked: z.number().int().nonnegative(),
})
const proposalSchema: z.ZodType<Proposal> = takeOverCandidateSchema.extend({
  uniquePassword: yesNoNotSureSchema,
  passwordGroup: z.string().max(40).nullable(),
})
const mediaTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const

export function createPasswordExports({
  store,
  services,
  ownWords,
  rangeServiceUrl,
  breachList = async () => null,
  clock = systemClock,
  startThread = startExportThread,
  idleMs = forgottenAfterMs,
}: PasswordExportsOptions): PasswordExports {
  let session: { readonly id: string; readonly thread: ExportThread } | null = null
  let idle: NodeJS.Timeout | undefined
  let busy = 0

  const forget = async () => {
    clearTimeout(idle)
    const ended = session
    session = null
    await ended?.thread.end()
  }
  const touch = () => {
    clearTimeout(idle)
    idle = setTimeout(() => (busy > 0 ? touch() : void forget()), idleMs)
    idle.unref()
  }
  const threadOf = (id: string): ExportThread => {
    if (session?.id !== id) throw notFound('There is no such export at hand', { kind: 'NOT_FOUND' })
    touch()
    return session.thread
  }

  async function asking<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
      if (session) touch()
    }
  }
  /** Only what fits its schema leaves: the schema knows no field for a password. */
  const ask = <Answer>(
    id: string,
    schema: z.ZodType<Answer>,
    ...[call, args, transfer]: Parameters<ExportThread['ask']>
  ): Promise<Answer> => asking(async () => schema.parse(await threadOf(id).ask(call, args, transfer)))

  async function* listening<Event>(
    id: string,
    schema: z.ZodType<Event>,
    signal: AbortSignal | undefined,
    ...[stream, args]: [Parameters<ExportThread['listen']>[0], Parameters<ExportThread['listen']>[1]]
  ): AsyncGenerator<Event, void> {
    const thread = threadOf(id)
    busy += 1
    try {
      for await (const event of thread.listen(stream, args, signal)) yield schema.parse(event)
    } finally {
      busy -= 1
      if (session) touch()
    }
  }

  async function compareWithList(thread: ExportThread): Promise<void> {
    const list = await breachList()
    if (list === null) return
    const bytes = bytesOf(Buffer.from(JSON.stringify(listedBreaches(list))).toString('base64'))
    await thread.ask('breaches', [bytes], [bytes])
  }

  const none = z.unknown().transform(() => undefined)

  return {
    async begin({ fileName, bytes, ownWords: given = [] }) {
      if (bytes > largestExportBytes)
        throw entityTooLarge('The file is too large for an export', { kind: 'WRONG_FILE' })
      const before = session
      const id = randomUUID()
      const thread = startThread(() => {
        if (session?.id === id) session = null
      })
      session = { id, thread }
      await before?.thread.end()
      const words = [...given, ...(await ownWords())]
      const today = dayOf(clock())
      const known = services.map(({ kind: _kind, ...service }) => service)
      await ask(id, none, 'begin', [{ fileName, bytes, services: known, ownWords: words, today }])
      return { id }
    },
    async add(id, data) {
      const piece = bytesOf(data)
      await ask(id, none, 'add', [piece], [piece])
    },
    read: (id, columns) =>
      asking(async () => {
        const thread = threadOf(id)
        const late = Promise.withResolvers<never>()
        const limit = setTimeout(() => {
          late.reject(gatewayTimeout('Reading takes too long', { kind: 'TIMED_OUT' }))
          void forget()
        }, longestReadMs)
        try {
          const result = readResultSchema.parse(
            await Promise.race([thread.ask('read', [columns]), late.promise]),
          )
          if (result.kind === 'read') await compareWithList(thread)
          return result
        } catch (error) {
          if (error instanceof Boom && error.data?.outOfMemory === true)
            return { kind: 'refused', reason: 'too-large', line: null }
          throw error
        } finally {
          clearTimeout(limit)
        }
      }),
    audit: (id, signal) => listening(id, exportEventSchema, signal, 'audit', []),
    issues: (id, { kind, offset, limit }) => ask(id, pageSchema, 'issues', [{ kind, offset, limit }]),
    exposurePreview: async id => ({
      address: rangeAddress(await rangeServiceUrl()),
      ...(await ask(id, countsSchema, 'rangeCounts', [])),
    }),
    async *exposure(id, signal) {
      yield* listening(id, exposureEventSchema, signal, 'exposure', [await rangeServiceUrl()])
    },
    hashFile: (id, path, signal) => listening(id, exposureEventSchema, signal, 'hashFile', [path]),
    breaches(id, data) {
      const list = bytesOf(data)
      return ask(id, exportSummarySchema, 'breaches', [list], [list])
    },
    candidates: async id =>
      ask(id, z.array(takeOverCandidateSchema), 'candidates', [await inventory(store())]),
    async takeOver(id, { entries, withReuse }) {
      const known = await inventory(store())
      const proposals = await ask(id, z.array(proposalSchema), 'proposals', [entries, known])
      const fresh = proposals.filter(proposal => !proposal.known)
      for (const proposal of fresh) await store().saveAccount(accountFrom(proposal, services, withReuse))
      return { added: fresh.length, known: proposals.length - fresh.length }
    },
    list: async (id, format) => ({
      fileName: `surefoot-passwords-${dayOf(clock())}.${format}`,
      mediaType: mediaTypes[format],
      content: await ask(id, z.string(), 'list', [format]),
    }),
    locate: id => ask(id, z.array(exportFileSchema), 'locate', []),
    deleteFile: (id, index) => ask(id, z.object({ overwritten: z.boolean() }), 'deleteFile', [index]),
    forget,
  }
}

/** In the layout of the list that a person can hand over. An entry without its day says nothing of a password's age. */
const listedBreaches = ({ breaches }: BreachList): Breach[] =>
  breaches.flatMap(({ name, title, domain, on, dataClasses }) =>
    on === null
      ? []
      : [{ Name: name, Title: title, Domain: domain, BreachDate: on, DataClasses: dataClasses }],
  )

/** Decodes base64 into memory of its own, so that it can move to the worker and leave nothing here. */
function bytesOf(data: string): ArrayBuffer {
  const bytes = Buffer.from(new ArrayBuffer(Buffer.byteLength(data, 'base64')))
  if (bytes.write(data, 'base64') !== bytes.length)
    throw badRequest('That is not base64', { kind: 'INVALID' })
  return bytes.buffer
}

async function inventory(store: Pick<Store, 'accounts'>) {
  return (await store.accounts()).map(({ serviceId, domain }) => ({ serviceId, domain }))
}

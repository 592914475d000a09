import { type FileHandle, open, readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Boom } from '@hapi/boom'
import {
  type ColumnMapping,
  type ExportSummary,
  type ExposureEvent,
  type LoginIssue,
  largestChunkBytes,
  largestExportBytes,
  type OwnWord,
  type ReadResult,
} from '../../shared/model/password-export.ts'
import type { PasswordExports } from '../passwords/export/password-exports.ts'
import type { HashFileRefusal } from '../passwords/exposure/hash-file-refusal.ts'
import { version } from '../version.ts'
import { type Command, UsageError } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { usages } from './messages.ts'
import { readColumns, readOwnWords } from './passwords-given.ts'
import { hashFileWords, passwordsMessages, refusalWords } from './passwords-messages.ts'
import { Refused } from './passwords-refused.ts'
import { passwordsText } from './passwords-text.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

/** A whole look at one export. */
interface Look {
  readonly exports: PasswordExports
  readonly id: string
  readonly terminal: Terminal
  readonly signal: AbortSignal
  readonly line: ReturnType<typeof progressLine>
}

const longestName = 255
const pageOfIssues = 200

export const passwords: Command = {
  usage: usages.passwords,
  async run(args, { terminal, signal, openApp }) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        hashes: { type: 'string' },
        breaches: { type: 'string' },
        range: { type: 'boolean', default: false },
        words: { type: 'string' },
        columns: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) throw new UsageError(passwordsMessages.oneFile)

    const columns = values.columns === undefined ? null : readColumns(values.columns)

    const app = await openApp({})
    const line = progressLine(terminal)
    try {
      const exports = app.passwordExports
      const ownWords = values.words === undefined ? [] : await readOwnWords(values.words)
      const id = await hand(exports, { path, ownWords }, line, signal)
      const result = await exports.read(id, columns)
      const look: Look = { exports, id, terminal, signal, line }
      refuse(result, columns)
      let summary = await audit(look)
      if (values.breaches !== undefined) summary = await compare(look, values.breaches)
      if (values.hashes !== undefined) summary = await search(look, values.hashes)
      if (values.range) summary = await ask(look)
      line.end()
      if (values.json) terminal.print(await asJson(look, summary))
      else terminal.print(passwordsText(summary, await firstIssues(look, summary), terminal))
      terminal.tell(passwordsMessages.deleteIt)
      return exitCodeOf(summary)
    } catch (error) {
      line.end()
      if (signal.aborted) {
        terminal.tell(passwordsMessages.stopped)
        return exitCodes.stopped
      }
      if (!(error instanceof Refused)) throw error
      terminal.tell(error.message)
      return exitCodes.notMeasured
    } finally {
      await app.close()
    }
  },
}

/** Hands the file over piece by piece, so that it is never here as a whole. */
async function hand(
  exports: PasswordExports,
  { path, ownWords }: { path: string; ownWords: readonly OwnWord[] },
  line: Look['line'],
  signal: AbortSignal,
): Promise<string> {
  await using file = await openFile(path)
  const { size } = await file.stat()
  if (size > largestExportBytes) throw new Refused(`${refusalWords['too-large']}\n`)
  const { id } = await exports.begin({ fileName: basename(path).slice(-longestName), bytes: size, ownWords })
  for (let sent = 0; sent < size; ) {
    signal.throwIfAborted()
    const piece = Buffer.alloc(Math.min(largestChunkBytes, size - sent))
    const { bytesRead } = await file.read(piece, 0, piece.length, sent)
    if (bytesRead === 0) throw new Refused(`${refusalWords['cut-short']}\n`)
    await exports.add(id, piece.subarray(0, bytesRead).toString('base64'))
    piece.fill(0)
    sent += bytesRead
    line.show(passwordsMessages.sending(sent, size))
  }
  return id
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    if (!(await stat(path)).isFile()) throw new Refused(passwordsMessages.fileUnreadable)
    return await open(path, 'r')
  } catch (error) {
    if (error instanceof Refused) throw error
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Refused(isMissing ? passwordsMessages.fileMissing : passwordsMessages.fileUnreadable)
  }
}

function refuse(result: ReadResult, given: ColumnMapping | null): void {
  if (result.kind === 'columns') {
    const guesses = result.columns.map(({ guess }) => guess)
    throw new Refused(passwordsMessages.columns(guesses, given?.length ?? null))
  }
  if (result.kind !== 'refused') return
  const where = result.line === null ? '' : passwordsMessages.atLine(result.line)
  throw new Refused(`${refusalWords[result.reason]}${where}\n`)
}

async function audit({ exports, id, signal, line }: Look): Promise<ExportSummary> {
  for await (const event of exports.audit(id, signal)) {
    if (event.type === 'progress') line.show(passwordsMessages.scoring(event.scored, event.of))
    if (event.type === 'finished') return event.summary
  }
  throw signal.reason
}

/** Follows look-ups to their end. Gives how many had no answer. */
async function follow(
  { signal, line }: Look,
  events: AsyncIterable<ExposureEvent>,
  counting: (asked: number, of: number) => string,
): Promise<{ failed: number; summary: ExportSummary }> {
  for await (const event of events) {
    if (event.type === 'progress') line.show(counting(event.asked, event.of))
    if (event.type === 'waiting') line.show(passwordsMessages.waiting(event.seconds))
    if (event.type === 'finished') return event
  }
  throw signal.reason
}

async function search(look: Look, path: string): Promise<ExportSummary> {
  const events = look.exports.hashFile(look.id, resolve(path), look.signal)
  const { failed, summary } = await follow(look, events, passwordsMessages.searching).catch(
    (error: unknown) => {
      const reason = hashFileReason(error)
      throw reason === null ? error : new Refused(`${hashFileWords[reason]}\n`)
    },
  )
  look.line.end()
  if (failed > 0) look.terminal.tell(passwordsMessages.hashesMissing(failed))
  return summary
}

function hashFileReason(error: unknown): HashFileRefusal | null {
  const reason: unknown = error instanceof Boom ? error.data?.reason : null
  return Object.keys(hashFileWords).includes(String(reason)) ? (reason as HashFileRefusal) : null
}

async function ask(look: Look): Promise<ExportSummary> {
  const { address, queries } = await look.exports.exposurePreview(look.id)
  look.line.end()
  look.terminal.tell(passwordsMessages.rangeNotice(address, queries))
  const events = look.exports.exposure(look.id, look.signal)
  const { failed, summary } = await follow(look, events, passwordsMessages.asking)
  look.line.end()
  if (failed > 0) look.terminal.tell(passwordsMessages.failed(failed))
  return summary
}

async function compare({ exports, id }: Look, path: string): Promise<ExportSummary> {
  const data = await readFile(path, 'base64').catch(() => {
    throw new Refused(passwordsMessages.breachesMissing)
  })
  return await exports.breaches(id, data).catch((error: unknown) => {
    const isWrong = error instanceof Boom && error.data?.kind === 'WRONG_FILE'
    throw isWrong ? new Refused(passwordsMessages.breachesWrong) : error
  })
}

const shownIssues = 5

async function firstIssues({ exports, id }: Look, { kinds }: ExportSummary): Promise<LoginIssue[]> {
  const pages = kinds
    .filter(({ issues }) => issues > 0)
    .map(({ kind }) => exports.issues(id, { kind, offset: 0, limit: shownIssues }))
  return (await Promise.all(pages)).flatMap(({ issues }) => issues)
}

async function asJson({ exports, id }: Look, summary: ExportSummary): Promise<string> {
  const issues: LoginIssue[] = []
  for (const { kind, issues: all } of summary.kinds)
    for (let offset = 0; offset < all; offset += pageOfIssues)
      issues.push(...(await exports.issues(id, { kind, offset, limit: pageOfIssues })).issues)
  const madeBy = { name: 'Surefoot', version }
  return `${JSON.stringify({ schemaVersion: 1, madeBy, summary, issues }, null, 2)}\n`
}

/** As everywhere: something wrong comes before something unknown, and unknown is never well. */
function exitCodeOf({ logins, kinds, worst }: ExportSummary): ExitCode {
  if (kinds.some(({ issues }) => issues > 0)) return exitCodes.needsFixing
  return logins === 0 || worst.notJudged > 0 ? exitCodes.notMeasured : exitCodes.well
}

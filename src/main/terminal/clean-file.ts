import { createHash } from 'node:crypto'
import { open, readFile, realpath, stat, unlink } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { CleanResult, Disclosure } from '../../shared/model/file-report.ts'
import { type Command, UsageError } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { fileRefusalWords, filesMessages } from './files-messages.ts'
import { disclosureLines } from './inspect-files.ts'
import { clean as plain, wrap } from './layout.ts'
import { terminalMessages, usages } from './messages.ts'
import type { Terminal } from './terminal.ts'

export const clean: Command = {
  usage: usages.clean,
  async run(args, { terminal, signal, openApp }) {
    const { values, positionals } = parseArgs({
      args,
      options: { output: { type: 'string', short: 'o' } },
      allowPositionals: true,
    })
    const [path, ...others] = positionals
    const { output } = values
    if (path === undefined || others.length > 0 || output === undefined || output === '')
      throw new UsageError(filesMessages.oneFileAndOutput)
    const refusal = await refusalOf(path, output)
    if (refusal !== null) {
      terminal.tell(refusal)
      return exitCodes.notMeasured
    }
    const app = await openApp({})
    try {
      const cleaned = await app.files.cleanPath(path)
      if (signal.aborted) {
        terminal.tell(filesMessages.stopped)
        return exitCodes.stopped
      }
      if (cleaned.kind === 'refused') {
        terminal.tell(filesMessages.notCleaned(fileRefusalWords[cleaned.reason]))
        return exitCodes.notMeasured
      }
      const failure = await write(output, cleaned.bytes)
      if (failure !== null) {
        terminal.tell(failure)
        return exitCodes.notMeasured
      }
      terminal.print(resultText(cleaned.result, terminal))
      terminal.tell(filesMessages.written(plain(output)))
      return cleaned.result.after.length === 0 ? exitCodes.well : exitCodes.needsFixing
    } finally {
      await app.close()
    }
  },
}

/** What stands in the way, before anything is read. */
async function refusalOf(path: string, output: string): Promise<string | null> {
  const file = await stat(path).catch(() => null)
  if (file === null) return filesMessages.missing
  if (file.isDirectory()) return filesMessages.folder
  const places = await Promise.all([path, output].map(one => realpath(one).catch(() => null)))
  return places[0] !== null && places[0] === places[1] ? filesMessages.sameFile : null
}

/** Makes a new file that only its owner can read, and reads it back. Gives what to say when that fails. */
async function write(file: string, content: Uint8Array): Promise<string | null> {
  const opened = await open(file, 'wx', 0o600).catch((error: unknown) =>
    error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'exists' : null,
  )
  if (opened === 'exists') return terminalMessages.fileExists(plain(file))
  // Nothing was made, so nothing is taken away: it would be somebody else's.
  if (opened === null) return terminalMessages.fileNotWritten(plain(file))
  try {
    await using handle = opened
    await handle.writeFile(content)
    await handle.sync()
  } catch {
    // A copy that was cut short, by a full disk for example, must not pass for one.
    await unlink(file).catch(() => {})
    return terminalMessages.fileNotWritten(plain(file))
  }
  const written = await readFile(file).catch(() => null)
  if (written !== null && digest(written) === digest(content)) return null
  await unlink(file).catch(() => {})
  return filesMessages.notVerified
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function resultText({ before, after, unchanged }: CleanResult, terminal: Terminal): string {
  const stays = new Set(after.map(nameOf))
  const removed = before.filter(one => !stays.has(nameOf(one)))
  const lines = [
    ...(removed.length === 0
      ? [filesMessages.nothingRemoved]
      : [filesMessages.removed, ...disclosureLines(removed).map(text => `  ${text}`)]),
    ...(after.length === 0
      ? []
      : [filesMessages.remains, ...disclosureLines(after).map(text => `  ${text}`)]),
    filesMessages.unchanged[unchanged.what],
    filesMessages.digest(unchanged.after),
  ]
  return `${lines.flatMap(text => wrap(text, terminal.width)).join('\n')}\n`
}

const nameOf = ({ kind, field, value }: Disclosure) => `${kind}\n${field}\n${value}`

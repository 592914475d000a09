import { fileURLToPath } from 'node:url'
import { defaultDataFolder } from './default-data-folder.ts'
import { errorKind } from './errors.ts'
import { audit } from './terminal/audit.ts'
import { clean } from './terminal/clean-file.ts'
import { type Command, UsageError } from './terminal/command.ts'
import { device } from './terminal/device.ts'
import { domain } from './terminal/domain.ts'
import { type ExitCode, exitCodes } from './terminal/exit-codes.ts'
import { exportReport } from './terminal/export.ts'
import { inspect } from './terminal/inspect-files.ts'
import { errorMessages, usages } from './terminal/messages.ts'
import { password } from './terminal/password.ts'
import { passwords } from './terminal/passwords.ts'
import { processTerminal, type Terminal } from './terminal/terminal.ts'
import { version } from './version.ts'

/** The terminal door. */

const commands: Readonly<Record<string, Command>> = {
  device,
  password,
  passwords,
  domain,
  audit,
  export: exportReport,
  inspect,
  clean,
}

/** Loads the app only now: help and usage answer at once. */
async function openApp({
  dataFolder = defaultDataFolder(),
  replayFolder,
}: {
  dataFolder?: string
  replayFolder?: string
}) {
  const { createApp } = await import('./app.ts')
  return createApp({
    door: 'terminal',
    dataFolder,
    resourcesFolder: fileURLToPath(new URL('../../resources/', import.meta.url)),
    ...(replayFolder === undefined ? {} : { replayFolder }),
  })
}

async function main(argv: string[], terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const [name, ...args] = argv
  if (argv.includes('--version')) {
    terminal.print(`${version}\n`)
    return exitCodes.well
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (argv.includes('--help') || argv.includes('-h')) {
    terminal.print(command?.usage ?? usages.surefoot)
    return exitCodes.well
  }
  if (!command) {
    terminal.tell(usages.surefoot)
    return exitCodes.usage
  }
  try {
    return await command.run(args, { terminal, signal, openApp })
  } catch (error) {
    return explain(error, command, terminal)
  }
}

/** Arguments that parseArgs refuses carry a code of this form. */
const isArgumentError = (error: unknown) =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

function explain(error: unknown, command: Command, terminal: Terminal): ExitCode {
  if (isArgumentError(error) || error instanceof UsageError) {
    // The message of parseArgs may repeat an argument, which may be a secret.
    terminal.tell(error instanceof UsageError && error.message !== '' ? error.message : command.usage)
    return exitCodes.usage
  }
  terminal.tell(`${errorMessages[errorKind(error)]}\n`)
  return exitCodes.notMeasured
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second time nobody wants to wait for an orderly end.
    if (stop.signal.aborted) process.exit(exitCodes.stopped)
    stop.abort()
  })
}
// A reader that has had enough, such as head, is no error.
process.stdout.on('error', () => process.exit(exitCodes.well))
process.exitCode = await main(process.argv.slice(2), processTerminal(), stop.signal)

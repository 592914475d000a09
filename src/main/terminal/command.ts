import type { App } from '../app.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

export interface Surroundings {
  readonly terminal: Terminal
  /** Aborts when the person presses Ctrl-C. */
  readonly signal: AbortSignal
  /** Builds the app; the caller closes it. */
  openApp(options: { dataFolder?: string; replayFolder?: string }): Promise<App>
}

/** One subcommand. Throws UsageError when its arguments make no sense. */
export interface Command {
  readonly usage: string
  run(argv: string[], surroundings: Surroundings): Promise<ExitCode>
}

/** The arguments make no sense. The message, when there is one, says why. */
export class UsageError extends Error {}

import type { ReadStream } from 'node:tty'
import { readSecret } from './secret.ts'

/** The terminal as the commands see it. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv
  /** Whether words may be coloured. */
  readonly colour: boolean
  /** Whether someone is watching, so that progress makes sense. */
  readonly watched: boolean
  /** Columns to wrap at. */
  readonly width: number
  /** What was asked for. */
  print(text: string): void
  /** Everything else: progress, questions, errors. */
  tell(text: string): void
  /** A line typed without echo, or the first line of what is piped in; null when stopped with Ctrl-C. */
  secret(prompt: string): Promise<string | null>
}

const widest = 100

export function processTerminal(
  environment: NodeJS.ProcessEnv = process.env,
  {
    stdin,
    stdout,
    stderr,
  }: { stdin: ReadStream; stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream } = process,
): Terminal {
  return {
    environment,
    // https://no-color.org: any value that is not empty counts.
    colour: stdout.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb',
    watched: stderr.isTTY === true,
    width: Math.min(stdout.columns ?? 80, widest),
    print: text => void stdout.write(text),
    tell: text => void stderr.write(text),
    secret: prompt => readSecret(prompt, stdin, stderr),
  }
}

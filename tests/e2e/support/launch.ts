import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place } from './places.ts'

export interface LaunchOptions {
  /** Folder of a recording to show instead of this machine. */
  readonly replay?: string
  /** Kept when given; otherwise a new one that goes with the door. */
  readonly dataFolder?: string
  readonly environment?: NodeJS.ProcessEnv
  /** The user it runs as; our own when not given. */
  readonly uid?: number
  /** Flags for Node, before the script. */
  readonly nodeFlags?: readonly string[]
}

export interface RunningDoor {
  /** The address that lets one browser in. */
  readonly address: string
  readonly origin: string
  readonly dataFolder: string
  /** What it has printed so far. */
  output(): string
  /** Sends the process a signal. */
  signal(name: NodeJS.Signals): void
  /** Presses Ctrl-C and waits for the end; the exit code. */
  stop(): Promise<number | null>
}

/** No keychain answers, so that every test meets the same choice and leaves nothing behind. */
export const withoutKeychain: NodeJS.ProcessEnv = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }

/** Starts the built browser door on a free port and waits until it says where it is. */
export async function launchBrowserDoor(options: LaunchOptions = {}): Promise<RunningDoor> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'surefoot-e2e-')))
  const argv = [
    ...(options.nodeFlags ?? []),
    place('out/main/web.js'),
    ...['--no-open', '--keep', '--data', dataFolder],
    ...(options.replay === undefined ? [] : ['--replay', options.replay]),
  ]
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...withoutKeychain, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  })
  const { address, output } = await addressOf(child)
  return {
    address,
    origin: new URL(address).origin,
    dataFolder,
    output,
    signal: name => void child.kill(name),
    stop: async () => {
      const code = await end(child)
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true })
      return code
    },
  }
}

async function addressOf(child: ChildProcess): Promise<{ address: string; output: () => string }> {
  let text = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += String(chunk)
      const found = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/.exec(text)
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => reject(new Error(`The door ended with ${code} before it opened:\n${text}`)))
  })
  return { address, output: () => text }
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
  }
  return child.exitCode
}

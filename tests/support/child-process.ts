import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ChildOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly uid?: number
}

export type Processes =
  | 'write-records'
  | 'hold-vault'
  | 'use-keychain'
  | 'use-secret'
  | 'use-store'
  | 'audit-export'
  | 'footprint-states'
export const processPath = (name: Processes) =>
  fileURLToPath(new URL(`./processes/${name}.ts`, import.meta.url))

/** Starts one of tests/support/processes in a Node process of its own. */
export function startProcess(
  name: Processes,
  args: readonly string[],
  options: ChildOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [processPath(name), ...args], { ...options, stdio: 'pipe' })
}

/** Everything a process prints until it ends; what it says on stderr when it ends badly. */
export async function outputOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let output = ''
  let errors = ''
  child.stdout.on('data', data => {
    output += data
  })
  child.stderr.on('data', data => {
    errors += data
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The process ended with ${code}: ${errors}`)
  return output
}

/** The first line a process prints. */
export async function firstLineOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let output = ''
  for await (const data of child.stdout.iterator({ destroyOnReturn: false })) {
    output += data
    if (output.includes('\n')) break
  }
  return output.split('\n')[0] ?? ''
}

/** Ends a process as hard as the system can and waits until it is gone. */
export async function killHard(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

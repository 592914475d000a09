import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { CaptureFailure } from '../../../shared/model/capture.ts'
import type { System } from '../../../shared/model/system.ts'

/** Bytes of one output stream; more ends the program. */
export const outputLimit = 8 * 1024 * 1024

export interface ChildOptions {
  readonly argv: readonly [string, ...string[]]
  readonly environment: Record<string, string>
  readonly system: System
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Text for stdin, which is otherwise empty. */
  readonly input?: string
  /** Called with each whole line of stdout as it comes. */
  readonly onLine?: (line: string) => void
}

export interface ChildResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly failure: CaptureFailure | null
}

/**
 * Runs one program without a shell and waits for its end. Time-out, too much output and cancelling kill it together with
 * all its children. Never rejects.
 */
export function runChild(options: ChildOptions): Promise<ChildResult> {
  const [program, ...rest] = options.argv
  if (options.signal.aborted) return Promise.resolve(without('cancelled'))
  return new Promise(resolve => {
    const child = spawn(program, rest, {
      env: options.environment,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      // Its own process group on POSIX, so that one signal reaches the children too.
      detached: options.system !== 'windows',
    })
    const stdout = collector(options.onLine)
    const stderr = collector()
    let failure: CaptureFailure | null = null
    const stop = (why: CaptureFailure) => {
      failure ??= why
      killTree(child.pid, options.system)
    }
    const timer = setTimeout(() => stop('timed-out'), options.timeoutMs)
    const onAbort = () => stop(options.signal.reason === 'timed-out' ? 'timed-out' : 'cancelled')
    options.signal.addEventListener('abort', onAbort, { once: true })
    const settle = (result: ChildResult) => {
      clearTimeout(timer)
      options.signal.removeEventListener('abort', onAbort)
      // Grandchildren that kept the pipes open would keep us waiting: let go of our ends.
      child.stdout?.destroy()
      child.stderr?.destroy()
      resolve(result)
    }
    child.stdout?.on('data', (chunk: Buffer) => stdout.add(chunk) || stop('too-large'))
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk) || stop('too-large'))
    child.on('error', error => settle(without(spawnFailure(error))))
    child.on('exit', exitCode => {
      // `close` would wait for grandchildren holding the pipes; after exit the rest of the output is moments away.
      const finish = () =>
        settle({
          exitCode: failure ? null : exitCode,
          stdout: stdout.text(),
          stderr: stderr.text(),
          failure: failure ?? (exitCode === null ? 'error' : null),
        })
      if (failure) finish()
      else {
        const patience = setTimeout(finish, 500)
        child.on('close', () => {
          clearTimeout(patience)
          finish()
        })
      }
    })
    if (options.input !== undefined) {
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(options.input)
    }
  })
}

const without = (failure: CaptureFailure): ChildResult => ({
  exitCode: null,
  stdout: '',
  stderr: '',
  failure,
})

function spawnFailure(error: Error): CaptureFailure {
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found'
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'error'
}

/** Gathers output up to the limit and hands on whole lines. `add` answers false once the limit is passed. */
function collector(onLine?: (line: string) => void) {
  const chunks: Buffer[] = []
  let size = 0
  let pending = ''
  const decoder = new TextDecoder()
  return {
    add(chunk: Buffer): boolean {
      size += chunk.length
      if (size > outputLimit) return false
      chunks.push(chunk)
      if (onLine) {
        const lines = (pending + decoder.decode(chunk, { stream: true })).split(/\r?\n/)
        pending = lines.pop() ?? ''
        for (const line of lines) onLine(line)
      }
      return true
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  }
}

/** Ends a process that we started, with everything it started. */
export function killTree(pid: number | undefined, system: System): void {
  if (pid === undefined) return
  if (system === 'windows') {
    const taskkill = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe')
    execFile(taskkill, ['/PID', String(pid), '/T', '/F'], () => undefined)
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}

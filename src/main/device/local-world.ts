import type { Capture, Request } from '../../shared/model/capture.ts'
import type { System } from '../../shared/model/system.ts'
import { runChild } from './local/child-process.ts'
import { childEnvironment } from './local/environment.ts'
import { readFiles } from './local/files.ts'
import { isInstalled } from './local/installed.ts'
import { expandPath } from './local/path.ts'
import { defaultTimeoutMs } from './measure.ts'
import { type PowerShellRun, startPowerShell } from './powershell/run.ts'
import { failed, type World } from './world.ts'

export interface LocalWorldOptions {
  readonly environment?: NodeJS.ProcessEnv
  /** Whether the person wants servers to be asked. */
  readonly online?: boolean
}

/** This machine. One instance serves one run. */
export function localWorld(system: System, options: LocalWorldOptions = {}): World {
  const { environment: own = process.env, online = false } = options
  const environment = childEnvironment(system, own)
  const ended = new AbortController()
  let powerShell: PowerShellRun | null = null

  return {
    begin(requests, signal) {
      const sections = requests.filter(request => request.kind === 'powershell')
      if (system !== 'windows' || sections.length === 0) return
      const until = AbortSignal.any([signal, ended.signal])
      powerShell = startPowerShell(sections, until, options => runChild({ ...options, environment, system }))
    },

    async answer(request, signal) {
      switch (request.kind) {
        case 'command':
          return runCommand(request, signal)
        case 'powershell':
          return powerShell?.answer(request) ?? failed(request, 'not-found')
        default:
          return readFiles(request)
      }
    },

    end: () => ended.abort(),
  }

  async function runCommand(
    request: Extract<Request, { kind: 'command' }>,
    signal: AbortSignal,
  ): Promise<Capture> {
    const started = performance.now()
    const [program, ...rest] = request.argv.map(part =>
      part.startsWith('~/') || part.includes('%') ? expandPath(part, own) : part,
    )
    const known = rest.filter(part => part !== null)
    // A variable that is not set here leaves nothing sound to run.
    if (program === undefined || program === null || known.length !== rest.length)
      return failed(request, 'not-found')
    if (request.network && !online)
      return failed(request, isInstalled(program, system) ? 'not-asked' : 'not-found')
    const until = AbortSignal.any([signal, ended.signal])
    const result = await runChild({
      argv: [program, ...known],
      environment,
      system,
      timeoutMs: request.timeoutMs ?? defaultTimeoutMs,
      signal: until,
    })
    return { request, ...result, durationMs: performance.now() - started }
  }
}

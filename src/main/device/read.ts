import type { Capture, Request } from '../../shared/model/capture.ts'
import { known, type Reading, type Unknown, unknown } from '../../shared/model/fact.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'

export const command = (...argv: string[]): Request => ({ kind: 'command', argv })
export const slowCommand = (timeoutMs: number, ...argv: string[]): Request => ({
  kind: 'command',
  argv,
  timeoutMs,
})
/** A command that asks a server elsewhere: it runs only when the person wanted that. */
export const networkCommand = (timeoutMs: number, ...argv: string[]): Request => ({
  kind: 'command',
  argv,
  timeoutMs,
  network: true,
})
export const file = (path: string): Request => ({ kind: 'file', path })
export const binaryFile = (path: string): Request => ({ kind: 'file', path, encoding: 'hex' })
export const folder = (path: string): Request => ({ kind: 'folder', path })
export const status = (path: string): Request => ({ kind: 'status', path })
export const link = (path: string): Request => ({ kind: 'link', path })

const reasons: Record<NonNullable<Capture['failure']>, UnknownReason> = {
  'not-found': 'tool-missing',
  denied: 'not-permitted',
  'timed-out': 'timed-out',
  'too-large': 'truncated',
  cancelled: 'cancelled',
  'not-recorded': 'not-recorded',
  'not-asked': 'needs-network',
  error: 'not-supported',
}

/** Why a capture holds no answer, or null when it holds one (whatever the exit code). */
export function failureOf(capture: Capture | undefined): Unknown | null {
  if (capture === undefined) return unknown('not-measured')
  return capture.failure === null ? null : unknown(reasons[capture.failure], nameOf(capture.request))
}

/** The tool or path a request is about, as people may see it. */
export function nameOf(request: Request): string {
  if (request.kind === 'command') return request.argv[0]?.split(/[\\/]/).at(-1) ?? ''
  return request.kind === 'powershell' ? request.section : request.path
}

/** The stdout of a command that ended with exit code 0, or why there is none. */
export function output(capture: Capture | undefined): Reading<string> {
  const failure = failureOf(capture)
  if (failure) return failure
  if (capture === undefined) return unknown('not-measured')
  return capture.exitCode === 0 || capture.exitCode === null
    ? known(capture.stdout)
    : unknown('service-error', nameOf(capture.request))
}

/** Parses JSON without throwing. */
export function json(text: string): Reading<unknown> {
  try {
    return known(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return unknown('unparsable')
  }
}

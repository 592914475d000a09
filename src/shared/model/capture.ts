import { z } from 'zod'
import { momentSchema } from './date.ts'
import { systemSchema } from './system.ts'

/**
 * What a probe asks of the device. Requests are plain data and name no person: `~` stands for the home folder and
 * `%LOCALAPPDATA%`-style names for folders of Windows, expanded only when the request is carried out.
 */
export const requestSchema = z.discriminatedUnion('kind', [
  /** Runs one program without a shell. `argv[0]` is an absolute path or a name looked up in a fixed list of folders. */
  z.object({
    kind: z.literal('command'),
    argv: z.array(z.string()).min(1),
    timeoutMs: z.number().int().positive().optional(),
    /** Asks a server elsewhere, so it runs only when the person wanted that. */
    network: z.literal(true).optional(),
  }),
  /** Reads one file; `encoding: 'hex'` for binary files, read as lower-case hex digits. */
  z.object({ kind: z.literal('file'), path: z.string(), encoding: z.enum(['utf8', 'hex']).optional() }),
  /** Lists the names in one folder, one a line, sorted, folders with a trailing slash. */
  z.object({ kind: z.literal('folder'), path: z.string() }),
  /** Whether a path exists and when it was last changed: stdout is `{"type":"file"|"folder"|"other","size":n,"changedAt":moment}`. */
  z.object({ kind: z.literal('status'), path: z.string() }),
  /** Follows a symbolic link; stdout is its target. */
  z.object({ kind: z.literal('link'), path: z.string() }),
  /**
   * One section of the single PowerShell process of a Windows run; stdout is the JSON of the section's value.
   * A section that throws gives exit code 1 and the error's HRESULT and identifier on stderr, never its message.
   */
  z.object({
    kind: z.literal('powershell'),
    section: z.string(),
    script: z.string(),
    slow: z.boolean().optional(),
  }),
])
export type Request = z.infer<typeof requestSchema>

/** Why a request gave no (whole) answer. A program that ran and exited non-zero is not a failure here. */
export const captureFailures = [
  'not-found',
  'denied',
  'timed-out',
  'too-large',
  'cancelled',
  'not-recorded',
  'not-asked',
  'error',
] as const
export const captureFailureSchema = z.enum(captureFailures)
export type CaptureFailure = z.infer<typeof captureFailureSchema>

/** The raw answer to one request, kept as it came. */
export const captureSchema = z.object({
  request: requestSchema,
  exitCode: z.number().int().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  durationMs: z.number().nonnegative(),
  failure: captureFailureSchema.nullable(),
})
export type Capture = z.infer<typeof captureSchema>

/** What a parser may know of the machine besides captures. Recorded with them, so that a replay judges the same day. */
export const surroundingsSchema = z.object({
  system: systemSchema,
  now: momentSchema,
  /** Only the variables that probes are documented to need, such as XDG_CURRENT_DESKTOP. */
  environment: z.record(z.string(), z.string()),
})
export type Surroundings = z.infer<typeof surroundingsSchema>

/** The text that identifies a request: two requests with the same key are answered by the same capture. */
export function requestKey(request: Request): string {
  switch (request.kind) {
    case 'command':
      return `command ${JSON.stringify(request.argv)}`
    case 'powershell':
      return `powershell ${request.section}`
    case 'file':
      return `file ${request.encoding ?? 'utf8'} ${request.path}`
    default:
      return `${request.kind} ${request.path}`
  }
}

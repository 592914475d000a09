import { z } from 'zod'
import type { Capture } from '../../../shared/model/capture.ts'

const lineSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), section: z.string(), json: z.string(), ms: z.number().nonnegative() }),
  z.object({
    ok: z.literal(false),
    section: z.string(),
    error: z.string(),
    hresult: z.string().nullable(),
    ms: z.number().nonnegative(),
  }),
])

/** The answer of one section, as the fields of a capture. */
export interface SectionAnswer extends Pick<Capture, 'stdout' | 'stderr' | 'durationMs'> {
  readonly section: string
  readonly exitCode: 0 | 1
}

/**
 * Reads one line that the script of a run printed: the JSON of a section's value as stdout with exit code 0, or its error
 * as stderr with exit code 1. Null for any other line, such as one cut short or printed by a profile.
 */
export function parseLine(line: string): SectionAnswer | null {
  const parsed = lineSchema.safeParse(jsonOf(line))
  if (!parsed.success) return null
  const { section, ms: durationMs } = parsed.data
  if (parsed.data.ok) return { section, exitCode: 0, stdout: parsed.data.json, stderr: '', durationMs }
  const { hresult, error } = parsed.data
  return {
    section,
    exitCode: 1,
    stdout: '',
    stderr: hresult === null ? error : `${hresult} ${error}`,
    durationMs,
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

import { z } from 'zod'
import { known, type Reading, type Unknown, unknown } from '../../../shared/model/fact.ts'
import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import type { Section } from '../powershell/script.ts'
import type { Captures } from '../probe.ts'
import { failureOf, json } from '../read.ts'

/** A section that answers within a second. Its script must give one value; lists stand inside an object, see `listOf`. */
export const section = (name: string, script: string): Section => ({
  kind: 'powershell',
  section: name,
  script,
})
/** A section that takes seconds, run after the quick ones. */
export const slowSection = (name: string, script: string): Section => ({
  ...section(name, script),
  slow: true,
})

/**
 * Milliseconds for a probe that asks PowerShell: a cold, slow laptop takes eight seconds to start it, and all sections of
 * a run share one process.
 */
export const powershellTimeoutMs = 45_000
/** The same for probes that wait for a slow section. */
export const slowPowershellTimeoutMs = 120_000

/** A list from PowerShell, which may print a list of one as its only element. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(value => (Array.isArray(value) || value === undefined ? value : [value]), z.array(item))

/** The value a section gave, or why there is none. */
export function readSection<Schema extends z.ZodType>(
  captures: Captures,
  request: Section,
  schema: Schema,
): Reading<z.infer<Schema>> {
  const capture = captures.of(request)
  const failure = failureOf(capture)
  if (failure || capture === undefined) return failure ?? unknown('not-measured')
  if (capture.exitCode !== 0) return sectionError(capture.stderr, request.section)
  const parsed = schema.safeParse(valueIn(json(capture.stdout)))
  return parsed.success ? known(parsed.data) : unknown('unparsable', request.section)
}

const valueIn = (reading: Reading<unknown>): unknown =>
  reading.status === 'known' ? reading.value : undefined

/**
 * What the errors of sections mean, by code or identifier: their messages are translated.
 * Windows Update codes: https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference
 * WMI codes: https://learn.microsoft.com/windows/win32/wmisdk/wmi-error-constants
 */
const meanings: readonly (readonly [RegExp, UnknownReason])[] = [
  [/0x80070005|0x80041003|PermissionDenied|ConstrainedLanguage/i, 'not-permitted'],
  [/0x8024402C|0x80072EE[27]|0x80240438/i, 'offline'],
  [/CommandNotFoundException|0x80040154/i, 'tool-missing'],
  [/0x8004100E|0x80041010|0x80070032/i, 'not-supported'],
]

function sectionError(stderr: string, name: string): Unknown {
  const reason = meanings.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'service-error'
  return unknown(reason, name)
}

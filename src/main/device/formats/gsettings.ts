import type { Capture, Surroundings } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import { command, failureOf, nameOf } from '../read.ts'

export const gsetting = (schema: string, key: string) => command('gsettings', 'get', schema, key)
export const gsettingWritable = (schema: string, key: string) => command('gsettings', 'writable', schema, key)

/** The desktops of the running session in lower case, such as `ubuntu`, `gnome`; none outside a desktop session. */
export function desktopsOf({ environment }: Surroundings): string[] {
  return (environment.XDG_CURRENT_DESKTOP ?? '')
    .toLowerCase()
    .split(':')
    .filter(name => name !== '')
}

/**
 * Whether gsettings speaks of the person's own session. It prints the defaults of a schema with exit code 0 where no
 * desktop uses them, and for root it prints root's.
 */
export function hasOwnSettings(surroundings: Surroundings): boolean {
  return desktopsOf(surroundings).length > 0 && surroundings.environment.UID !== '0'
}

/** The value as GVariant text, null when no such schema or key is installed, or why it could not be read. */
export function gsettingText(capture: Capture | undefined): Reading<string | null> {
  const failure = failureOf(capture)
  if (failure) return failure
  const { exitCode = null, stdout = '', stderr = '' } = capture ?? {}
  // Without its database gsettings falls back to one in memory, which holds nothing but defaults.
  if (/memory.{0,20}backend|failed to commit|dconf/i.test(stderr)) return unknown('no-session', 'gsettings')
  if (exitCode === 1 && /^No such (schema|key)/.test(stderr.trim())) return known(null)
  if (exitCode !== 0) return unknown('service-error', 'gsettings')
  if (!stdout.endsWith('\n') || stdout.trim() === '')
    return unknown('truncated', capture && nameOf(capture.request))
  return known(stdout.trim())
}

export function gsettingBoolean(capture: Capture | undefined): Reading<boolean | null> {
  return converted(capture, text => (text === 'true' ? true : text === 'false' ? false : undefined))
}

/** A whole number, printed as `300` or `uint32 300`. */
export function gsettingNumber(capture: Capture | undefined): Reading<number | null> {
  return converted(capture, text => {
    const digits = /^(?:u?int(?:16|32|64) )?(\d{1,10})$/.exec(text)?.[1]
    return digits === undefined ? undefined : Number(digits)
  })
}

/** A text, in single quotes unless it holds one itself. */
export function gsettingString(capture: Capture | undefined): Reading<string | null> {
  return converted(capture, text => /^'([^']*)'$/.exec(text)?.[1] ?? /^"([^"]*'[^"]*)"$/.exec(text)?.[1])
}

function converted<Value>(
  capture: Capture | undefined,
  convert: (text: string) => Value | undefined,
): Reading<Value | null> {
  const text = gsettingText(capture)
  if (text.status === 'unknown') return text
  if (text.value === null) return known(null)
  const value = convert(text.value)
  return value === undefined ? unknown('unparsable', 'gsettings') : known(value)
}

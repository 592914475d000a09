import type { Capture } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { wholeLines } from '../../formats/whole-lines.ts'

/** Values by option name; a list option such as `Unattended-Upgrade::Allowed-Origins::` has several. */
export type AptOptions = ReadonlyMap<string, readonly string[]>

/**
 * Parses `apt-config dump`. It prints nothing for a branch that is not configured, so the dump must show one option that
 * every apt has, to tell "not configured" from "not read".
 */
export function aptOptions(capture: Capture | undefined): Reading<AptOptions> {
  const lines = wholeLines(capture)
  if (lines.status === 'unknown') return lines
  const options = new Map<string, string[]>()
  for (const line of lines.value) {
    const [, name, value] = /^([A-Za-z0-9:_./+-]+) "(.*)";$/.exec(line) ?? []
    if (name === undefined || value === undefined) return unknown('unparsable', 'apt-config')
    options.set(name, [...(options.get(name) ?? []), value])
  }
  return options.has('APT::Architecture') ? known(options) : unknown('unparsable', 'apt-config')
}

/** How often a job runs: `0` is never, and so is no value at all (apt.systemd.daily). */
export function isScheduled(options: AptOptions, name: string): boolean {
  const value = options.get(`APT::Periodic::${name}`)?.at(-1) ?? '0'
  return value === 'always' || /^[1-9]\d{0,5}[smhd]?$/.test(value)
}

/** Which updates unattended-upgrades may install: those that mend security flaws, others only, or none. */
export function allowedOrigins(options: AptOptions): 'security' | 'others' | 'none' {
  const origins = ['Allowed-Origins', 'Origins-Pattern'].flatMap(
    name => options.get(`Unattended-Upgrade::${name}::`) ?? [],
  )
  if (origins.length === 0) return 'none'
  return origins.some(origin => /security/i.test(origin) || /(?:^|,)(?:o|origin|site)=\*/.test(origin))
    ? 'security'
    : 'others'
}

import { z } from 'zod'
import type { Request } from '../../../../shared/model/capture.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { regPath } from '../../formats/registry.ts'
import { windowsMoment } from '../../formats/windows-moment.ts'
import { keyPath } from '../../powershell/script.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command, failureOf } from '../../read.ts'

const keys = [
  'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
  'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
] as const
// PendingFileRenameOperations is left alone: browsers that update themselves leave it behind all the time.
const keyQueries: readonly Request[] = keys.map(key => command(regPath, 'query', `HKLM\\${key}`, '/reg:64'))

// A missing value of a missing key reads as absent, of a key that is there as absent too: so the key itself is looked for.
const keysSection = section(
  'restart-keys',
  `@{update=[bool](Key ${keyPath(`HKLM:\\${keys[0]}`)});servicing=[bool](Key ${keyPath(`HKLM:\\${keys[1]}`)})}`,
)
const systemSection = section(
  'restart-required',
  '@{required=[bool](New-Object -ComObject Microsoft.Update.SystemInfo).RebootRequired}',
)
const startSection = section(
  'system-start',
  "@{at=(Get-CimInstance Win32_OperatingSystem).LastBootUpTime.ToUniversalTime().ToString('o')}",
)

export const probe = defineProbe({
  fact: 'pending-restart',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...keyQueries, keysSection, systemSection, startSection],
  parse(captures, { now }) {
    const found = readSection(
      captures,
      keysSection,
      z.object({ update: z.boolean(), servicing: z.boolean() }),
    )
    const system = readSection(captures, systemSection, z.object({ required: z.boolean() }))
    const uptimeSeconds = uptime(captures, now)
    const keyExists = keyQueries.some(query => hasKey(captures, query))
    if (keyExists || (found.status === 'known' && (found.value.update || found.value.servicing))) {
      return known({ required: true, basis: 'registry', uptimeSeconds })
    }
    if (system.status === 'known' && system.value.required)
      return known({ required: true, basis: 'flag', uptimeSeconds })
    if (found.status === 'known') return known({ required: false, basis: 'registry', uptimeSeconds })
    if (keyQueries.every(query => lacksKey(captures, query)))
      return known({ required: false, basis: 'registry', uptimeSeconds })
    return found.reason === 'unparsable' ? unknown('unparsable', 'RebootRequired') : found
  },
})

/** reg.exe prints the key itself, so an answer without it is none. */
function hasKey(captures: Captures, query: Request): boolean {
  const capture = captures.of(query)
  return (
    failureOf(capture) === null &&
    capture?.exitCode === 0 &&
    /^HKEY_LOCAL_MACHINE\\.*Reboot(Required|Pending)\s*$/m.test(capture.stdout)
  )
}

/** Exit code 1 is a missing key only when reg.exe says so in the language that is known. */
function lacksKey(captures: Captures, query: Request): boolean {
  const capture = captures.of(query)
  const missing = /unable to find the specified registry key or value/
  return failureOf(capture) === null && capture?.exitCode === 1 && missing.test(capture.stderr)
}

/** Fast start-up lets it run on through a shutdown, which is as Windows counts it. */
function uptime(captures: Captures, now: string): number | null {
  const start = readSection(captures, startSection, z.object({ at: z.string() }))
  const at = start.status === 'known' ? windowsMoment(start.value.at, now) : null
  return at === null ? null : Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 1000))
}

import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs } from '../../formats/powershell-section.ts'
import { numberOf, registryValue, registryValues } from '../../formats/registry.ts'
import { defineProbe } from '../../probe.ts'
import { command, output } from '../../read.ts'

/** The groups of this session's token, which include those that a domain group brings along. */
const groups = command('C:\\Windows\\System32\\whoami.exe', '/groups', '/fo', 'csv', '/nh')

const key = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System'
const settings = registryValues('administrator', {
  enabled: registryValue('HKLM', key, 'EnableLUA'),
  behaviour: registryValue('HKLM', key, 'ConsentPromptBehaviorAdmin'),
})

/** https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers */
const administrators = 'S-1-5-32-544'
const everyone = 'S-1-1-0'
const integrityLevel = /^S-1-16-\d+$/

export const probe = defineProbe({
  fact: 'administrator',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [groups, ...settings.requests],
  parse(captures) {
    const text = output(captures.of(groups))
    const isAdministrator = text.status === 'known' ? hasAdministrators(text.value) : text
    if (isAdministrator.status === 'unknown') return isAdministrator
    const { enabled, behaviour } = settings.read(captures)
    return known({
      isAdministrator: isAdministrator.value,
      asksFirst: asksFirst(numberOf(enabled), numberOf(behaviour)),
    })
  },
})

/**
 * Names and attributes are translated, identifiers are not. An administrator's everyday token holds the group for denial
 * only, and that counts. The integrity level comes last, so a list without it may have lost the group as well.
 */
function hasAdministrators(csv: string): Reading<boolean> {
  const identifiers = csv
    .split(/\r?\n/)
    .flatMap(line => /^"[^"]*","[^"]*","(S-1-[\d-]+)","[^"]*"$/.exec(line.trim())?.[1] ?? [])
  if (identifiers.includes(administrators)) return known(true)
  const whole =
    identifiers.includes(everyone) && identifiers.some(identifier => integrityLevel.test(identifier))
  return whole ? known(false) : unknown('unparsable', 'whoami.exe')
}

/** ConsentPromptBehaviorAdmin: 0 raises rights silently, 1 to 5 ask in one way or another. */
function asksFirst(enabled: number | null, behaviour: number | null): boolean | null {
  if (enabled === 0 || behaviour === 0) return false
  return enabled === 1 && behaviour !== null && behaviour <= 5 ? true : null
}

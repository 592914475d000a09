import { z } from 'zod'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { registryValue, registryValues, textOf } from '../../formats/registry.ts'
import { keyPath } from '../../powershell/script.ts'
import { defineProbe } from '../../probe.ts'

const key = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon'
// Never the whole key and never DefaultPassword: the password would stand there in clear.
const settings = registryValues('automatic-login', {
  autoAdminLogon: registryValue('HKLM', key, 'AutoAdminLogon'),
})

/** Whether a password is stored, from the names of the values alone: this request cannot return what the password is. */
const storedPasswordSection = section(
  'stored-login-password',
  `@{exists=(Key ${keyPath(`HKLM:\\${key}`)}).Property -contains 'DefaultPassword'}`,
)

export const probe = defineProbe({
  fact: 'automatic-login',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...settings.requests, storedPasswordSection],
  parse(captures) {
    const { autoAdminLogon } = settings.read(captures)
    if (autoAdminLogon.state === 'unreadable') return autoAdminLogon.why
    const stored = readSection(captures, storedPasswordSection, z.object({ exists: z.boolean() }))
    const storedPassword = stored.status === 'known' ? stored.value.exists : null
    // Without a stored password the login may still be automatic: Autologon keeps it as a secret of the system.
    if (autoAdminLogon.state === 'absent' || textOf(autoAdminLogon) === '0')
      return known({ enabled: false, storedPassword })
    if (textOf(autoAdminLogon) === '1') return known({ enabled: true, storedPassword })
    return unknown('unparsable', 'AutoAdminLogon')
  },
})

import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Captures } from '../../../../src/main/device/probe.ts'
import { windowsProbes } from '../../../../src/main/device/probes/windows.ts'
import { deviceFactIds } from '../../../../src/shared/model/device-facts.ts'
import { surroundingsOf } from './support.ts'

/** Gatekeeper, SIP and XProtect. */
const onlyOnMacs = ['app-checks', 'system-integrity', 'malware-definitions']

it('has exactly one probe for every fact Windows can give', () => {
  const facts = windowsProbes.map(({ fact }) => fact)
  expect(facts.toSorted()).toEqual(deviceFactIds.filter(id => !onlyOnMacs.includes(id)).toSorted())
})

it.each(windowsProbes.map(probe => [probe.fact, probe] as const))(
  '%s sits in the folder of its name',
  async (fact, probe) => {
    expect(probe.system).toBe('windows')
    const path = `../../../../src/main/device/probes/${fact}/windows.ts`
    expect(existsSync(new URL(path, import.meta.url))).toBe(true)
    expect((await import(path)).probe).toBe(probe)
  },
)

it.each(windowsProbes.map(probe => [probe.fact, probe] as const))(
  '%s asks by absolute path, in the 64-bit registry, and leaves PowerShell the time to start',
  (_fact, probe) => {
    const requests = probe.requests(new Captures([]), surroundingsOf('windows'))
    for (const request of requests) {
      if (request.kind !== 'command') continue
      expect(request.argv[0]).toMatch(/^C:\\Windows\\System32\\[a-z0-9]+\.exe$/)
      if (request.argv[0]?.endsWith('reg.exe')) {
        expect(request.argv[1]).toBe('query')
        expect(request.argv.at(-1)).toBe('/reg:64')
      }
    }
    // A cold, slow laptop takes eight seconds for that alone.
    if (requests.some(request => request.kind === 'powershell'))
      expect(probe.timeoutMs).toBeGreaterThan(10_000)
  },
)

it('asks for nothing that tells who the person is', () => {
  const asked = JSON.stringify(
    windowsProbes.flatMap(probe => probe.requests(new Captures([]), surroundingsOf('windows'))),
  )
  expect(asked).not.toMatch(
    /RegisteredOwner|RegisteredOrganization|DefaultUserName|LastUsedUsername|ProductId|UPN|TenantName|wifi|wlan/i,
  )
})

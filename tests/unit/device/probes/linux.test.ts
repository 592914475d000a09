import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Captures } from '../../../../src/main/device/probe.ts'
import { linuxProbes } from '../../../../src/main/device/probes/linux.ts'
import { requestKey } from '../../../../src/shared/model/capture.ts'
import { deviceFactIds } from '../../../../src/shared/model/device-facts.ts'
import { unknown } from '../../../../src/shared/model/fact.ts'
import { surroundingsOf } from './support.ts'

/** Gatekeeper, System Integrity Protection and XProtect are macOS's. */
const notOnLinux = ['app-checks', 'system-integrity', 'malware-definitions']
const probes = linuxProbes.map(probe => [probe.fact, probe] as const)

it('has exactly one probe for every fact Linux can give', () => {
  const facts = linuxProbes.map(({ fact }) => fact)
  expect([...facts].sort()).toEqual(deviceFactIds.filter(id => !notOnLinux.includes(id)).sort())
})

describe.each(probes)('the probe of %s', (fact, probe) => {
  const asked = probe.requests(
    new Captures([]),
    surroundingsOf('linux', { XDG_CURRENT_DESKTOP: 'GNOME', UID: '1000' }),
  )

  it('sits in the folder of its name', async () => {
    expect(probe.system).toBe('linux')
    const path = `../../../../src/main/device/probes/${fact}/linux.ts`
    expect(existsSync(new URL(path, import.meta.url))).toBe(true)
    expect((await import(path)).probe).toBe(probe)
  })

  it('asks for nothing twice, names no person and never asks for more rights', () => {
    const keys = asked.map(requestKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.join('\n')).not.toMatch(/\/home\/[^.]/)
    const programs = asked.flatMap(request => (request.kind === 'command' ? [request.argv[0]] : []))
    expect(programs.join(' ')).not.toMatch(/\b(?:sudo|pkexec|pkcheck|su|sh|bash|curl|wget)\b/)
  })

  it('changes nothing: package managers are only asked to list or to simulate', () => {
    for (const request of asked) {
      if (request.kind !== 'command') continue
      const line = request.argv.join(' ')
      if (/^apt-get /.test(line)) expect(line).toContain(' -s ')
      if (/^(?:dnf5?) /.test(line))
        expect(line).toMatch(/check-up|advisory list|updateinfo list|needs-restarting/)
      if (/^zypper /.test(line)) expect(line).toMatch(/list-|needs-rebooting/)
      if (/^gsettings /.test(line)) expect(line).toMatch(/^gsettings (?:get|writable) /)
    }
  })

  it('keeps silent inside the packages of the app', () => {
    const inside = surroundingsOf('linux', { FLATPAK_ID: 'org.example.app' })
    expect(probe.requests(new Captures([]), inside)).toEqual([])
    expect(probe.parse(new Captures([]), inside)).toEqual(unknown('packaged-in-sandbox'))
  })

  it('knows nothing before anything was read', () => {
    for (const uid of ['1000', '65534']) {
      expect(probe.parse(new Captures([]), surroundingsOf('linux', { UID: uid }))).toMatchObject({
        status: 'unknown',
      })
    }
  })
})

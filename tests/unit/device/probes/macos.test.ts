import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Captures } from '../../../../src/main/device/probe.ts'
import { macosProbes } from '../../../../src/main/device/probes/macos.ts'
import { deviceFactIds } from '../../../../src/shared/model/device-facts.ts'
import { surroundingsOf } from './support.ts'

/** XProtect and Gatekeeper are facts of their own; there is no list of antivirus products on a Mac. */
const notOnMacs = ['antivirus']

it('has exactly one probe for every fact a Mac can give', () => {
  const facts = macosProbes.map(({ fact }) => fact)
  expect([...facts].sort()).toEqual(deviceFactIds.filter(id => !notOnMacs.includes(id)).sort())
})

it.each(macosProbes.map(probe => [probe.fact, probe] as const))(
  '%s sits in the folder of its name',
  async (fact, probe) => {
    expect(probe.system).toBe('macos')
    const path = `../../../../src/main/device/probes/${fact}/macos.ts`
    expect(existsSync(new URL(path, import.meta.url))).toBe(true)
    expect((await import(path)).probe).toBe(probe)
  },
)

it.each(macosProbes.map(probe => [probe.fact, probe] as const))(
  '%s asks by full path, and never to go out',
  (_fact, probe) => {
    const forbidden = /\/(?:sntp|curl|ping|osascript|sudo|open|nscurl|dig|host)$/
    for (const request of probe.requests(new Captures([]), surroundingsOf('macos'))) {
      if (request.kind !== 'command') continue
      expect(request.argv[0]).toMatch(/^\/(?:usr\/)?s?bin\/|^\/usr\/libexec\//)
      expect(request.argv[0]).not.toMatch(forbidden)
      if (request.argv.includes('--list')) expect(request.argv).toContain('--no-scan')
    }
  },
)

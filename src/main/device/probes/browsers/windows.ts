import { known } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs } from '../../formats/powershell-section.ts'
import { type RegistryReading, registryValue, registryValues, textOf } from '../../formats/registry.ts'
import {
  browserPrograms,
  knownProgram,
  programsSection,
  readPrograms,
} from '../../formats/windows-programs.ts'
import { defineProbe } from '../../probe.ts'

const edgeUpdates =
  'SOFTWARE\\WOW6432Node\\Microsoft\\EdgeUpdate\\Clients\\{56EB18F8-B008-4CBD-B6D2-8C97FE7E9062}'
const versions = registryValues('browsers', {
  edge: registryValue('HKLM', edgeUpdates, 'pv'),
  chrome: registryValue('HKCU', 'SOFTWARE\\Google\\Chrome\\BLBeacon', 'version'),
  firefox: registryValue('HKLM', 'SOFTWARE\\Mozilla\\Mozilla Firefox', 'CurrentVersion'),
})

/** Browsers by the versions they register themselves, which are newer than what the list of programs says. */
export const probe = defineProbe({
  fact: 'browsers',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...versions.requests, programsSection],
  parse(captures) {
    const { edge, chrome, firefox } = versions.read(captures)
    const found = new Map<string, string | null>()
    const programs = readPrograms(captures)
    for (const { name, version } of programs.status === 'known' ? programs.value.programs : []) {
      const browser = knownProgram(browserPrograms, name)
      if (browser) found.set(browser.name, versionIn(version))
    }
    const registered: Readonly<Record<string, RegistryReading>> = {
      'Microsoft Edge': edge,
      'Google Chrome': chrome,
      'Mozilla Firefox': firefox,
    }
    for (const [name, reading] of Object.entries(registered)) {
      const version = versionIn(textOf(reading))
      if (version !== null) found.set(name, version)
    }
    if (found.size === 0 && programs.status === 'unknown') return programs
    return known({ found: [...found].map(([name, version]) => ({ name, version })) })
  },
})

/** "131.0 (x64 en-GB)" is version 131.0. Edge writes 0.0.0.0 once it has been removed. */
function versionIn(text: string | null): string | null {
  const version = /^\d{1,5}(\.\d{1,6}){1,4}(?=$|\s)/.exec(text ?? '')?.[0] ?? null
  return version === null || /^[0.]+$/.test(version) ? null : version
}

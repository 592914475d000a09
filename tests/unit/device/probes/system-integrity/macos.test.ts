import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/system-integrity/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noiseAnd } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const tool = command('/usr/bin/csrutil', 'status')
const overview = command('/usr/sbin/system_profiler', 'SPSoftwareDataType', '-json', '-detailLevel', 'mini')
const says = (stdout: string): Given => ({ request: tool, stdout })
const profiled = (system_integrity: unknown): Given => ({
  request: overview,
  stdout: JSON.stringify({ SPSoftwareDataType: [{ _name: 'os_overview', system_integrity }] }),
})
const custom = `System Integrity Protection status: unknown (Custom Configuration).

Configuration:
\tApple Internal: disabled
\tKext Signing: disabled
\tFilesystem Protections: enabled
\tBoot-arg Restrictions: disabled

This is an unsupported configuration, likely to break in the future and leave your machine in an unknown state.
`

describe('System Integrity Protection', () => {
  it.each<[string, Given[], object]>([
    ['enabled', [says('System Integrity Protection status: enabled.\n')], { state: 'on', disabled: [] }],
    ['disabled', [says('System Integrity Protection status: disabled.\n')], { state: 'off', disabled: [] }],
    [
      'a custom configuration',
      [says(custom)],
      { state: 'custom', disabled: ['Kext Signing', 'Boot-arg Restrictions'] },
    ],
    ['the twin in JSON', [profiled('integrity_enabled')], { state: 'on', disabled: [] }],
    ['the twin in JSON, disabled', [profiled('integrity_disabled')], { state: 'off', disabled: [] }],
  ])('reads %s', (_name, given, value) => {
    expect(reading(probe, given)).toEqual(known(value))
  })

  it('does not read a custom configuration whose table is missing', () => {
    expect(
      reading(probe, [says('System Integrity Protection status: unknown (Custom Configuration).\n')]),
    ).toEqual(unknown('truncated', 'csrutil'))
  })

  it.each(failures)('is unknown when csrutil is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: tool, failure }])).toEqual(unknown(reason, 'csrutil'))
  })

  it.each(
    noiseAnd(
      ['a cut word', 'System Integrity Protection status: enab\n'],
      ['a plain unknown', 'System Integrity Protection status: unknown.\n'],
    ),
  )('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [says(stdout), profiled('Aktiviert')])).toEqual(unknown('unparsable', 'csrutil'))
  })
})

import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/managed-device/macos.ts'
import { command, status } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noiseAnd, present } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const tool = command('/usr/bin/profiles', 'status', '-type', 'enrollment')
const forced = '/Library/Managed Preferences/com.apple.SoftwareUpdate.plist'
const says = (dep: string, mdm: string): Given => ({
  request: tool,
  stdout: `Enrolled via DEP: ${dep}\nMDM enrollment: ${mdm}\n`,
})

describe('a Mac managed by an organisation', () => {
  it.each<[string, Given[], object]>([
    ['enrolled', [says('Yes', 'Yes (User Approved)')], { managed: true, by: 'mdm' }],
    ['enrolled by hand', [says('No', 'Yes')], { managed: true, by: 'mdm' }],
    ['not enrolled, though every Mac prints "Enrolled"', [says('No', 'No')], { managed: false, by: null }],
    ['forced settings alone', [says('No', 'No'), present(forced)], { managed: true, by: 'policy' }],
    ['forced settings when profiles does not answer', [present(forced)], { managed: true, by: 'policy' }],
  ])('reads %s', (_name, given, expected) => {
    expect(reading(probe, given)).toEqual(known(expected))
  })

  it.each(failures)('is unknown when profiles is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: tool, failure }])).toEqual(unknown(reason, 'profiles'))
  })

  it('is unknown when forced settings cannot be looked for', () => {
    expect(reading(probe, [says('No', 'No'), { request: status(forced), failure: 'denied' }])).toEqual(
      unknown('not-permitted', forced),
    )
  })

  it.each(noiseAnd(['half an answer', 'Enrolled via DEP: No\n']))('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [{ request: tool, stdout }])).toEqual(unknown('unparsable', 'profiles'))
  })
})

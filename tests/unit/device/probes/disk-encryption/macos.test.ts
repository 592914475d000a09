import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/disk-encryption/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { dictionary, failures, noiseAnd } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const tool = command('/usr/bin/fdesetup', 'status')
const volume = command('/usr/sbin/diskutil', 'info', '-plist', '/System/Volumes/Data')
const says = (stdout: string): Given => ({ request: tool, stdout })
const flag = (on: boolean): Given => ({
  request: volume,
  stdout: dictionary(`<key>Encryption</key><true/><key>FileVault</key><${on}/>`),
})
const system = (state: string) => known({ volumes: [{ name: '/', role: 'system', state }], thirdParty: null })

describe('FileVault', () => {
  it.each<[string, string, Given[]]>([
    ['on', 'both tools say on', [says('FileVault is On.\n'), flag(true)]],
    [
      'off',
      'both say off, while Encryption is true as on all Apple silicon',
      [says('FileVault is Off.\n'), flag(false)],
    ],
    [
      'on',
      'a master key chain is mentioned first',
      [says('A FileVault master keychain appears to be installed.\nFileVault is On.\n'), flag(true)],
    ],
    [
      'encrypting',
      'encryption runs',
      [says('FileVault is On.\nEncryption in progress: Percent completed = 3\n'), flag(true)],
    ],
    [
      'encrypting',
      'encryption waits',
      [says('FileVault is On.\nEncryption in progress: Pending\n'), flag(false)],
    ],
    [
      'decrypting',
      'decryption runs',
      [says('FileVault is Off.\nDecryption in progress: Percent completed = 73\n'), flag(true)],
    ],
    [
      'pending-restart',
      'it will be enabled',
      [says('FileVault is Off, but will be enabled after the next restart.\n'), flag(false)],
    ],
    [
      'pending-restart',
      'on needs a restart',
      [says('FileVault is On, but needs to be restarted to finish.\n'), flag(true)],
    ],
    [
      'pending-restart',
      'off needs a restart',
      [says('FileVault is Off, but needs to be restarted to finish.\n'), flag(false)],
    ],
    [
      'pending-restart',
      'it was put off',
      [says("FileVault is Off.\nDeferred enablement appears to be active for user 'a'.\n"), flag(false)],
    ],
    ['on', 'only fdesetup answers', [says('FileVault is On.\n')]],
    ['off', 'only diskutil answers, and says no', [flag(false)]],
    [
      'on',
      'diskutil says something else',
      [says('FileVault is On.\n'), { request: volume, stdout: dictionary('<key>Encryption</key><false/>') }],
    ],
  ])('is %s when %s', (state, _when, given) => {
    expect(reading(probe, given)).toEqual(system(state))
  })

  it.each([
    ['FileVault is On.\n', false],
    ['FileVault is Off.\n', true],
  ])('does not choose when the tools disagree on %j', (stdout, on) => {
    expect(reading(probe, [says(stdout), flag(on)])).toEqual(unknown('sources-disagree'))
  })

  it.each(failures)('is not green by diskutil alone when fdesetup is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: tool, failure }, flag(true)])).toEqual(unknown(reason, 'fdesetup'))
  })

  it.each(
    noiseAnd(
      ['a cut word', 'FileVault is O\n'],
      ['two states', 'FileVault is On.\nFileVault is Off.\n'],
      ['a new wording', 'FileVault is On for now.\n'],
    ),
  )('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [says(stdout), { request: volume, stdout }])).toEqual(
      unknown('unparsable', 'fdesetup'),
    )
  })

  it('believes no answer with an error beside it', () => {
    expect(reading(probe, [{ request: tool, stdout: 'FileVault is On.\n', exitCode: 11 }])).toEqual(
      unknown('service-error', 'fdesetup'),
    )
  })

  it('does not overlook that decryption runs where the answer was cut off', () => {
    expect(reading(probe, [says('FileVault is On.\nDecrypt')])).toEqual(unknown('truncated', 'fdesetup'))
  })

  it('does not read a property list that breaks off', () => {
    const { stdout = '' } = flag(false)
    expect(reading(probe, [{ request: volume, stdout: stdout.slice(0, -4) }])).toEqual(
      unknown('tool-missing', 'fdesetup'),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/backup/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { closed, converting, dictionary, failures, list, noise } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const request = command('/usr/bin/tmutil', 'destinationinfo', '-X')
const path = '/Library/Preferences/com.apple.TimeMachine.plist'
const destination: Given = {
  request,
  stdout: dictionary(
    '<key>Destinations</key><array><dict><key>Kind</key><string>Local</string><key>Name</key><string>Disk</string></dict></array>',
  ),
}
const kept = (state: string, ...dates: string[]): string =>
  `<dict><key>LastKnownEncryptionState</key><string>${state}</string><key>BackupAlias</key><data>AAAA</data>
<key>SnapshotDates</key><array>${dates.map(date => `<date>${date}</date>`).join('')}</array></dict>`
const history = (...destinations: string[]): Given[] =>
  list(
    path,
    dictionary(`<key>AutoBackup</key><true/><key>Destinations</key><array>${destinations.join('')}</array>`),
  )
const backup = (more: object = {}) =>
  known({ configured: true, lastAt: null, encrypted: null, product: 'Time Machine', ...more })
const nothing = known({ configured: false, lastAt: null, encrypted: null, product: null })

describe('Time Machine', () => {
  it.each<[string, Given[], object]>([
    [
      'the latest of all backups',
      [destination, ...history(kept('Encrypted', '2026-11-20T10:00:00Z', '2026-11-18T10:00:00Z'))],
      backup({ lastAt: '2026-11-20T10:00:00.000Z', encrypted: true }),
    ],
    [
      'one copy in clear beside an encrypted one',
      [destination, ...history(kept('Encrypted', '2026-11-20T10:00:00Z'), kept('NotEncrypted'))],
      backup({ lastAt: '2026-11-20T10:00:00.000Z', encrypted: false }),
    ],
    ['a state it does not know', [destination, ...history(kept('Converting'))], backup()],
    [
      'no backup in the future',
      [destination, ...history(kept('Encrypted', '2031-01-01T00:00:00Z'))],
      backup({ encrypted: true }),
    ],
    ['a destination whose history is closed', [destination, ...closed(path, converting(path))], backup()],
    [
      'a destination told in text',
      [{ request, stdout: `${'='.repeat(52)}\nName          : Disk\nKind          : Network\n` }],
      backup(),
    ],
    ['no destination', [{ request, stdout: 'tmutil: No destinations configured.\n' }], nothing],
    [
      'no destination, said on stderr',
      [{ request, stderr: 'tmutil: No destinations configured.\n' }],
      nothing,
    ],
    [
      'an empty list of destinations',
      [{ request, stdout: dictionary('<key>Destinations</key><array/>') }],
      nothing,
    ],
  ])('reads %s', (_name, given, expected) => {
    expect(reading(probe, given)).toEqual(expected)
  })

  it('knows a refusal', () => {
    const stderr = 'tmutil: destinationinfo requires Full Disk Access privileges.\n'
    expect(reading(probe, [{ request, stderr, exitCode: 80 }])).toEqual(unknown('not-permitted', 'tmutil'))
  })

  it.each(failures)('is unknown when tmutil is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }])).toEqual(unknown(reason, 'tmutil'))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [{ request, stdout }])).toEqual(unknown('unparsable', 'tmutil'))
    expect(reading(probe, [destination, ...list(path, stdout)])).toEqual(backup())
  })
})

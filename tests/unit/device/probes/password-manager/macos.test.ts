import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/password-manager/macos.ts'
import { folder, status } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { noise, present } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const support = '~/Library/Application Support'
const chrome = `${support}/Google/Chrome`
const firefox = `${support}/Firefox/Profiles`
const own = '/System/Applications/Passwords.app/Contents/Info.plist'
const bitwarden = 'nngceckbapebfimnlniiiahkandclblb'
const folders = (path: string, ...names: string[]): Given => ({
  request: folder(path),
  stdout: names.join('\n'),
})

describe('password managers on a Mac', () => {
  it.each<[string, Given[], object[]]>([
    ['none', [], []],
    ["Apple's own", [present(own)], [{ name: 'Apple Passwords', kind: 'built-in' }]],
    [
      'a program',
      [present('/Applications/1Password.app/Contents/Info.plist')],
      [{ name: '1Password', kind: 'app' }],
    ],
    [
      'a program in two versions, once',
      [
        present('/Applications/1Password.app/Contents/Info.plist'),
        present('/Applications/1Password 7.app/Contents/Info.plist'),
      ],
      [{ name: '1Password', kind: 'app' }],
    ],
    [
      'a program of this person alone',
      [present('~/Applications/KeePassXC.app/Contents/Info.plist')],
      [{ name: 'KeePassXC', kind: 'app' }],
    ],
    [
      'an extension in a profile that is not the first',
      [
        folders(chrome, 'Crashpad/', 'Default/', 'Local State', 'Profile 2/'),
        present(`${chrome}/Profile 2/Extensions/${bitwarden}`),
      ],
      [{ name: 'Bitwarden', kind: 'extension' }],
    ],
    [
      'an extension of Firefox',
      [
        folders(firefox, 'ab12cd34.default-release/'),
        present(
          `${firefox}/ab12cd34.default-release/extensions/78272b6fa58f4a1abaac99321d503a20@proton.me.xpi`,
        ),
      ],
      [{ name: 'Proton Pass', kind: 'extension' }],
    ],
    [
      'an extension in two profiles, once',
      [
        folders(chrome, 'Default/', 'Profile 1/'),
        present(`${chrome}/Default/Extensions/${bitwarden}`),
        present(`${chrome}/Profile 1/Extensions/${bitwarden}`),
      ],
      [{ name: 'Bitwarden', kind: 'extension' }],
    ],
    ['none in a browser that has other extensions', [folders(chrome, 'Default/')], []],
  ])('finds %s', (_name, given, found) => {
    expect(reading(probe, given)).toEqual(known({ found }))
  })

  it('reports what it found even where another place is closed', () => {
    expect(reading(probe, [present(own), { request: folder(chrome), failure: 'denied' }])).toEqual(
      known({ found: [{ name: 'Apple Passwords', kind: 'built-in' }] }),
    )
  })

  it.each([own, '/Applications/Bitwarden.app/Contents/Info.plist'])(
    'does not say none when %s may not be looked at',
    path => {
      expect(reading(probe, [{ request: status(path), failure: 'denied' }])).toEqual(
        unknown('not-permitted', path),
      )
    },
  )

  it('does not say none when profiles may not be listed or looked into', () => {
    expect(reading(probe, [{ request: folder(chrome), failure: 'denied' }])).toEqual(
      unknown('not-permitted', chrome),
    )
    const extension = `${chrome}/Default/Extensions/${bitwarden}`
    expect(
      reading(probe, [folders(chrome, 'Default/'), { request: status(extension), failure: 'timed-out' }]),
    ).toEqual(unknown('timed-out', extension))
  })

  it('looks into no folder that is no profile', () => {
    const odd = folders(chrome, '../', 'Default/../../', 'Profile 1', 'System Profile/')
    expect(() => reading(probe, [odd, present(`${chrome}/System Profile/Extensions/${bitwarden}`)])).toThrow(
      'never asks for',
    )
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [{ request: status(own), stdout }])).toEqual(unknown('unparsable', own))
  })
})

import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/password-manager/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, hardware, type Machine, readingOf, readingOnHardware } from '../linux-machine.ts'

const found = (...list: [name: string, kind: string][]) =>
  known({ found: list.map(([name, kind]) => ({ name, kind })) })
const bitwardenChromium = 'nngceckbapebfimnlniiiahkandclblb'
const chrome = (profile: string): Machine => ({
  folders: {
    '~/.config/google-chrome': [`${profile}/`, 'Crashpad/', 'Local State'],
    [`~/.config/google-chrome/${profile}/Extensions/${bitwardenChromium}`]: ['2026.1_0/'],
  },
})

describe('password managers', () => {
  it.each([
    ['KeePassXC', { deb: { keepassxc: '2.7.10+dfsg1-1' } }],
    ['1Password', { deb: { '1password': '8.11.0' } }],
    [
      'Bitwarden',
      {
        commands: {
          'snap list': 'Name  Version  Rev  Tracking  Publisher  Notes\nbitwarden  2026.1  1  stable  b  -\n',
        },
      },
    ],
    [
      'Secrets',
      { commands: { 'flatpak list --app --columns=application,version': 'org.gnome.World.Secrets\t11\n' } },
    ],
  ])('are found as programs: %s', (name, machine) => {
    expect(readingOnHardware(probe, machine)).toEqual(found([name, 'app']))
  })
  it.each(['Default', 'Profile 2'])("are found in a browser's profile %s", profile => {
    expect(readingOnHardware(probe, chrome(profile))).toEqual(found(['Bitwarden', 'extension']))
  })
  it('are found in Firefox as a snap', () => {
    const profiles = '~/snap/firefox/common/.mozilla/firefox'
    const machine: Machine = {
      folders: { [profiles]: ['abcdefgh.default/', 'profiles.ini'] },
      files: { [`${profiles}/abcdefgh.default/extensions/{446900e4-71c2-419f-a6a7-df9c091e268b}.xpi`]: '' },
    }
    expect(readingOnHardware(probe, machine)).toEqual(found(['Bitwarden', 'extension']))
  })
  it("are not the desktop's own keyring, nor a program that was removed", () => {
    expect(readingOnHardware(probe, { deb: { 'gnome-keyring': '46', keepassxc: '2.7 rc' } })).toEqual(found())
  })
  it('are found even while other places are closed', () => {
    expect(
      readingOnHardware(probe, { ...chrome('Default'), commands: { 'snap list': { failure: 'timed-out' } } }),
    ).toEqual(found(['Bitwarden', 'extension']))
  })
  it.each(failures)('are not called absent while a place is %s', (failure, reason) => {
    expect(readingOnHardware(probe, { folders: { '~/.config/chromium': { failure } } })).toEqual(
      unknown(reason, '~/.config/chromium'),
    )
    expect(readingOnHardware(probe, { commands: { 'snap list': { failure } } })).toEqual(
      unknown('service-error', 'snap'),
    )
  })
  it('are not called absent from where root looks', () => {
    expect(readingOnHardware(probe, {}, { UID: '0' })).toEqual(unknown('no-session'))
    expect(readingOnHardware(probe, { deb: { keepassxc: '2.7' } }, { UID: '0' })).toEqual(
      found(['KeePassXC', 'app']),
    )
  })
  it('are not called absent without a package manager', () => {
    const { deb: _, ...bare } = hardware
    expect(readingOf(probe, bare)).toEqual(unknown('tool-missing'))
  })
})

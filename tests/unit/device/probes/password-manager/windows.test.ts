import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/password-manager/windows.ts'
import { folder, status } from '../../../../../src/main/device/read.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const programs = (names: string[], unread = 0) =>
  answers(probe, 'installed-programs', {
    total: 40,
    unread,
    programs: names.map(DisplayName => ({ DisplayName, DisplayVersion: '8.11' })),
  })
const apps = (...names: string[]) => answers(probe, 'store-apps', { total: 60, names })
const chrome = '%LOCALAPPDATA%\\Google\\Chrome\\User Data'
const profile: Given = { request: folder(chrome), stdout: 'Default/\nSafe Browsing/\n' }
const extension: Given = {
  request: status(`${chrome}\\Default\\Extensions\\nngceckbapebfimnlniiiahkandclblb`),
  stdout: '{"type":"folder","size":0,"changedAt":"2026-11-01T00:00:00.000Z"}',
}
const found = (...list: [string, string][]) => known({ found: list.map(([name, kind]) => ({ name, kind })) })

test.each<[string, Given[], unknown]>([
  ['a program', [programs(['1Password']), apps()], found(['1Password', 'app'])],
  ['KeePassXC is not KeePass', [programs(['KeePassXC']), apps()], found(['KeePassXC', 'app'])],
  ['a store app', [programs([]), apps('8bitSolutionsLLC.bitwardendesktop')], found(['Bitwarden', 'app'])],
  [
    'the same twice',
    [programs(['Bitwarden']), apps('8bitSolutionsLLC.bitwardendesktop')],
    found(['Bitwarden', 'app']),
  ],
  ['an extension', [programs([]), apps(), profile, extension], found(['Bitwarden', 'extension'])],
  ['an extension, with nothing else readable', [profile, extension], found(['Bitwarden', 'extension'])],
  ['bookkeeping is no Keeper', [programs(['BookKeeper Desktop', 'Housekeeper']), apps()], found()],
  ['Keeper', [programs(['Keeper Password Manager']), apps()], found(['Keeper', 'app'])],
  ['none', [programs([]), apps()], found()],
  ['none, in a list with a broken entry', [programs([], 1), apps()], unknownBecause('not-permitted')],
  ['one, in a list with a broken entry', [programs(['Enpass'], 1), apps()], found(['Enpass', 'app'])],
  [
    'none, without the store',
    [programs([]), throws(probe, 'store-apps', '0x80070005')],
    unknownBecause('not-permitted'),
  ],
  [
    'none, without the programs',
    [fails(probe, 'installed-programs', 'timed-out'), apps()],
    unknownBecause('timed-out'),
  ],
  [
    'none, with a closed profile',
    [programs([]), apps(), { request: folder(chrome), failure: 'denied' }],
    unknownBecause('not-permitted'),
  ],
  [
    'a store without a single app was not read',
    [programs([]), answers(probe, 'store-apps', { total: 0, names: [] })],
    unknownBecause('service-error'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/administrator/windows.ts'
import { type Given, reading } from '../support.ts'
import { commandOf, known, throws, unknownBecause, values } from '../windows-support.ts'

const whoami = commandOf(probe, 'whoami.exe')
const everyone =
  '"Everyone","Well-known group","S-1-1-0","Mandatory group, Enabled by default, Enabled group"'
const administrators = '"BUILTIN\\Administrators","Alias","S-1-5-32-544","Group used for deny only"'
const medium = '"Mandatory Label\\Medium Mandatory Level","Label","S-1-16-8192",""'
const groups = (...lines: string[]): Given => ({ request: whoami, stdout: `${lines.join('\r\n')}\r\n` })
const settings = values(probe, 'administrator', { enabled: 1, behaviour: 5 })
const fact = (isAdministrator: boolean, asksFirst: boolean | null = true) =>
  known({ isAdministrator, asksFirst })

test.each<[string, Given[], unknown]>([
  ['an administrator in everyday use', [groups(everyone, administrators, medium), settings], fact(true)],
  ['a standard user', [groups(everyone, medium), settings], fact(false)],
  [
    'a standard user in German',
    [
      groups(
        '"Jeder","Bekannte Gruppe","S-1-1-0","Verbindliche Gruppe"',
        '"Verbindliche Beschriftung\\Mittlere Verbindlichkeitsstufe","Bezeichnung","S-1-16-8192",""',
      ),
      settings,
    ],
    fact(false),
  ],
  [
    'another group with a like identifier',
    [groups(everyone, '"X\\Y","Alias","S-1-5-32-5440",""', medium), settings],
    fact(false),
  ],
  [
    'never asks',
    [groups(everyone, administrators, medium), values(probe, 'administrator', { enabled: 1, behaviour: 0 })],
    fact(true, false),
  ],
  [
    'user account control off',
    [groups(everyone, administrators, medium), values(probe, 'administrator', { enabled: 0, behaviour: 5 })],
    fact(true, false),
  ],
  ['never set', [groups(everyone, medium), values(probe, 'administrator', {})], fact(false, null)],
  [
    'a number that is not known',
    [groups(everyone, medium), values(probe, 'administrator', { enabled: 1, behaviour: 77 })],
    fact(false, null),
  ],
  [
    'settings denied',
    [groups(everyone, medium), throws(probe, 'administrator', 'PermissionDenied')],
    fact(false, null),
  ],
  ['a list cut short', [groups(everyone), settings], unknownBecause('unparsable')],
  [
    'a table',
    [groups('BUILTIN\\Administrators Alias S-1-5-32-544 Group used for deny only'), settings],
    unknownBecause('unparsable'),
  ],
  ['an empty answer', [groups(''), settings], unknownBecause('unparsable')],
  [
    'an error',
    [
      { request: whoami, exitCode: 1, stderr: 'ERROR: Unable to get group membership information.' },
      settings,
    ],
    unknownBecause('service-error'),
  ],
  ['a tool that hangs', [{ request: whoami, failure: 'timed-out' }, settings], unknownBecause('timed-out')],
  ['no tool', [settings], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

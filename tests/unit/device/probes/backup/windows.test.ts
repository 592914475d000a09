import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/backup/windows.ts'
import { status } from '../../../../../src/main/device/read.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const folder = '%LOCALAPPDATA%\\Microsoft\\Windows\\FileHistory\\Configuration'
const file = (name: string, changedAt = '2026-11-20T10:00:00.000Z'): Given => ({
  request: status(`${folder}\\${name}`),
  stdout: JSON.stringify({ type: 'file', size: 10, changedAt }),
})
const denied = (name: string): Given => ({ request: status(`${folder}\\${name}`), failure: 'denied' })
const oneDrive = (documents: boolean) => answers(probe, 'documents-in-onedrive', { documents })
const programs = (names: string[], unread = 0) =>
  answers(probe, 'installed-programs', {
    total: 40,
    unread,
    programs: names.map(DisplayName => ({ DisplayName, DisplayVersion: '1' })),
  })
const set = (present: Record<string, number>) => values(probe, 'backup', present)
const nothing = [set({}), oneDrive(false), programs([])]
const fact = (configured: boolean, product: string | null, lastAt: string | null = null) =>
  known({ configured, lastAt, encrypted: null, product })

test.each<[string, Given[], unknown]>([
  [
    'File History',
    [...nothing.slice(1), set({ protectedUpTo: 134_362_642_061_885_440 }), file('Config1.xml')],
    fact(true, 'File History', '2026-10-12T07:36:46.189Z'),
  ],
  [
    'File History between two runs',
    [...nothing.slice(1), set({ protectedUpTo: 0 }), file('Config1.xml'), file('Catalog1.edb')],
    fact(true, 'File History', '2026-11-20T10:00:00.000Z'),
  ],
  ['File History that never ran', [...nothing, file('Config1.xml')], fact(true, 'File History')],
  ['a time of "never"', [set({ protectedUpTo: 1 }), oneDrive(false), programs([])], fact(false, null)],
  ['OneDrive', [set({}), oneDrive(true), programs([])], fact(true, 'OneDrive')],
  [
    'a program',
    [set({}), oneDrive(false), programs(['Macrium Reflect Home'])],
    fact(true, 'Macrium Reflect'),
  ],
  [
    'a driver that merely sounds like one',
    [set({}), oneDrive(false), programs(['Acronis Drive Monitor'])],
    fact(false, null),
  ],
  ['none', nothing, fact(false, null)],
  ['none, but the settings are closed', [...nothing, denied('Config1.xml')], unknownBecause('not-permitted')],
  [
    'none, but OneDrive is not known',
    [set({}), throws(probe, 'documents-in-onedrive', '0x80070005'), programs([])],
    unknownBecause('not-permitted'),
  ],
  [
    'none, but the programs are not known',
    [set({}), oneDrive(false), fails(probe, 'installed-programs', 'timed-out')],
    unknownBecause('timed-out'),
  ],
  [
    'none, in a list with a broken entry',
    [set({}), oneDrive(false), programs([], 2)],
    unknownBecause('not-permitted'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

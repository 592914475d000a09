import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/managed-device/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const joined = (entra: string, domain: string) =>
  answers(probe, 'join-state', {
    lines: [`             AzureAdJoined : ${entra}`, `              DomainJoined : ${domain} `],
  })
const enrolments = (enrolled: number, unread = 0) => answers(probe, 'enrolments', { enrolled, unread })
const fact = (by: string | null) => known({ managed: by !== null, by })

test.each<[string, Given[], unknown]>([
  ['nobody', [joined('NO', 'NO'), enrolments(0)], fact(null)],
  [
    'nobody, but some enrolments are closed',
    [joined('NO', 'NO'), enrolments(0, 3)],
    unknownBecause('not-permitted'),
  ],
  ['Entra', [joined('YES', 'NO'), enrolments(0)], fact('entra')],
  ['a domain', [joined('NO', 'YES'), enrolments(0)], fact('domain')],
  ['device management above all', [joined('YES', 'YES'), enrolments(1)], fact('mdm')],
  ['device management alone is enough', [throws(probe, 'join-state', 'x'), enrolments(1)], fact('mdm')],
  ['Entra alone is enough', [joined('YES', 'NO'), throws(probe, 'enrolments', 'x')], fact('entra')],
  [
    'no enrolments read',
    [joined('NO', 'NO'), throws(probe, 'enrolments', '0x80070005')],
    unknownBecause('not-permitted'),
  ],
  [
    'no join state read',
    [fails(probe, 'join-state', 'timed-out'), enrolments(0)],
    unknownBecause('timed-out'),
  ],
  [
    'an error where the answer should be',
    [joined('ERROR', 'NO'), enrolments(0)],
    unknownBecause('unparsable'),
  ],
  [
    'half an answer',
    [answers(probe, 'join-state', { lines: ['AzureAdJoined : NO'] }), enrolments(0)],
    unknownBecause('unparsable'),
  ],
  [
    'two answers',
    [
      answers(probe, 'join-state', {
        lines: ['AzureAdJoined : NO', 'AzureAdJoined : YES', 'DomainJoined : NO'],
      }),
      enrolments(0),
    ],
    unknownBecause('unparsable'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

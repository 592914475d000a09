import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/time-synchronisation/windows.ts'
import { type Given, reading } from '../support.ts'
import { commandOf, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const tool = commandOf(probe, 'w32tm.exe')
const answer = (leap: string, reference: string, offset: string) =>
  [
    `Leap Indicator: ${leap}`,
    'Stratum: 4 (secondary reference - syncd by (S)NTP)',
    'Precision: -23 (119.209ns per tick)',
    'Root Delay: 0.0154902s',
    'Root Dispersion: 7.7773722s',
    `ReferenceId: ${reference}`,
    'Last Successful Sync Time: 9/11/2025 2:32:05 PM',
    'Source: time.windows.com,0x9',
    'Poll Interval: 10 (1024s)',
    '',
    `Phase Offset: ${offset}`,
    '',
  ].join('\r\n')
const prints = (stdout: string): Given => ({ request: tool, stdout })
const synchronised = prints(answer('0(no warning)', '0x14653909 (source IP:  20.101.57.9)', '-0.0038147s'))
const set = (present: Record<string, string | number>) => values(probe, 'time-synchronisation', present)
const usual = set({ type: 'NTP', start: 3 })
const fact = (
  enabled: boolean | null,
  isSynchronised: boolean | null = null,
  offsetSeconds: number | null = null,
) => known({ enabled, synchronised: isSynchronised, offsetSeconds })
const refuses = (code: string): Given => ({
  request: tool,
  exitCode: 1,
  stdout: `The following error occurred: ... (${code})`,
})

test.each<[string, Given[], unknown]>([
  ['set and reached', [usual, synchronised], fact(true, true, -0.0038147)],
  ['of a domain', [set({ type: 'NT5DS', start: 2 }), synchronised], fact(true, true, -0.0038147)],
  [
    'its own clock',
    [usual, prints(answer('0(no warning)', '0x4C4F434C (source name:  "LOCL")', '0.0000000s'))],
    fact(true, false),
  ],
  [
    'never reached anyone',
    [usual, prints(answer('3(not synchronized)', '0x00000000 (unspecified)', '0.0000000s'))],
    fact(true, false),
  ],
  [
    'in German',
    [
      usual,
      prints(
        answer('0(keine Warnung)', '0x14653909', 'x')
          .replace('Leap Indicator', 'Sprungindikator')
          .replace('ReferenceId', 'Referenz-ID')
          .replace('Phase Offset', 'Phasenabweichung'),
      ),
    ],
    fact(true, true),
  ],
  ['switched off', [set({ type: 'NoSync', start: 3 }), refuses('0x80070426')], fact(false)],
  ['disabled', [set({ type: 'NTP', start: 4 }), refuses('0x80070426')], fact(false)],
  ['not started is no fault', [usual, refuses('0x80070426')], fact(true)],
  ['nor is a refusal', [usual, refuses('0x80070005')], fact(true)],
  [
    'another word',
    [set({ type: 'Sometimes', start: 3 }), refuses('0x80070426')],
    unknownBecause('unparsable'),
  ],
  ['no start', [set({ type: 'NTP' }), refuses('0x80070426')], unknownBecause('default-not-known')],
  ['never set', [set({}), refuses('0x80070426')], unknownBecause('default-not-known')],
  [
    'reached, whatever the settings',
    [throws(probe, 'time-synchronisation', 'x'), synchronised],
    fact(null, true, -0.0038147),
  ],
  ['an answer cut short', [usual, prints(answer('0(no warning)', '0x1465', '0s').slice(0, 120))], fact(true)],
  [
    'tools that hang',
    [fails(probe, 'time-synchronisation', 'timed-out'), { request: tool, failure: 'timed-out' }],
    unknownBecause('tool-missing'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

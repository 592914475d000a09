import { expect, test } from 'vitest'
import { parsePowercfg } from '../../../../../src/main/device/probes/screen-lock/powercfg.ts'
import { probe } from '../../../../../src/main/device/probes/screen-lock/windows.ts'
import { type Given, reading } from '../support.ts'
import { commandOf, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const hex = (value: number) => `0x${value.toString(16).padStart(8, '0')}`
const heading = [
  'Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (Balanced)',
  '  Subgroup GUID: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (Sleep)',
]
const range = [
  '      Minimum Possible Setting: 0x00000000',
  '      Maximum Possible Setting: 0xffffffff',
  '      Possible Settings increment: 0x00000001',
  '      Possible Settings units: Seconds',
]
const text = (mains: number, battery: number, between = range) =>
  [
    ...heading,
    '    Power Setting GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Sleep after)',
    ...between,
    `    Current AC Power Setting Index: ${hex(mains)}`,
    `    Current DC Power Setting Index: ${hex(battery)}`,
    '',
    '',
  ].join('\r\n')
const hidden = [...heading, ''].join('\r\n')

const display = commandOf(probe, 'VIDEOIDLE')
const sleep = commandOf(probe, 'STANDBYIDLE')
const wake = commandOf(probe, 'CONSOLELOCK')
const after = (request: Given['request'], mains: number, battery: number): Given => ({
  request,
  stdout: text(mains, battery),
})
const asks = (mains: number, battery: number): Given => ({
  request: wake,
  stdout: text(mains, battery, ['      Possible Setting Index: 000', '      Possible Setting Index: 001']),
})
const modern: Given = { request: wake, stdout: hidden }
const set = (present: Record<string, string | number>) => values(probe, 'screen-lock', present)
const saver = { active: '1', secure: '1', timeOut: '600', program: 'C:\\Windows\\system32\\scrnsave.scr' }
const never = [after(sleep, 0, 0), after(display, 0, 0), asks(1, 1)]
const fact = (idleSeconds: number, changes: object = {}) =>
  known({
    locks: idleSeconds > 0,
    idleSeconds,
    graceSeconds: idleSeconds > 0 ? 0 : null,
    layer: 'person',
    ...changes,
  })

test.each<[string, Given[], unknown]>([
  ['sleeps and asks', [set({}), after(sleep, 1800, 900), after(display, 600, 300), asks(1, 1)], fact(1800)],
  [
    'sleeps and asks on mains alone',
    [set({}), after(sleep, 1800, 900), after(display, 600, 300), asks(1, 0)],
    fact(0),
  ],
  [
    'sleeps and never asks',
    [set({}), after(sleep, 1800, 900), after(display, 600, 300), asks(0, 0)],
    fact(0),
  ],
  ['never sleeps on mains', [set({}), after(sleep, 0, 900), after(display, 600, 300), asks(1, 1)], fact(0)],
  ['a dark display is no lock', [set({}), after(sleep, 0, 0), after(display, 300, 300), asks(1, 1)], fact(0)],
  [
    'a dark display is sleep with modern standby',
    [set({}), after(sleep, 1800, 1800), after(display, 600, 300), modern],
    fact(600, { graceSeconds: null }),
  ],
  [
    'modern standby with a delay',
    [set({ lockDelay: 60 }), after(sleep, 0, 0), after(display, 600, 300), modern],
    fact(600, { graceSeconds: 60 }),
  ],
  [
    'modern standby that never asks',
    [set({ lockDelay: 4_294_967_295 }), after(sleep, 0, 0), after(display, 600, 300), modern],
    fact(0),
  ],
  [
    'modern standby with a delay in words',
    [set({ lockDelay: 'soon' }), after(sleep, 0, 0), after(display, 600, 300), modern],
    unknownBecause('unparsable'),
  ],
  [
    'modern standby, delay denied',
    [throws(probe, 'screen-lock', 'PermissionDenied'), after(sleep, 0, 0), after(display, 600, 300), modern],
    unknownBecause('not-permitted'),
  ],
  ['a screen saver with password', [set(saver), ...never], fact(600, { graceSeconds: null })],
  ['a screen saver without password', [set({ ...saver, secure: '0' }), ...never], fact(0)],
  ['a screen saver switched off', [set({ ...saver, active: '0' }), ...never], fact(0)],
  ['all the settings, but no screen saver', [set({ ...saver, program: '' }), ...never], fact(0)],
  [
    'a screen saver whose password was never set',
    [set({ active: '1', timeOut: '600', program: 'x.scr' }), ...never],
    unknownBecause('default-not-known'),
  ],
  [
    'a screen saver ordered by policy',
    [set({ ...saver, secure: '0', securePolicy: '1', timeOutPolicy: '300' }), ...never],
    fact(300, { graceSeconds: null, layer: 'organisation' }),
  ],
  ['a limit of the organisation', [set({ inactivity: 900 }), ...never], fact(900, { layer: 'organisation' })],
  ['a limit of nothing', [set({ inactivity: 0 }), ...never], fact(0)],
  [
    'the soonest counts',
    [set({ ...saver, inactivity: 900 }), after(sleep, 300, 300), after(display, 0, 0), asks(1, 1)],
    fact(300),
  ],
  [
    'certain although another way is unread',
    [throws(probe, 'screen-lock', 'x'), after(sleep, 1800, 900), asks(1, 1)],
    fact(1800),
  ],
  [
    'nothing certain while a way is unread',
    [throws(probe, 'screen-lock', '0x80070005'), ...never],
    unknownBecause('not-permitted'),
  ],
  [
    'no word on waking',
    [set({}), after(sleep, 600, 600), after(display, 0, 0)],
    unknownBecause('tool-missing'),
  ],
  [
    'an odd word on waking',
    [set({}), after(sleep, 600, 600), after(display, 0, 0), asks(3, 3)],
    unknownBecause('unparsable'),
  ],
  ['powercfg that hangs', [set({}), { request: wake, failure: 'timed-out' }], unknownBecause('timed-out')],
  [
    'powercfg that fails',
    [set({}), { request: wake, exitCode: 1, stderr: 'Ungültige Parameter' }],
    unknownBecause('service-error'),
  ],
  [
    'a PowerShell that hangs',
    [fails(probe, 'screen-lock', 'timed-out'), ...never],
    unknownBecause('tool-missing'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

test('no cut of the output of powercfg reads as a value', () => {
  const whole = text(1800, 900)
  for (let length = 0; length < whole.trimEnd().length; length += 1) {
    const cut = parsePowercfg(whole.slice(0, length))
    expect(cut.status === 'unknown' || cut.value === null, `after ${length} characters`).toBe(true)
  }
  expect(parsePowercfg(whole)).toEqual(known({ mains: 1800, battery: 900 }))
  expect(parsePowercfg(hidden)).toEqual(known(null))
  expect(parsePowercfg('')).toEqual(unknownBecause('unparsable'))
})

import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/automatic-updates/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const usual = { updateService: 3, orchestrator: 2 }
const set = (changes: Record<string, string | number>) =>
  values(probe, 'automatic-updates', { ...usual, ...changes })
const level = (NotificationLevel: number) => answers(probe, 'update-level', { NotificationLevel })
const parts = [
  { name: 'wuauserv', on: true },
  { name: 'UsoSvc', on: true },
]
const fact = (state: string, changes: object = {}) =>
  known({ state, pausedUntil: null, parts, layer: 'person', ...changes })

test.each<[string, Given[], unknown]>([
  ['as Windows Home comes', [set({}), level(0)], fact('on', { layer: 'default' })],
  ['on a schedule', [set({}), level(4)], fact('on', { layer: 'default' })],
  ['on by policy', [set({ noAutoUpdate: 0, auOptions: 4 }), level(4)], fact('on', { layer: 'organisation' })],
  ['off by policy', [set({ noAutoUpdate: 1 }), level(4)], fact('off', { layer: 'organisation' })],
  ['never, by option', [set({ auOptions: 1 }), level(0)], fact('off', { layer: 'organisation' })],
  ['never, by level', [set({}), level(1)], fact('off')],
  [
    'the update service disabled',
    [set({ updateService: 4 }), level(4)],
    fact('off', { parts: [{ name: 'wuauserv', on: false }, parts[1]] }),
  ],
  [
    'the orchestrator disabled',
    [set({ orchestrator: 4 }), level(4)],
    fact('off', { parts: [parts[0], { name: 'UsoSvc', on: false }] }),
  ],
  [
    'off is certain even without the level',
    [set({ noAutoUpdate: 1 }), throws(probe, 'update-level', 'x')],
    fact('off', { layer: 'organisation' }),
  ],
  [
    'paused',
    [set({ pausedUntil: '2026-12-10T08:15:00Z' }), level(4)],
    fact('paused', { pausedUntil: '2026-12-10T08:15:00.000Z' }),
  ],
  [
    'paused the longest',
    [set({ pausedUntil: '2026-12-01T08:15:00Z', qualityPausedUntil: '2026-12-10T08:15:00Z' }), level(4)],
    fact('paused', { pausedUntil: '2026-12-10T08:15:00.000Z' }),
  ],
  [
    'a pause that is over',
    [set({ pausedUntil: '2026-10-10T08:15:00Z', featurePausedUntil: '' }), level(4)],
    fact('on', { layer: 'default' }),
  ],
  ['a pause in another form', [set({ pausedUntil: 1_796_000_000 }), level(4)], unknownBecause('unparsable')],
  ['a pause in words', [set({ pausedUntil: 'tomorrow' }), level(4)], unknownBecause('unparsable')],
  ['fetches and tells', [set({ auOptions: 3 }), level(0)], fact('notify', { layer: 'organisation' })],
  ['tells first', [set({}), level(2)], fact('notify')],
  ['an option that is not known', [set({ auOptions: 9 }), level(0)], unknownBecause('unparsable')],
  ['a level that is not known', [set({}), level(8)], unknownBecause('unparsable')],
  [
    'a service without a start',
    [values(probe, 'automatic-updates', { updateService: 3 }), level(4)],
    unknownBecause('no-record'),
  ],
  [
    'no level',
    [set({}), throws(probe, 'update-level', 'ConstrainedLanguage')],
    unknownBecause('not-permitted'),
  ],
  [
    'no registry',
    [throws(probe, 'automatic-updates', '0x80070005 PermissionDenied'), level(4)],
    unknownBecause('not-permitted'),
  ],
  [
    'a PowerShell that hangs',
    [fails(probe, 'automatic-updates', 'timed-out'), fails(probe, 'update-level', 'timed-out')],
    unknownBecause('tool-missing'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

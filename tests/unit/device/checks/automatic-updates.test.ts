import { check } from '../../../../src/main/device/checks/automatic-updates.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { daysAgo, judgeCases, managedBy, unmanaged } from './support.ts'

const updates = (
  state: DeviceFacts['automatic-updates']['state'],
  rest: Partial<DeviceFacts['automatic-updates']> = {},
) => ({
  'automatic-updates': { state, pausedUntil: null, parts: [], layer: 'person' as const, ...rest },
})
const parts = [
  { name: 'AutomaticDownload', on: true },
  { name: 'CriticalUpdateInstall', on: false },
]

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown', 'notApplicable'],
  [
    { name: 'on', facts: updates('on'), outcome: 'pass', message: 'on' },
    {
      name: 'partly',
      facts: updates('partly', { parts }),
      outcome: 'attention',
      message: 'partly',
      seen: 'Switched off: CriticalUpdateInstall.',
    },
    { name: 'partly, without names', facts: updates('partly'), outcome: 'attention', message: 'partly' },
    { name: 'found but not installed', facts: updates('notify'), outcome: 'attention', message: 'notify' },
    {
      name: 'paused into the future',
      facts: updates('paused', { pausedUntil: daysAgo(-10) }),
      system: 'windows',
      outcome: 'attention',
      message: 'paused',
      seen: '2026-12-02',
    },
    {
      name: 'paused without an end',
      facts: updates('paused'),
      system: 'windows',
      outcome: 'attention',
      message: 'paused',
    },
    {
      name: 'paused into the past',
      facts: updates('paused', { pausedUntil: daysAgo(1) }),
      system: 'windows',
      outcome: 'unknown',
      reason: 'sources-disagree',
      message: 'unknown-pause',
    },
    { name: 'off on Windows', facts: updates('off'), system: 'windows', outcome: 'fail', message: 'off' },
    {
      name: 'off on a Mac',
      facts: updates('off', { parts }),
      system: 'macos',
      outcome: 'fail',
      message: 'off',
      seen: /CriticalUpdateInstall/,
    },
    { name: 'not set up on Linux', facts: updates('off'), outcome: 'attention', message: 'not-set-up' },
    {
      name: 'a system that has none',
      facts: updates('not-offered'),
      outcome: 'notApplicable',
      message: 'not-offered',
    },
    {
      name: 'set by policy',
      facts: updates('off', { layer: 'organisation' }),
      system: 'windows',
      uses: { 'managed-device': unmanaged },
      managed: true,
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'on a managed laptop',
      facts: updates('on'),
      uses: { 'managed-device': managedBy('domain') },
      managed: true,
      outcome: 'pass',
      message: 'on',
    },
  ],
)

import { check } from '../../../../src/main/device/checks/update-age.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known } from '../../../../src/shared/model/fact.ts'
import { daysAgo, judgeCases, managedBy } from './support.ts'

const update = (days: number, kind: 'installation' | 'check' = 'installation') => ({
  'last-update': { at: daysAgo(days), kind },
})
const rolling: { 'operating-system': { status: 'known'; value: DeviceFacts['operating-system'] } } = {
  'operating-system': known({
    system: 'linux',
    distribution: 'arch',
    name: 'Arch Linux',
    version: null,
    build: null,
    edition: null,
    rolling: true,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
  }),
}

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    { name: 'today', facts: update(0), outcome: 'pass', message: 'recent', seen: /went in today/ },
    { name: '14 days', facts: update(14), outcome: 'pass', message: 'recent' },
    { name: '15 days', facts: update(15), outcome: 'attention', message: 'ageing' },
    { name: '30 days', facts: update(30), outcome: 'attention', message: 'ageing' },
    { name: '31 days', facts: update(31), outcome: 'fail', message: 'old' },
    { name: 'rolling, 90 days', facts: update(90), uses: rolling, outcome: 'attention', message: 'ageing' },
    { name: 'rolling, 91 days', facts: update(91), uses: rolling, outcome: 'fail', message: 'old' },
    {
      name: 'macOS, a look for updates 31 days ago',
      facts: update(31, 'check'),
      system: 'macos',
      outcome: 'fail',
      message: 'old',
      seen: /look for updates/,
    },
    { name: 'Windows, 35 days', facts: update(35), system: 'windows', outcome: 'pass', message: 'recent' },
    {
      name: 'Windows, 36 days',
      facts: update(36),
      system: 'windows',
      outcome: 'attention',
      message: 'ageing',
    },
    {
      name: 'Windows, 60 days',
      facts: update(60),
      system: 'windows',
      outcome: 'attention',
      message: 'ageing',
    },
    { name: 'Windows, 61 days', facts: update(61), system: 'windows', outcome: 'fail', message: 'old' },
    {
      name: 'Windows, a look for updates proves less',
      facts: update(35, 'check'),
      system: 'windows',
      outcome: 'fail',
      message: 'old',
    },
    {
      name: 'an update of the future',
      facts: update(-3),
      outcome: 'unknown',
      reason: 'clock-wrong',
      message: 'unknown-clock',
    },
    {
      name: 'managed',
      facts: update(31),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'fail',
      message: 'old',
    },
  ],
)

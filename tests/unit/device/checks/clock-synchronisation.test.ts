import { check } from '../../../../src/main/device/checks/clock-synchronisation.ts'
import { judgeCases, managedBy } from './support.ts'

const clock = (
  enabled: boolean | null,
  synchronised: boolean | null,
  offsetSeconds: number | null = null,
) => ({
  'time-synchronisation': { enabled, synchronised, offsetSeconds },
})

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    { name: 'sets itself', facts: clock(true, true), outcome: 'pass', message: 'right' },
    { name: 'set, the switch not read', facts: clock(null, true), outcome: 'pass', message: 'right' },
    {
      name: 'on, the Windows service at rest',
      facts: clock(true, null),
      system: 'windows',
      outcome: 'pass',
      message: 'right',
    },
    {
      name: 'right by its offset alone',
      facts: clock(null, null, -60),
      system: 'macos',
      outcome: 'pass',
      message: 'right-now',
    },
    { name: 'switched off', facts: clock(false, null, 1), outcome: 'attention', message: 'not-set' },
    { name: 'on but never set', facts: clock(true, false), outcome: 'attention', message: 'not-yet-set' },
    { name: 'too fast', facts: clock(true, true, 61), outcome: 'fail', message: 'wrong', seen: '61 seconds' },
    { name: 'too slow', facts: clock(null, null, -61), outcome: 'fail', message: 'wrong' },
    {
      name: 'nothing known',
      facts: clock(null, null),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown',
    },
    {
      name: 'managed',
      facts: clock(true, true),
      uses: { 'managed-device': managedBy('domain') },
      managed: true,
      outcome: 'pass',
      message: 'right',
    },
  ],
)

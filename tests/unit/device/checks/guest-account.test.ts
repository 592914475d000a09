import { check } from '../../../../src/main/device/checks/guest-account.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known } from '../../../../src/shared/model/fact.ts'
import { judgeCases, managedBy } from './support.ts'

const guest = (enabled: boolean) => ({ 'guest-account': { enabled } })
const disk = (state: DeviceFacts['disk-encryption']['volumes'][number]['state']) => ({
  'disk-encryption': known({ volumes: [{ name: '/', role: 'system' as const, state }], thirdParty: null }),
})

judgeCases(
  check,
  ['pass', 'attention', 'fail'],
  [
    { name: 'off', facts: guest(false), outcome: 'pass', message: 'off' },
    { name: 'Windows, on', facts: guest(true), system: 'windows', outcome: 'fail', message: 'open' },
    {
      name: 'Mac, on behind FileVault',
      facts: guest(true),
      uses: disk('on'),
      system: 'macos',
      outcome: 'attention',
      message: 'limited',
    },
    {
      name: 'Mac, on and the disk open',
      facts: guest(true),
      uses: disk('off'),
      system: 'macos',
      outcome: 'fail',
      message: 'open',
    },
    {
      name: 'Mac, on and the disk unknown',
      facts: guest(true),
      system: 'macos',
      outcome: 'attention',
      message: 'limited',
    },
    { name: 'Linux, on', facts: guest(true), uses: disk('off'), outcome: 'attention', message: 'limited' },
    {
      name: 'managed',
      facts: guest(false),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'pass',
      message: 'off',
    },
  ],
)

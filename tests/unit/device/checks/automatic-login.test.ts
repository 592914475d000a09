import { check } from '../../../../src/main/device/checks/automatic-login.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known } from '../../../../src/shared/model/fact.ts'
import { judgeCases, managedBy } from './support.ts'

const login = (enabled: boolean, storedPassword: boolean | null = null) => ({
  'automatic-login': { enabled, storedPassword },
})
const disk = (state: DeviceFacts['disk-encryption']['volumes'][number]['state']) => ({
  'disk-encryption': known({ volumes: [{ name: '/', role: 'system' as const, state }], thirdParty: null }),
})

judgeCases(
  check,
  ['pass', 'attention', 'fail'],
  [
    { name: 'off', facts: login(false), outcome: 'pass', message: 'off' },
    { name: 'on', facts: login(true), system: 'macos', outcome: 'fail', message: 'on' },
    {
      name: 'on behind an encrypted disk on Linux',
      facts: login(true),
      uses: disk('on'),
      outcome: 'attention',
      message: 'after-disk-password',
    },
    {
      name: 'on and the disk open on Linux',
      facts: login(true),
      uses: disk('off'),
      outcome: 'fail',
      message: 'on',
    },
    { name: 'on and the disk unknown on Linux', facts: login(true), outcome: 'fail', message: 'on' },
    {
      name: 'on behind BitLocker, which asks for nothing',
      facts: login(true, false),
      uses: disk('on'),
      system: 'windows',
      outcome: 'fail',
      message: 'on',
    },
    {
      name: 'a readable password',
      facts: login(true, true),
      system: 'windows',
      outcome: 'fail',
      message: 'stored-password',
    },
    {
      name: 'a readable password left behind',
      facts: login(false, true),
      system: 'windows',
      outcome: 'fail',
      message: 'stored-password',
    },
    {
      name: 'managed',
      facts: login(true),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'fail',
      message: 'on',
    },
  ],
)

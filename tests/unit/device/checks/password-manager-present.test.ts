import { check } from '../../../../src/main/device/checks/password-manager-present.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { judgeCases, managedBy } from './support.ts'

const found = (...managers: DeviceFacts['password-manager']['found']) => ({
  'password-manager': { found: managers },
})
const apple = { name: 'Passwords', kind: 'built-in' } as const

judgeCases(
  check,
  ['pass', 'attention'],
  [
    {
      name: 'an app',
      facts: found({ name: 'KeePassXC', kind: 'app' }, apple),
      outcome: 'pass',
      message: 'found',
      seen: /^Found: KeePassXC\./,
    },
    {
      name: 'an extension',
      facts: found({ name: 'Bitwarden', kind: 'extension' }),
      outcome: 'pass',
      message: 'found',
    },
    {
      name: 'the built-in one only',
      facts: found(apple),
      system: 'macos',
      outcome: 'pass',
      message: 'built-in',
    },
    { name: 'none', facts: found(), outcome: 'attention', message: 'none' },
    {
      name: 'managed',
      facts: found(),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'attention',
      message: 'none',
    },
  ],
)

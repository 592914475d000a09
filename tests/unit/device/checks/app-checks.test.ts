import { check } from '../../../../src/main/device/checks/app-checks.ts'
import { judgeCases, managedBy } from './support.ts'

judgeCases(
  check,
  ['pass', 'fail'],
  [
    {
      name: 'on',
      facts: { 'app-checks': { enabled: true } },
      system: 'macos',
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'off',
      facts: { 'app-checks': { enabled: false } },
      system: 'macos',
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'managed',
      facts: { 'app-checks': { enabled: false } },
      system: 'macos',
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'fail',
      message: 'off',
    },
  ],
)

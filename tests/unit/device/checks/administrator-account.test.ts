import { check } from '../../../../src/main/device/checks/administrator-account.ts'
import { judgeCases, managedBy } from './support.ts'

const account = (isAdministrator: boolean, asksFirst: boolean | null = null) => ({
  administrator: { isAdministrator, asksFirst },
})

judgeCases(
  check,
  ['pass', 'attention', 'fail'],
  [
    { name: 'ordinary', facts: account(false), outcome: 'pass', message: 'ordinary' },
    {
      name: 'administrator',
      facts: account(true),
      system: 'macos',
      outcome: 'attention',
      message: 'administrator',
    },
    {
      name: 'administrator who is asked',
      facts: account(true, true),
      system: 'windows',
      outcome: 'attention',
      message: 'administrator',
    },
    {
      name: 'administrator who is not asked',
      facts: account(true, false),
      system: 'windows',
      outcome: 'fail',
      message: 'unasked',
    },
    {
      name: 'ordinary, asking switched off',
      facts: account(false, false),
      system: 'windows',
      outcome: 'fail',
      message: 'unasked',
    },
    {
      name: 'managed',
      facts: account(true),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'attention',
      message: 'administrator',
    },
  ],
)

import { check } from '../../../../src/main/device/checks/backup.ts'
import { daysAgo, judgeCases, managedBy } from './support.ts'

const backup = (days: number | null, encrypted: boolean | null = true, product: string | null = null) => ({
  backup: { configured: true, lastAt: days === null ? null : daysAgo(days), encrypted, product },
})
const nothing = { backup: { configured: false, lastAt: null, encrypted: null, product: null } }

judgeCases(
  check,
  ['pass', 'attention', 'unknown'],
  [
    {
      name: 'Mac, 7 days',
      facts: backup(7),
      system: 'macos',
      outcome: 'pass',
      message: 'recent',
      seen: /Time Machine/,
    },
    { name: 'Mac, 8 days', facts: backup(8), system: 'macos', outcome: 'attention', message: 'old' },
    { name: 'Mac, years ago', facts: backup(800), system: 'macos', outcome: 'attention', message: 'old' },
    {
      name: 'Mac, readable',
      facts: backup(1, false),
      system: 'macos',
      outcome: 'attention',
      message: 'readable',
    },
    {
      name: 'Mac, encryption not read',
      facts: backup(1, null),
      system: 'macos',
      outcome: 'pass',
      message: 'recent',
    },
    { name: 'Mac, none', facts: nothing, system: 'macos', outcome: 'attention', message: 'none' },
    {
      name: 'Windows, 14 days',
      facts: backup(14, null, 'File History'),
      system: 'windows',
      outcome: 'pass',
      message: 'recent',
      seen: /File History/,
    },
    { name: 'Windows, 15 days', facts: backup(15), system: 'windows', outcome: 'attention', message: 'old' },
    { name: 'Windows, none', facts: nothing, system: 'windows', outcome: 'attention', message: 'none' },
    { name: 'Linux, 14 days', facts: backup(14), outcome: 'pass', message: 'recent' },
    {
      name: 'Linux, none that we know',
      facts: nothing,
      outcome: 'unknown',
      reason: 'no-record',
      message: 'unknown-none',
    },
    {
      name: 'day not read',
      facts: backup(null),
      outcome: 'unknown',
      reason: 'no-record',
      message: 'unknown-day',
    },
    {
      name: 'of the future',
      facts: backup(-2),
      outcome: 'unknown',
      reason: 'clock-wrong',
      message: 'unknown-day',
    },
    {
      name: 'managed',
      facts: backup(1),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'pass',
      message: 'recent',
    },
  ],
)

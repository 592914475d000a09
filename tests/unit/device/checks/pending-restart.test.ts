import { check } from '../../../../src/main/device/checks/pending-restart.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { judgeCases, managedBy } from './support.ts'

const day = 86_400
const restart = (
  required: boolean,
  basis: DeviceFacts['pending-restart']['basis'],
  uptimeSeconds: number | null = null,
) => ({ 'pending-restart': { required, basis, uptimeSeconds } })

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    {
      name: 'none due by the flag',
      facts: restart(false, 'flag', 40 * day),
      outcome: 'pass',
      message: 'not-due',
    },
    {
      name: 'due by the kernel',
      facts: restart(true, 'kernel', 90 * day),
      outcome: 'attention',
      message: 'due',
    },
    {
      name: 'due on Windows for a week',
      facts: restart(true, 'registry', 7.9 * day),
      system: 'windows',
      outcome: 'attention',
      message: 'due',
    },
    {
      name: 'due on Windows for longer',
      facts: restart(true, 'registry', 8 * day),
      system: 'windows',
      outcome: 'fail',
      message: 'overdue',
      seen: /8 days/,
    },
    {
      name: 'due on Windows, running time unknown',
      facts: restart(true, 'registry'),
      system: 'windows',
      outcome: 'attention',
      message: 'due',
    },
    {
      name: 'a short running time proves nothing',
      facts: restart(false, 'uptime', 3 * day),
      system: 'macos',
      outcome: 'unknown',
      reason: 'not-supported',
      message: 'unknown-uptime',
    },
    {
      name: 'no running time proves nothing',
      facts: restart(false, 'uptime'),
      system: 'macos',
      outcome: 'unknown',
      reason: 'not-supported',
      message: 'unknown-uptime',
    },
    {
      name: 'running for long',
      facts: restart(true, 'uptime', 15 * day),
      system: 'macos',
      outcome: 'attention',
      message: 'long-running',
    },
    {
      name: 'running for two weeks',
      facts: restart(false, 'uptime', 14.9 * day),
      system: 'macos',
      outcome: 'unknown',
      reason: 'not-supported',
      message: 'unknown-uptime',
    },
    {
      name: 'managed',
      facts: restart(true, 'flag'),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'attention',
      message: 'due',
    },
  ],
)

import { check } from '../../../../src/main/device/checks/remote-access.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { judgeCases, managedBy } from './support.ts'

type Service = DeviceFacts['remote-access']['services'][number]
const service = (
  id: Service['id'],
  enabled: boolean,
  listening: boolean | null = null,
  hardened: boolean | null = null,
): Service => ({
  id,
  enabled,
  listening,
  hardened,
})
const access = (services: Service[], unread: string[] = []) => ({
  'remote-access': { services, tools: [], unread },
})

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    {
      name: 'off',
      facts: access([service('ssh', false), service('vnc', false, false)]),
      outcome: 'pass',
      message: 'off',
    },
    {
      name: 'off as far as read',
      facts: access([service('ssh', false)], ['sockets']),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-unread',
      seen: /sockets/,
    },
    { name: 'an empty list', facts: access([]), outcome: 'unknown', reason: 'no-record', message: 'unknown' },
    {
      name: 'on',
      facts: access([service('ssh', true), service('vnc', true)]),
      outcome: 'attention',
      message: 'on',
      seen: 'On or open: SSH, VNC.',
    },
    {
      name: 'on while something could not be read',
      facts: access([service('ssh', true)], ['sockets']),
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'listening although off by its setting',
      facts: access([service('screen-sharing', false, true)]),
      system: 'macos',
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'SSH with keys only on Linux',
      facts: access([service('ssh', true, true, true)]),
      outcome: 'pass',
      message: 'keys-only',
    },
    {
      name: 'SSH with keys only, something unread',
      facts: access([service('ssh', true, true, true)], ['sockets']),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-unread',
    },
    {
      name: 'SSH with keys only beside file sharing',
      facts: access([service('ssh', true, true, true), service('file-sharing', true)]),
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'SSH with keys only on Windows',
      facts: access([service('ssh', true, true, true)]),
      system: 'windows',
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'Remote Desktop with its first line of defence',
      facts: access([service('remote-desktop', true, null, true)]),
      system: 'windows',
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'Remote Desktop, the rest unknown',
      facts: access([service('remote-desktop', true)]),
      system: 'windows',
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'Remote Desktop without it',
      facts: access([service('remote-desktop', true, null, false)], ['winrm']),
      system: 'windows',
      outcome: 'fail',
      message: 'unprotected',
    },
    {
      name: 'Remote Desktop off without it',
      facts: access([service('remote-desktop', false, false, false)]),
      system: 'windows',
      outcome: 'pass',
      message: 'off',
    },
    {
      name: 'Windows listens before it shares',
      facts: access([service('file-sharing', false, true)]),
      system: 'windows',
      outcome: 'pass',
      message: 'off',
    },
    {
      name: 'Windows shares',
      facts: access([service('file-sharing', true, true)]),
      system: 'windows',
      outcome: 'attention',
      message: 'on',
    },
    {
      name: 'Remote Assistance needs an invitation',
      facts: access([service('remote-assistance', true)]),
      system: 'windows',
      outcome: 'pass',
      message: 'off',
    },
    {
      name: 'managed',
      facts: access([service('winrm', true)]),
      system: 'windows',
      uses: { 'managed-device': managedBy('domain') },
      managed: true,
      outcome: 'attention',
      message: 'on',
    },
  ],
)

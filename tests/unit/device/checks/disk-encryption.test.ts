import { check } from '../../../../src/main/device/checks/disk-encryption.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { judgeCases, managedBy } from './support.ts'

type Volume = DeviceFacts['disk-encryption']['volumes'][number]
const roles: Record<string, Volume['role']> = {
  '/': 'system',
  'C:': 'system',
  '/home': 'home',
  swap: 'swap',
  'D:': 'data',
}
const disk = (states: Record<string, Volume['state']>, thirdParty: string | null = null) => ({
  'disk-encryption': {
    volumes: Object.entries(states).map(([name, state]) => ({ name, role: roles[name] ?? 'data', state })),
    thirdParty,
  },
})

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    {
      name: 'all on',
      facts: disk({ '/': 'on', '/home': 'on', swap: 'on' }),
      outcome: 'pass',
      message: 'on',
      seen: 'Encrypted: /, /home, swap.',
    },
    { name: 'off', facts: disk({ '/': 'off', '/home': 'off' }), outcome: 'fail', message: 'off' },
    {
      name: 'off with an encrypted stick',
      facts: disk({ 'C:': 'off', 'D:': 'on' }),
      outcome: 'fail',
      message: 'off',
    },
    { name: 'being decrypted', facts: disk({ 'C:': 'decrypting' }), outcome: 'fail', message: 'off' },
    {
      name: 'prepared by the maker and never switched on',
      facts: disk({ 'C:': 'waiting-for-activation' }),
      outcome: 'fail',
      message: 'not-activated',
    },
    {
      name: 'home only',
      facts: disk({ '/': 'off', '/home': 'on' }),
      outcome: 'attention',
      message: 'part-open',
    },
    {
      name: 'all but home',
      facts: disk({ '/': 'on', '/home': 'off' }),
      outcome: 'attention',
      message: 'part-open',
    },
    {
      name: 'off, and home could not be read',
      facts: disk({ '/': 'off', '/home': 'unknown' }),
      outcome: 'attention',
      message: 'part-open',
    },
    {
      name: 'a data drive off',
      facts: disk({ 'C:': 'on', 'D:': 'off' }),
      outcome: 'attention',
      message: 'part-open',
      seen: 'Encrypted: C:. Not protected: D:.',
    },
    { name: 'swap off', facts: disk({ '/': 'on', swap: 'off' }), outcome: 'attention', message: 'part-open' },
    {
      name: 'being encrypted',
      facts: disk({ 'C:': 'encrypting' }),
      outcome: 'attention',
      message: 'encrypting',
    },
    {
      name: 'waiting for a restart',
      facts: disk({ '/': 'pending-restart' }),
      outcome: 'attention',
      message: 'restart-due',
    },
    { name: 'suspended', facts: disk({ 'C:': 'suspended' }), outcome: 'attention', message: 'suspended' },
    {
      name: 'one suspended while another is encrypted',
      facts: disk({ 'C:': 'encrypting', 'D:': 'suspended' }),
      outcome: 'attention',
      message: 'suspended',
    },
    {
      name: 'the system could not be read',
      facts: disk({ 'C:': 'unknown' }),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-volume',
    },
    {
      name: 'a data drive could not be read',
      facts: disk({ 'C:': 'on', 'D:': 'unknown' }),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-volume',
      seen: 'We could not read: D:. Encrypted: C:.',
    },
    {
      name: 'an encrypted stick alone says nothing of the system',
      facts: disk({ 'D:': 'on' }),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown',
    },
    {
      name: 'off with another product',
      facts: disk({ 'C:': 'off' }, 'VeraCrypt'),
      outcome: 'unknown',
      reason: 'third-party',
      message: 'unknown-third-party',
      seen: /VeraCrypt/,
    },
    {
      name: 'a data drive off with another product',
      facts: disk({ 'C:': 'on', 'D:': 'off' }, 'VeraCrypt'),
      outcome: 'unknown',
      reason: 'third-party',
      message: 'unknown-third-party',
    },
    {
      name: 'on with another product',
      facts: disk({ 'C:': 'on' }, 'VeraCrypt'),
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'managed',
      facts: disk({ 'C:': 'off' }),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'fail',
      message: 'off',
    },
  ],
)

import { check } from '../../../../src/main/device/checks/system-integrity.ts'
import { judgeCases, managedBy } from './support.ts'

const integrity = (state: 'on' | 'off' | 'custom', disabled: string[] = []) => ({
  'system-integrity': { state, disabled },
})

judgeCases(
  check,
  ['pass', 'attention', 'fail'],
  [
    { name: 'on', facts: integrity('on'), system: 'macos', outcome: 'pass', message: 'on' },
    { name: 'off', facts: integrity('off'), system: 'macos', outcome: 'fail', message: 'off' },
    {
      name: 'custom, debugging only',
      facts: integrity('custom', ['Debugging Restrictions']),
      system: 'macos',
      outcome: 'attention',
      message: 'custom',
      seen: /Debugging/,
    },
    {
      name: 'custom, nothing named',
      facts: integrity('custom'),
      system: 'macos',
      outcome: 'attention',
      message: 'custom',
    },
    {
      name: 'custom, files open',
      facts: integrity('custom', ['Filesystem Protections']),
      system: 'macos',
      outcome: 'fail',
      message: 'weakened',
    },
    {
      name: 'custom, drivers unchecked',
      facts: integrity('custom', ['DTrace Restrictions', 'Kext Signing']),
      system: 'macos',
      outcome: 'fail',
      message: 'weakened',
    },
    {
      name: 'managed',
      facts: integrity('on'),
      system: 'macos',
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'pass',
      message: 'on',
    },
  ],
)

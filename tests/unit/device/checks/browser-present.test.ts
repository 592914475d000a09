import { check } from '../../../../src/main/device/checks/browser-present.ts'
import { judgeCases, managedBy } from './support.ts'

const found = (...browsers: { name: string; version: string | null }[]) => ({ browsers: { found: browsers } })

judgeCases(
  check,
  ['notApplicable', 'unknown'],
  [
    {
      name: 'listed and not judged',
      facts: found({ name: 'Firefox', version: '3.6' }, { name: 'Edge', version: null }),
      outcome: 'notApplicable',
      message: 'listed',
      seen: /Found: Firefox 3\.6, Edge\./,
    },
    { name: 'none', facts: found(), outcome: 'unknown', reason: 'no-record', message: 'unknown-none' },
    {
      name: 'managed',
      facts: found({ name: 'Firefox', version: null }),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'notApplicable',
      message: 'listed',
    },
  ],
)

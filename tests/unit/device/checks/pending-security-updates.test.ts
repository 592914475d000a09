import { check } from '../../../../src/main/device/checks/pending-security-updates.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known } from '../../../../src/shared/model/fact.ts'
import { daysAgo, judgeCases, managedBy } from './support.ts'

type Source = DeviceFacts['pending-updates']['sources'][number]
const source = (changes: Partial<Source>): Source => ({
  name: 'apt',
  total: 0,
  security: 0,
  listedAt: daysAgo(1),
  oldestSecurityAt: null,
  ...changes,
})
const pending = (sources: Partial<Source>[], rest: Partial<DeviceFacts['pending-updates']> = {}) => ({
  'pending-updates': { sources: sources.map(source), unread: [], upgrade: null, titles: [], ...rest },
})
const updated = (days: number) => ({
  'last-update': known({ at: daysAgo(days), kind: 'installation' as const }),
})
const stale = { outcome: 'unknown', reason: 'list-stale', message: 'unknown-list-old' } as const

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    { name: 'none waiting', facts: pending([{}]), outcome: 'pass', message: 'none' },
    {
      name: 'none for security among others',
      facts: pending([{ total: 12 }]),
      outcome: 'pass',
      message: 'none',
    },
    {
      name: 'a newer system on offer',
      facts: pending([{}], { upgrade: 'macOS 27' }),
      outcome: 'pass',
      message: 'none',
      seen: /A newer system is on offer: macOS 27\.$/,
    },
    {
      name: 'a list of seven days',
      facts: pending([{ listedAt: daysAgo(7) }]),
      outcome: 'pass',
      message: 'none',
    },
    { name: 'a list of eight days', facts: pending([{ listedAt: daysAgo(8) }]), ...stale },
    { name: 'a list of an unknown day', facts: pending([{ listedAt: null }]), ...stale },
    { name: 'a list of the future', facts: pending([{ listedAt: daysAgo(-9) }]), ...stale },
    {
      name: 'one of two lists too old',
      facts: pending([{}, { name: 'snap', listedAt: daysAgo(30) }]),
      ...stale,
      seen: /list of snap,/,
    },
    {
      name: 'a source that could not be read',
      facts: pending([{}], { unread: ['flatpak'] }),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-unread',
      seen: /flatpak/,
    },
    {
      name: 'waiting',
      facts: pending([{ total: 3, security: 2 }]),
      outcome: 'attention',
      message: 'waiting',
      seen: '2 security updates stand on the list of apt',
    },
    {
      name: 'waiting by an old list',
      facts: pending([{ total: 3, security: 2, listedAt: daysAgo(60) }]),
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'waiting while another source could not be read',
      facts: pending([{ security: 1, total: 1 }], { unread: ['snap'] }),
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'a source that does not sort its updates',
      facts: pending([{ name: 'pacman', total: 5, security: null }]),
      outcome: 'attention',
      message: 'waiting-unsorted',
      seen: '5 updates stand on the list of pacman',
    },
    {
      name: 'an unsorted source without updates',
      facts: pending([{ name: 'pacman', security: null }]),
      outcome: 'pass',
      message: 'none',
    },
    {
      name: 'out for 30 days',
      facts: pending([{ total: 1, security: 1, oldestSecurityAt: daysAgo(30) }]),
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'out for 31 days',
      facts: pending([{ total: 1, security: 1, oldestSecurityAt: daysAgo(31) }]),
      outcome: 'fail',
      message: 'overdue',
    },
    {
      name: 'of unknown age, last update 30 days ago',
      facts: pending([{ total: 1, security: 1 }]),
      uses: updated(30),
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'of unknown age, last update 31 days ago',
      facts: pending([{ total: 1, security: 1 }]),
      uses: updated(31),
      outcome: 'fail',
      message: 'long-without-update',
    },
    {
      name: 'just out on Windows',
      facts: pending([{ total: 1, security: 1, oldestSecurityAt: daysAgo(6) }]),
      system: 'windows',
      outcome: 'pass',
      message: 'just-out',
    },
    {
      name: 'just out on Windows, by a list that is old',
      facts: pending([{ total: 1, security: 1, listedAt: null, oldestSecurityAt: daysAgo(6) }]),
      system: 'windows',
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'just out on Windows, of two where one has no day',
      facts: pending([
        { total: 1, security: 1, oldestSecurityAt: daysAgo(6) },
        { total: 1, security: 1 },
      ]),
      system: 'windows',
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'a week old on Windows',
      facts: pending([{ total: 1, security: 1, oldestSecurityAt: daysAgo(7) }]),
      system: 'windows',
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'just out elsewhere',
      facts: pending([{ total: 1, security: 1, oldestSecurityAt: daysAgo(1) }]),
      outcome: 'attention',
      message: 'waiting',
    },
    {
      name: 'managed',
      facts: pending([{}]),
      uses: { 'managed-device': managedBy('entra') },
      managed: true,
      outcome: 'pass',
      message: 'none',
    },
  ],
)

import { check } from '../../../../src/main/device/checks/remote-control-tools.ts'
import { judgeCases, managedBy } from './support.ts'

const tools = (found: Record<string, boolean | null>, unread: string[] = []) => ({
  'remote-access': {
    services: [],
    tools: Object.entries(found).map(([name, running]) => ({ name, running })),
    unread,
  },
})

judgeCases(
  check,
  ['pass', 'attention', 'unknown'],
  [
    { name: 'none', facts: tools({}), outcome: 'pass', message: 'none' },
    {
      name: 'none as far as read',
      facts: tools({}, ['processes']),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-unread',
    },
    {
      name: 'installed',
      facts: tools({ AnyDesk: false }),
      outcome: 'attention',
      message: 'installed',
      seen: 'Found: AnyDesk.',
    },
    {
      name: 'installed, running unknown',
      facts: tools({ AnyDesk: null }),
      outcome: 'attention',
      message: 'installed',
    },
    {
      name: 'running',
      facts: tools({ AnyDesk: true }),
      outcome: 'attention',
      message: 'running',
      seen: /^Running now: AnyDesk\.$/,
    },
    {
      name: 'running beside another',
      facts: tools({ AnyDesk: true, RustDesk: false }, ['processes']),
      outcome: 'attention',
      message: 'running',
      seen: 'Also installed: RustDesk.',
    },
    {
      name: 'managed',
      facts: tools({ TeamViewer: true }),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'attention',
      message: 'running',
    },
    {
      name: 'more names than fit',
      facts: tools(
        Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`Some long name ${index}`, false])),
      ),
      outcome: 'attention',
      message: 'installed',
      seen: /…\.$/,
    },
  ],
)

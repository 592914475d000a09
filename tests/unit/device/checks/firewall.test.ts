import { check } from '../../../../src/main/device/checks/firewall.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { unknown } from '../../../../src/shared/model/fact.ts'
import { judgeCases, managedBy, unmanaged } from './support.ts'

type Firewall = DeviceFacts['firewall']
const firewall = (changes: Partial<Firewall>): { firewall: Firewall } => ({
  firewall: {
    state: 'on',
    product: 'ufw',
    profiles: [],
    thirdParty: null,
    listening: null,
    layer: 'person',
    ...changes,
  },
})
const profiles = (
  domain: boolean,
  privateOn: boolean,
  publicOn: boolean,
  allowsInbound: boolean | null = false,
) => [
  { name: 'Domain', on: domain, allowsInbound },
  { name: 'Private', on: privateOn, allowsInbound },
  { name: 'Public', on: publicOn, allowsInbound },
]
const windows = (changes: Partial<Firewall>) => firewall({ product: 'Windows Defender Firewall', ...changes })
const alone = { 'managed-device': unmanaged }

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    { name: 'on', facts: firewall({}), outcome: 'pass', message: 'on' },
    { name: 'off on Linux', facts: firewall({ state: 'off' }), outcome: 'attention', message: 'off' },
    {
      name: 'off on Linux, nothing listening',
      facts: firewall({ state: 'off', listening: false }),
      outcome: 'attention',
      message: 'off',
    },
    {
      name: 'off on Linux, something listening',
      facts: firewall({ state: 'off', listening: true }),
      outcome: 'fail',
      message: 'off-listening',
    },
    {
      name: 'partly on Linux',
      facts: firewall({ state: 'partly', listening: true }),
      outcome: 'attention',
      message: 'partly',
    },
    {
      name: 'off on a Mac is the default',
      facts: firewall({ state: 'off', listening: true }),
      system: 'macos',
      outcome: 'attention',
      message: 'off',
    },
    {
      name: 'off on a Mac with another product',
      facts: firewall({ state: 'off', thirdParty: 'LuLu' }),
      system: 'macos',
      outcome: 'attention',
      message: 'off',
    },
    {
      name: 'Windows, all on',
      facts: windows({ profiles: profiles(true, true, true) }),
      system: 'windows',
      uses: alone,
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Windows, on by its state alone',
      facts: windows({}),
      system: 'windows',
      uses: alone,
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Windows, off by its state alone',
      facts: windows({ state: 'off' }),
      system: 'windows',
      uses: alone,
      outcome: 'fail',
      message: 'off-windows',
    },
    {
      name: 'Windows, public off',
      facts: windows({ state: 'partly', profiles: profiles(true, true, false) }),
      system: 'windows',
      uses: alone,
      outcome: 'fail',
      message: 'off-windows',
      seen: 'off for: Public.',
    },
    {
      name: 'Windows, office off on a laptop that is not joined',
      facts: windows({ state: 'partly', profiles: profiles(false, true, true) }),
      system: 'windows',
      uses: alone,
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Windows, office off on a joined laptop',
      facts: windows({ state: 'partly', profiles: profiles(false, true, true) }),
      system: 'windows',
      uses: { 'managed-device': managedBy('domain') },
      managed: true,
      outcome: 'fail',
      message: 'off-windows',
    },
    {
      name: 'Windows, office off, joined or not unknown',
      facts: windows({ state: 'partly', profiles: profiles(false, true, true) }),
      system: 'windows',
      uses: { 'managed-device': unknown('timed-out') },
      outcome: 'unknown',
      reason: 'timed-out',
      message: 'unknown-domain',
    },
    {
      name: 'Windows, off with another product',
      facts: windows({ state: 'off', profiles: profiles(false, false, false), thirdParty: 'Some Firewall' }),
      system: 'windows',
      uses: alone,
      outcome: 'unknown',
      reason: 'third-party',
      message: 'unknown-third-party',
    },
    {
      name: 'Windows, lets everything in',
      facts: windows({ profiles: profiles(true, true, true, true) }),
      system: 'windows',
      uses: alone,
      outcome: 'fail',
      message: 'lets-all-in',
      seen: /Private, Public/,
    },
    {
      name: 'Windows, default for incoming unread',
      facts: windows({ profiles: profiles(true, true, true, null) }),
      system: 'windows',
      uses: alone,
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'set by policy',
      facts: windows({ layer: 'organisation', state: 'off' }),
      system: 'windows',
      uses: alone,
      managed: true,
      outcome: 'fail',
      message: 'off-windows',
    },
  ],
)

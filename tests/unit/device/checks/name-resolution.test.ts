import { expect, test } from 'vitest'
import { check } from '../../../../src/main/device/checks/name-resolution.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known } from '../../../../src/shared/model/fact.ts'
import type { IcdsStatus } from '../../../../src/shared/model/icds.ts'
import { judge, judgeCases, managedBy } from './support.ts'

const resolution = (changes: Partial<DeviceFacts['name-resolution']>) => ({
  'name-resolution': { servers: ['192.0.2.1'], encrypted: null, intercepted: null, vpns: [], ...changes },
})
const protection = (state: IcdsStatus['services']['account-registration']['state']) => {
  const status = { state, since: null, declineReason: null }
  return {
    'icds-status': known({
      services: { 'account-registration': status, 'personal-internet-protection': status },
      recheckOn: null,
      quietUntil: null,
    }),
  }
}

judgeCases(
  check,
  ['attention', 'notApplicable', 'unknown'],
  [
    {
      name: 'the usual way',
      facts: resolution({}),
      outcome: 'notApplicable',
      message: 'listed',
      seen: '192.0.2.1',
    },
    {
      name: 'encrypted',
      facts: resolution({ encrypted: 'yes' }),
      outcome: 'notApplicable',
      message: 'listed',
      seen: /are encrypted\./,
    },
    {
      name: 'no server found',
      facts: resolution({ servers: [] }),
      outcome: 'unknown',
      reason: 'no-record',
      message: 'unknown',
    },
    {
      name: 'a VPN',
      facts: resolution({ vpns: ['wireguard'] }),
      outcome: 'notApplicable',
      message: 'rerouted',
      seen: /VPN \(wireguard\)/,
    },
    {
      name: 'a filter',
      facts: resolution({ intercepted: 'Tailscale' }),
      uses: protection('applied'),
      outcome: 'notApplicable',
      message: 'rerouted',
    },
    {
      name: 'a VPN beside Personal Internet Protection',
      facts: resolution({ vpns: ['vpn'] }),
      uses: protection('active'),
      outcome: 'attention',
      message: 'protection-bypassed',
      seen: /check with the NCSC/,
    },
    {
      name: 'Personal Internet Protection without a VPN',
      facts: resolution({}),
      uses: protection('active'),
      outcome: 'notApplicable',
      message: 'listed',
    },
    {
      name: 'managed',
      facts: resolution({}),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'notApplicable',
      message: 'listed',
    },
  ],
)

test('a bypass is known no better than the person said that the service is active', () => {
  const verdicts = judge(check, { facts: resolution({ vpns: ['vpn'] }), uses: protection('active') })
  expect(verdicts.map(verdict => verdict.grade)).toEqual(['said'])
})

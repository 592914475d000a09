import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/firewall/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const profile = (Name: string, Enabled: number, DefaultInboundAction = 0) => ({
  Name,
  Enabled,
  DefaultInboundAction,
})
const profiles = (domain: number, privately: number, publicly: number) =>
  answers(probe, 'firewall-profiles', {
    profiles: [profile('Domain', domain), profile('Private', privately), profile('Public', publicly)],
  })
const service = (Status: number) =>
  answers(probe, 'services', {
    services: [
      { Name: 'EventLog', Status: 4, StartType: 2 },
      { Name: 'mpssvc', Status, StartType: 2 },
    ],
  })
const running = service(4)
const joined = (domain: string) =>
  answers(probe, 'join-state', {
    lines: ['             AzureAdJoined : NO', `              DomainJoined : ${domain}`],
  })
const others = (...products: object[]) => answers(probe, 'firewall-products', { products })
const listeners = answers(probe, 'listeners', {
  listeners: [
    { LocalAddress: '::', LocalPort: 135 },
    { LocalAddress: '::1', LocalPort: 22 },
  ],
})
const alone = [others(), joined('NO'), running, listeners]
const list = (
  domain: boolean,
  privately: boolean,
  publicly: boolean,
  allowsInbound: boolean | null = false,
) => [
  { name: 'Domain', on: domain, allowsInbound },
  { name: 'Private', on: privately, allowsInbound },
  { name: 'Public', on: publicly, allowsInbound },
]
const fact = (state: string, profilesOf: object[], changes: object = {}) =>
  known({
    state,
    product: 'Windows Defender Firewall',
    profiles: profilesOf,
    thirdParty: null,
    listening: true,
    layer: state === 'on' ? 'default' : 'person',
    ...changes,
  })
const registry = (changes: Record<string, number>) =>
  values(probe, 'firewall', { domain: 1, private: 1, public: 1, ...changes })
const fromRegistry = (privately: boolean, publicly: boolean) => [
  { name: 'Private', on: privately, allowsInbound: null },
  { name: 'Public', on: publicly, allowsInbound: null },
  { name: 'Domain', on: true, allowsInbound: null },
]
const sophos = (productState: number) => ({
  displayName: 'Sophos Intercept X',
  instanceGuid: '{CED48E50-06A2-04C7-9EBC-5D08015D8994}',
  productState,
})

test.each<[string, Given[], unknown]>([
  ['all on', [profiles(1, 1, 1), ...alone], fact('on', list(true, true, true))],
  ['public off', [profiles(1, 1, 0), ...alone], fact('partly', list(true, true, false))],
  ['all off', [profiles(0, 0, 0), ...alone], fact('off', list(false, false, false))],
  [
    'domain off matters to nobody outside a domain',
    [profiles(0, 1, 1), ...alone],
    fact('on', list(false, true, true)),
  ],
  [
    'domain off in a domain',
    [profiles(0, 1, 1), others(), joined('YES'), running, listeners],
    fact('partly', list(false, true, true)),
  ],
  [
    'domain off, perhaps in a domain',
    [profiles(0, 1, 1), others(), running, listeners],
    fact('partly', list(false, true, true)),
  ],
  [
    'on, but the service is stopped',
    [profiles(1, 1, 1), others(), joined('NO'), service(1), listeners],
    fact('off', list(true, true, true)),
  ],
  [
    'on, but nobody knows of the service',
    [profiles(1, 1, 1), others(), joined('NO')],
    unknownBecause('tool-missing'),
  ],
  [
    'lets everything in',
    [
      answers(probe, 'firewall-profiles', { profiles: [profile('Private', 1, 4), profile('Public', 1, 2)] }),
      ...alone,
    ],
    fact('on', [
      { name: 'Private', on: true, allowsInbound: false },
      { name: 'Public', on: true, allowsInbound: true },
    ]),
  ],
  [
    'an inbound action that is not known',
    [
      answers(probe, 'firewall-profiles', { profiles: [profile('Private', 1, 9), profile('Public', 1, 9)] }),
      ...alone,
    ],
    fact('on', [
      { name: 'Private', on: true, allowsInbound: null },
      { name: 'Public', on: true, allowsInbound: null },
    ]),
  ],
  [
    'a domain machine without its profile',
    [
      answers(probe, 'firewall-profiles', { profiles: [profile('Private', 1), profile('Public', 1)] }),
      others(),
      joined('YES'),
      running,
    ],
    unknownBecause('no-record'),
  ],
  [
    'another maker in its place',
    [profiles(0, 0, 0), others(sophos(266_240)), joined('NO'), running, listeners],
    fact('off', list(false, false, false), { thirdParty: 'Sophos Intercept X' }),
  ],
  [
    'another maker that is off',
    [profiles(0, 0, 0), others(sophos(262_144)), joined('NO'), running, listeners],
    fact('off', list(false, false, false)),
  ],
  [
    'off, but another maker may stand in',
    [profiles(0, 0, 0), throws(probe, 'firewall-products', '0x80041003')],
    unknownBecause('not-permitted'),
  ],
  [
    'on, whoever else there is',
    [profiles(1, 1, 1), joined('NO'), running],
    fact('on', list(true, true, true), { listening: null }),
  ],
  [
    'listens to itself alone',
    [
      profiles(1, 1, 1),
      others(),
      joined('NO'),
      running,
      answers(probe, 'listeners', { listeners: [{ LocalAddress: '::1', LocalPort: 22 }] }),
    ],
    fact('on', list(true, true, true), { listening: false }),
  ],
  ['not configured is neither on nor off', [profiles(2, 2, 2), ...alone], unknownBecause('tool-missing')],
  [
    'not configured, so the registry is asked',
    [profiles(2, 2, 2), registry({}), ...alone],
    fact('on', fromRegistry(true, true)),
  ],
  [
    'the registry alone',
    [fails(probe, 'firewall-profiles', 'timed-out'), registry({ public: 0 }), ...alone],
    fact('partly', fromRegistry(true, false)),
  ],
  [
    'a policy above the setting',
    [
      throws(probe, 'firewall-profiles', '0x80070005'),
      registry({ publicPolicy: 0, privatePolicy: 1 }),
      ...alone,
    ],
    fact('partly', fromRegistry(true, false), { layer: 'organisation' }),
  ],
  [
    'a setting that is absent',
    [throws(probe, 'firewall-profiles', '0x80070005'), values(probe, 'firewall', { private: 1 }), ...alone],
    unknownBecause('not-permitted'),
  ],
  [
    'a number that is not known',
    [answers(probe, 'firewall-profiles', 'x'), registry({ private: 7 }), ...alone],
    unknownBecause('unparsable'),
  ],
  [
    'one profile missing',
    [answers(probe, 'firewall-profiles', { profiles: [profile('Private', 1)] }), ...alone],
    unknownBecause('tool-missing'),
  ],
  [
    'an empty list',
    [answers(probe, 'firewall-profiles', { profiles: [] }), ...alone],
    unknownBecause('tool-missing'),
  ],
  [
    'a translated name',
    [
      answers(probe, 'firewall-profiles', { profiles: [profile('Privat', 1), profile('Öffentlich', 1)] }),
      ...alone,
    ],
    unknownBecause('tool-missing'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Firewall',
  why: 'A firewall turns away other machines on the same network, such as in a hotel or on a train.',
  unknown: 'We could not tell whether the firewall is on',
  'unknown-seen': 'The state of the firewall could not be read.',
  'unknown-third-party': 'Another program may act as your firewall',
  'unknown-third-party-seen':
    '{product} is off, and {other} is registered in its place. We cannot see whether it is on, so look there.',
  'unknown-domain': 'We could not tell whether the firewall is on where it matters',
  'unknown-domain-seen':
    'It is off for office networks only. That matters when your laptop belongs to an organisation, which we could not read.',
  on: 'The firewall is switched on',
  'on-seen': '{product} is on. We do not judge its single rules.',
  partly: 'The firewall is only partly on',
  'partly-seen': '{product} is on for some networks and off for others.',
  off: 'The firewall is off',
  'off-seen': '{product} is off.',
  'off-listening': 'The firewall is off and programs accept connections',
  'off-listening-seen':
    '{product} is off, and at least one program on this laptop listens for other machines.',
  'off-windows': 'The firewall is off for some networks',
  'off-windows-seen': '{product} is off for: {off}.',
  'lets-all-in': 'The firewall is on but lets everything in',
  'lets-all-in-seen': '{product} allows incoming connections by default for: {open}.',
  'step-windows-on':
    'Open Windows Security, then "Firewall & network protection". Switch the firewall on for each network listed.',
  'step-windows-defaults':
    'If it lets everything in, choose "Restore firewalls to default" on the same page.',
  'step-macos-on': 'Open System Settings, then Network, then Firewall, and switch it on.',
  'step-linux-on':
    'Open the firewall app of your system and switch the firewall on. On Ubuntu and Mint you may first need to install the app "Firewall Configuration" (gufw).',
}

type Firewall = DeviceFacts['firewall']
type Managed = Reading<DeviceFacts['managed-device']>

export const check = defineCheck({
  id: 'firewall',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 3,
  effortMinutes: 5,
  needs: ['firewall'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [
    npsaGuidance,
    {
      publisher: 'osquery',
      title: 'The state of the macOS firewall after its old settings file was removed',
      url: 'https://github.com/osquery/osquery/pull/8428',
      asOf: '2026-11-22',
      confirmed: true,
    },
  ],
  messages,
  headlines: {
    'unknown-third-party': 'unknown',
    'unknown-domain': 'unknown',
    on: 'pass',
    partly: 'attention',
    off: 'attention',
    'off-listening': 'fail',
    'off-windows': 'fail',
    'lets-all-in': 'fail',
  },
  remedies: {
    windows: { steps: ['step-windows-on', 'step-windows-defaults'], settings: 'firewall' },
    macos: { steps: ['step-macos-on'], settings: 'firewall' },
    linux: { steps: ['step-linux-on'], settings: 'firewall' },
  },
  judge: ({ firewall }, uses, { system }) =>
    markManaged(
      system === 'windows' ? judgeWindows(firewall, uses['managed-device']) : judgeOther(firewall, system),
      uses['managed-device'],
      firewall.layer,
    ),
})

type Profile = Firewall['profiles'][number]

const isOfficeOnly = ({ name }: Profile): boolean => /^domain/i.test(name)
const namesOf = (profiles: readonly Profile[]): string => listed(profiles.map(profile => profile.name))

/** Windows keeps one firewall per kind of network; the one for office networks only matters on a joined laptop. */
function judgeWindows(firewall: Firewall, device: Managed): Verdict {
  const { product, thirdParty } = firewall
  const isJoined = device.status === 'known' && device.value.by === 'domain'
  const counted = firewall.profiles.filter(profile => isJoined || !isOfficeOnly(profile))
  const off = counted.filter(profile => !profile.on)
  const isOff = off.length > 0 || (counted.length === 0 && firewall.state !== 'on')

  if (isOff && thirdParty !== null)
    return unclear('third-party', 'unknown-third-party', { product, other: thirdParty })
  if (isOff) return fail('off-windows', { product, off: namesOf(off) || product })

  const open = counted.filter(profile => profile.allowsInbound === true)
  if (open.length > 0) return fail('lets-all-in', { product, open: namesOf(open) })
  const officeOff = firewall.profiles.some(profile => isOfficeOnly(profile) && !profile.on)
  if (officeOff && device.status === 'unknown') return unclear(device.reason, 'unknown-domain')
  return pass('on', { product })
}

function judgeOther({ state, product, listening }: Firewall, system: System): Verdict {
  if (state === 'on') return pass('on', { product })
  if (system === 'linux' && state === 'off' && listening === true) return fail('off-listening', { product })
  return state === 'partly' ? attention('partly', { product }) : attention('off', { product })
}

import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { IcdsStatus } from '../../../shared/model/icds.ts'
import { attention, defineCheck, notApplicable, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Name look-ups and VPN',
  why: 'Before your device opens a site it looks up its address. Personal Internet Protection, a service of the NCSC, works on these look-ups.',
  unknown: 'We could not tell where your device looks up addresses',
  'unknown-seen': 'The network settings could not be read.',
  listed: 'Your device looks up addresses in the usual way',
  'listed-seen':
    'It asks: {servers}.{encrypted, select, yes { Its look-ups are encrypted.} opportunistic { Its look-ups are encrypted when the other side can.} other {}} This is for your information and does not count.',
  rerouted: 'A VPN, proxy or filter handles your look-ups',
  'rerouted-seen':
    'Found: {by}. That may be just what you want. If you apply for Personal Internet Protection, ask how the two go together. This does not count.',
  'protection-bypassed': 'Personal Internet Protection may not see what this device looks up',
  'protection-bypassed-seen':
    'You told us that the service is active. We found {by}, which may send look-ups another way. We cannot tell for certain, so check with the NCSC or your IT team.',
  'step-keep': 'Do not switch off a VPN that your organisation asks you to use.',
  'step-ask':
    'Ask the NCSC or your IT team how Personal Internet Protection and your VPN or filter go together.',
}

const steps = ['step-keep', 'step-ask']

/** Which resolver someone uses is not ours to judge. It never fails, and counts only where a protection may be lost. */
export const check = defineCheck({
  id: 'name-resolution',
  principle: 'S',
  recommendations: ['S6'],
  weight: 1,
  effortMinutes: 15,
  needs: ['name-resolution'],
  uses: ['icds-status', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  /** As long as what the person said about the service stands. */
  staleAfterDays: 200,
  sources: [
    npsaGuidance,
    {
      publisher: 'Infosecurity Magazine',
      title: 'NCSC announces Personal Internet Protection',
      url: 'https://www.infosecurity-magazine.com/news/ncsc-election-cybersecurity/',
      asOf: '2026-11-22',
      confirmed: true,
    },
    {
      publisher: 'Surefoot',
      title: 'A VPN or another filter may go around Personal Internet Protection (check with the NCSC)',
      url: null,
      asOf: '2026-11-22',
      confirmed: false,
    },
  ],
  messages,
  headlines: { listed: 'notApplicable', rerouted: 'notApplicable', 'protection-bypassed': 'attention' },
  remedies: {
    windows: { steps, settings: 'network' },
    macos: { steps, settings: 'network' },
    linux: { steps, settings: 'network' },
  },
  judge: ({ 'name-resolution': resolution }, uses) =>
    markManaged(judgeResolution(resolution, uses['icds-status']), uses['managed-device']),
})

function judgeResolution(resolution: DeviceFacts['name-resolution'], icds: Reading<IcdsStatus>): Verdict {
  const { servers, encrypted, intercepted, vpns } = resolution
  const by = listed([...(intercepted === null ? [] : [intercepted]), ...vpns.map(nameOfVpn)])
  if (by === '' && servers.length === 0) return unclear('no-record')
  if (by === '')
    return notApplicable('listed', { servers: listed(servers), encrypted: encrypted ?? 'unread' })
  // The device is measured, that the service is active is only said.
  return isProtectionActive(icds)
    ? { ...attention('protection-bypassed', { by }), grade: 'said' }
    : notApplicable('rerouted', { by })
}

const nameOfVpn = (kind: string): string => (/vpn/i.test(kind) ? kind : `VPN (${kind})`)

const isProtectionActive = (icds: Reading<IcdsStatus>): boolean =>
  icds.status === 'known' && icds.value.services['personal-internet-protection']?.state === 'active'

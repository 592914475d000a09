import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Disk encryption',
  why: 'Without encryption, anyone who holds your laptop can read what is on it without your password.',
  unknown: 'We could not tell whether your disk is encrypted',
  'unknown-seen': 'The state of the disk could not be read.',
  'unknown-volume': 'We could not tell whether all of your disk is encrypted',
  'unknown-volume-seen': 'We could not read: {unread}.{on, select, none {} other { Encrypted: {on}.}}',
  'unknown-third-party': 'Another program may encrypt your disk',
  'unknown-third-party-seen':
    '{product} was found. We cannot see into it, so look there whether these are encrypted: {open}.',
  on: 'Your disk is encrypted',
  'on-seen': 'Encrypted: {on}.',
  'part-open': 'Part of your disk is not encrypted',
  'part-open-seen': '{on, select, none {} other {Encrypted: {on}. }}Not protected: {open}.',
  encrypting: 'Your disk is being encrypted',
  'encrypting-seen': 'It is not finished for: {open}. Leave the device plugged in.',
  'restart-due': 'Encryption needs a restart to finish',
  'restart-due-seen': 'It is waiting for: {open}.',
  suspended: 'Encryption is suspended',
  'suspended-seen': 'The data is encrypted, but for now the key lies beside it in clear: {open}.',
  'not-activated': 'Encryption was prepared but never switched on',
  'not-activated-seen':
    'The maker encrypted this disk and left the key beside it in clear: {open}. Anyone can read it until you finish the set-up.',
  off: 'Your disk is not encrypted',
  'off-seen': 'Not encrypted: {open}.',
  'step-key-first':
    'Decide where you will keep the recovery key: in your password manager or on paper, never only on this device.',
  'step-windows-on':
    'Open Settings, then Privacy & security, then Device encryption, and switch it on. Where that page is missing, search for "Manage BitLocker".',
  'step-windows-finish':
    'If it asks you to sign in or to save a recovery key, do so. Until then the key is not protected.',
  'step-macos-on': 'Open System Settings, then Privacy & Security, then FileVault. Choose "Turn On".',
  'step-macos-wait': 'Leave the Mac plugged in until it has finished.',
  'step-linux-limits':
    'Most Linux systems can only be encrypted when they are installed. Back up your files, install again and tick the box for encryption.',
  'step-linux-meanwhile': 'Until then, keep sensitive files in an encrypted vault, and the laptop with you.',
}

type Volume = DeviceFacts['disk-encryption']['volumes'][number]
type State = Volume['state']

const openStates: readonly State[] = ['off', 'decrypting', 'waiting-for-activation']

export const check = defineCheck({
  id: 'disk-encryption',
  principle: 'S',
  recommendations: ['S5', 'E8', 'D3'],
  weight: 5,
  effortMinutes: 30,
  needs: ['disk-encryption'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [
    npsaGuidance,
    {
      publisher: 'Pareto Security',
      title:
        'How other tools read the state of BitLocker, and where they differ (the numbers are undocumented)',
      url: 'https://github.com/ParetoSecurity/agent',
      asOf: '2026-11-22',
      confirmed: false,
    },
  ],
  messages,
  headlines: {
    'unknown-volume': 'unknown',
    'unknown-third-party': 'unknown',
    on: 'pass',
    'part-open': 'attention',
    encrypting: 'attention',
    'restart-due': 'attention',
    suspended: 'attention',
    'not-activated': 'fail',
    off: 'fail',
  },
  remedies: {
    windows: {
      steps: ['step-key-first', 'step-windows-on', 'step-windows-finish'],
      settings: 'disk-encryption',
    },
    macos: { steps: ['step-key-first', 'step-macos-on', 'step-macos-wait'], settings: 'disk-encryption' },
    linux: {
      steps: ['step-linux-limits', 'step-linux-meanwhile', 'step-key-first'],
      settings: 'disk-encryption',
    },
  },
  judge: ({ 'disk-encryption': disk }, uses) => markManaged(judgeDisk(disk), uses['managed-device']),
})

function judgeDisk({ volumes, thirdParty }: DeviceFacts['disk-encryption']): Verdict {
  const open = volumes.filter(volume => openStates.includes(volume.state))
  const values = {
    on: namesOf(volumes.filter(volume => volume.state === 'on')),
    open: namesOf(volumes.filter(volume => volume.state !== 'on' && volume.state !== 'unknown')),
  }
  if (thirdParty !== null && open.length > 0)
    return unclear('third-party', 'unknown-third-party', { product: thirdParty, open: namesOf(open) })

  const main = volumes.filter(isMain)
  if (main.length > 0 && main.every(volume => openStates.includes(volume.state)))
    return main.every(volume => volume.state === 'waiting-for-activation')
      ? fail('not-activated', values)
      : fail('off', values)
  if (open.length > 0) return attention('part-open', values)

  const between = judgeBetween(volumes, values)
  if (between) return between

  const unread = volumes.filter(volume => volume.state === 'unknown')
  if (unread.length > 0)
    return unclear('not-measured', 'unknown-volume', { unread: namesOf(unread), on: values.on })
  return main.some(volume => volume.role === 'system')
    ? pass('on', { on: values.on })
    : unclear('not-measured')
}

/** Swap and data drives may hold secrets too, but losing them is not losing everything. */
const isMain = ({ role }: Volume): boolean => role === 'system' || role === 'home'

/** Most lasting state first: a suspended volume stays open, an encrypting one is on its way. */
function judgeBetween(volumes: readonly Volume[], values: { on: string; open: string }): Verdict | null {
  const has = (state: State) => volumes.some(volume => volume.state === state)
  if (has('suspended')) return attention('suspended', values)
  if (has('pending-restart')) return attention('restart-due', values)
  return has('encrypting') ? attention('encrypting', values) : null
}

const namesOf = (volumes: readonly Volume[]): string => listed(volumes.map(volume => volume.name)) || 'none'

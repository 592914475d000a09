import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Guest account',
  why: 'A guest account lets anyone use your laptop without a password.',
  unknown: 'We could not tell whether the guest account is on',
  'unknown-seen': 'The list of accounts could not be read.',
  off: 'The guest account is off',
  'off-seen': 'Nobody can sign in as a guest.',
  limited: 'The guest account is on',
  'limited-seen': 'Anyone can sign in as a guest without a password.',
  open: 'Anyone can use your laptop as a guest',
  'open-seen': 'The guest account is on, and nothing else stands in the way of a stranger.',
  'step-windows-off':
    'Search for "Computer Management" and open "Local Users and Groups", then Users. Open the guest account and tick "Account is disabled". On Home editions, ask for help with it.',
  'step-macos-off':
    'Open System Settings, then Users & Groups. Choose the (i) beside "Guest User" and switch off "Allow guests to log in to this computer".',
  'step-linux-off': 'Open the settings of the sign-in screen and switch the guest session off.',
}

export const check = defineCheck({
  id: 'guest-account',
  principle: 'S',
  recommendations: ['S5', 'E8'],
  weight: 2,
  effortMinutes: 5,
  needs: ['guest-account'],
  uses: ['disk-encryption', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 90,
  sources: [npsaGuidance],
  messages,
  headlines: { off: 'pass', limited: 'attention', open: 'fail' },
  remedies: {
    windows: { steps: ['step-windows-off'], settings: 'users' },
    macos: { steps: ['step-macos-off'], settings: 'users' },
    linux: { steps: ['step-linux-off'], settings: 'users' },
  },
  judge: ({ 'guest-account': { enabled } }, uses, { system }) =>
    markManaged(enabled ? judgeOpen(uses['disk-encryption'], system) : pass('off'), uses['managed-device']),
})

/** With FileVault on, a guest of a Mac gets no further than Safari. */
function judgeOpen(disk: Reading<DeviceFacts['disk-encryption']>, system: System): Verdict {
  if (system === 'windows') return fail('open')
  const isUnencrypted =
    disk.status === 'known' &&
    disk.value.volumes.some(volume => volume.role === 'system' && volume.state === 'off')
  return system === 'macos' && isUnencrypted ? fail('open') : attention('limited')
}

import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import { attention, defineCheck, fail, pass, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'System integrity protection',
  why: 'It keeps even an administrator, or malware that acts as one, from changing the core of macOS.',
  unknown: 'We could not tell whether the core of macOS is protected',
  'unknown-seen': 'The state of System Integrity Protection could not be read.',
  on: 'The core of macOS is protected',
  'on-seen': 'System Integrity Protection is on.',
  custom: 'Parts of the protection of macOS are off',
  'custom-seen':
    '{disabled, select, none {It runs in a setting of its own.} other {Switched off: {disabled}.}}',
  weakened: 'Key parts of the protection of macOS are off',
  'weakened-seen': 'Switched off: {disabled}.',
  off: 'The core of macOS is not protected',
  'off-seen': 'System Integrity Protection is off.',
  'step-recovery':
    'Shut the Mac down and start it in Recovery. On Apple silicon hold the power button, on Intel hold Command and R.',
  'step-enable': 'In the Utilities menu open Terminal, enter "csrutil enable" and restart.',
  'step-help': 'If someone else set this Mac up, ask them first why it was switched off.',
}

/** Without these two, malware can replace system files or load its own drivers. */
const keyProtections = /filesystem|kext/i

export const check = defineCheck({
  id: 'system-integrity',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 4,
  effortMinutes: 20,
  needs: ['system-integrity'],
  uses: ['managed-device'],
  systems: ['macos'],
  staleAfterDays: 35,
  sources: [npsaGuidance],
  messages,
  headlines: { on: 'pass', custom: 'attention', weakened: 'fail', off: 'fail' },
  remedies: { macos: { steps: ['step-help', 'step-recovery', 'step-enable'] } },
  judge: ({ 'system-integrity': integrity }, uses) =>
    markManaged(judgeIntegrity(integrity), uses['managed-device']),
})

function judgeIntegrity({ state, disabled }: DeviceFacts['system-integrity']): Verdict {
  if (state === 'on') return pass('on')
  if (state === 'off') return fail('off')
  return disabled.some(name => keyProtections.test(name))
    ? fail('weakened', { disabled: listed(disabled) })
    : attention('custom', { disabled: listed(disabled) || 'none' })
}

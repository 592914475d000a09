import { defineCheck, fail, pass } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'App checks (Gatekeeper)',
  why: 'Gatekeeper lets only apps start that come from a known maker and that Apple has checked for malware.',
  unknown: 'We could not tell whether macOS checks apps before they start',
  'unknown-seen': 'The state of Gatekeeper could not be read.',
  on: 'macOS checks apps before they start',
  'on-seen': 'Gatekeeper is on.',
  off: 'macOS lets any app start',
  'off-seen': 'Gatekeeper is off, so apps are not checked.',
  'step-settings':
    'Open System Settings, then Privacy & Security. Under "Security", allow apps from "App Store & Known Developers".',
  'step-help': 'If you did not change this, ask whoever set the Mac up, and tell your security adviser.',
}

export const check = defineCheck({
  id: 'app-checks',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 4,
  effortMinutes: 5,
  needs: ['app-checks'],
  uses: ['managed-device'],
  systems: ['macos'],
  staleAfterDays: 35,
  sources: [npsaGuidance],
  messages,
  headlines: { on: 'pass', off: 'fail' },
  remedies: { macos: { steps: ['step-settings', 'step-help'], settings: 'app-checks' } },
  judge: ({ 'app-checks': { enabled } }, uses) =>
    markManaged(enabled ? pass('on') : fail('off'), uses['managed-device']),
})

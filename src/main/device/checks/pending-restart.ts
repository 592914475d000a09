import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ownThreshold } from '../judging/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Pending restart',
  why: 'Many updates only begin to protect you after a restart.',
  unknown: 'We could not tell whether a restart is due',
  'unknown-seen': 'Nothing that we can read on this device says so.',
  'unknown-uptime': 'This device does not say whether a restart is due',
  'unknown-uptime-seen':
    'It was restarted within the last two weeks, which does not rule out that a newer update waits for a restart.',
  'not-due': 'No restart is due',
  'not-due-seen': 'No update waits for a restart.',
  due: 'A restart is due',
  'due-seen': 'Updates have gone in that only work after a restart.',
  'long-running': 'Your device has been running for a long time',
  'long-running-seen': 'It was last restarted {days} days ago.',
  overdue: 'A restart has been due for some time',
  'overdue-seen': 'Updates wait for a restart, and the device has been running for {days} days.',
  'step-save': 'Save your work and close your apps.',
  'step-windows-restart':
    'Open Start, then Power, then Restart. Shutting down is not the same and does not finish the updates.',
  'step-macos-restart': 'Open the Apple menu, then Restart.',
  'step-linux-restart': 'Restart from the menu of your system.',
  'step-habit': 'Make it a habit to restart once a week.',
}

const secondsInDay = 86_400
/** Longer than this without a restart, some update is likely to be waiting for one. */
const longRunningDays = 14
/** On Windows a restart that was put off for a week leaves known flaws open. */
const overdueDays = 7

export const check = defineCheck({
  id: 'pending-restart',
  principle: 'S',
  recommendations: ['S5'],
  weight: 2,
  effortMinutes: 10,
  needs: ['pending-restart'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 7,
  sources: [npsaGuidance, ownThreshold('How long a restart may wait')],
  messages,
  headlines: {
    'unknown-uptime': 'unknown',
    'not-due': 'pass',
    due: 'attention',
    'long-running': 'attention',
    overdue: 'fail',
  },
  remedies: {
    windows: { steps: ['step-save', 'step-windows-restart', 'step-habit'], settings: 'software-update' },
    macos: { steps: ['step-save', 'step-macos-restart', 'step-habit'] },
    linux: { steps: ['step-save', 'step-linux-restart', 'step-habit'] },
  },
  judge: ({ 'pending-restart': restart }, uses, { system }) =>
    markManaged(judgeRestart(restart, system), uses['managed-device']),
})

function judgeRestart(
  { required, basis, uptimeSeconds }: DeviceFacts['pending-restart'],
  system: System,
): Verdict {
  const days = uptimeSeconds === null ? null : Math.floor(uptimeSeconds / secondsInDay)
  if (basis === 'uptime') return judgeUptime(required, days)
  if (!required) return pass('not-due')
  return system === 'windows' && days !== null && days > overdueDays
    ? fail('overdue', { days })
    : attention('due')
}

/** How long a device has been running is a hint that a restart is due, and never proof that none is. */
function judgeUptime(required: boolean, days: number | null): Verdict {
  if (days !== null && days > longRunningDays) return attention('long-running', { days })
  return required ? attention('due') : unclear('not-supported', 'unknown-uptime')
}

import { dayOf } from '../../../shared/model/date.ts'
import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import {
  attention,
  defineCheck,
  fail,
  type JudgingContext,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ncscHighRisk } from '../judging/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Automatic updates',
  why: 'Updates that install themselves close flaws on the days when you have no time to think of them.',
  unknown: 'We could not tell whether updates install by themselves',
  'unknown-seen': 'The settings for updates could not be read in full.',
  'unknown-pause': 'We could not tell whether updates are still paused',
  'unknown-pause-seen': 'They are marked as paused, but the pause ended on {pausedUntil}.',
  on: 'Security updates install by themselves',
  'on-seen': 'All the switches that we could read are on.',
  partly: 'Only some updates install by themselves',
  'partly-seen':
    '{off, select, none {Some kinds of update still wait for you.} other {Switched off: {off}.}}',
  notify: 'Updates are found but wait for you to install them',
  'notify-seen': 'This device tells you about updates. It does not install them by itself.',
  paused: 'Updates are paused',
  'paused-seen':
    '{pausedUntil, select, none {No end of the pause was given.} other {They are paused until {pausedUntil}.}}',
  'not-set-up': 'Updates do not install by themselves',
  'not-set-up-seen': 'Automatic updates are not set up on this system.',
  off: 'Automatic updates are switched off',
  'off-seen': '{off, select, none {Nothing is installed by itself.} other {Switched off: {off}.}}',
  'not-offered': 'This system has no automatic updates',
  'not-offered-seen': 'Its makers want you to install updates yourself. Do it at least every two weeks.',
  'step-windows-resume':
    'Open Settings, then Windows Update. If updates are paused, choose "Resume updates".',
  'step-windows-on': 'Under "Advanced options", let Windows download and install updates.',
  'step-windows-tool': 'If a tidy-up or privacy tool switched updates off, undo it there.',
  'step-macos-on':
    'Open System Settings, then General, then Software Update. Choose the (i) beside "Automatic updates" and switch on all of them.',
  'step-linux-debian':
    'On Debian, Ubuntu or Mint, switch on automatic security updates in the update settings.',
  'step-linux-fedora': 'On Fedora, switch on automatic updates in the preferences of the Software app.',
}

export const check = defineCheck({
  id: 'automatic-updates',
  principle: 'S',
  recommendations: ['S5'],
  weight: 4,
  effortMinutes: 5,
  needs: ['automatic-updates'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance, ncscHighRisk],
  messages,
  headlines: {
    'unknown-pause': 'unknown',
    on: 'pass',
    partly: 'attention',
    notify: 'attention',
    paused: 'attention',
    'not-set-up': 'attention',
    off: 'fail',
    'not-offered': 'notApplicable',
  },
  remedies: {
    windows: {
      steps: ['step-windows-resume', 'step-windows-on', 'step-windows-tool'],
      settings: 'automatic-updates',
    },
    macos: { steps: ['step-macos-on'], settings: 'automatic-updates' },
    linux: { steps: ['step-linux-debian', 'step-linux-fedora'], settings: 'automatic-updates' },
  },
  judge: ({ 'automatic-updates': updates }, uses, context) =>
    markManaged(judgeUpdates(updates, context), uses['managed-device'], updates.layer),
})

function judgeUpdates(updates: DeviceFacts['automatic-updates'], { now, system }: JudgingContext): Verdict {
  const off = listed(updates.parts.filter(part => !part.on).map(part => part.name)) || 'none'
  switch (updates.state) {
    case 'on':
      return pass('on')
    case 'partly':
      return attention('partly', { off })
    case 'notify':
      return attention('notify')
    case 'paused':
      return judgePause(updates.pausedUntil, now)
    case 'off':
      // Most Linux systems come without: that is a gap to close, not a protection that someone removed.
      return system === 'linux' ? attention('not-set-up') : fail('off', { off })
    case 'not-offered':
      return notApplicable('not-offered')
  }
}

function judgePause(pausedUntil: string | null, now: Date): Verdict {
  if (pausedUntil === null) return attention('paused', { pausedUntil: 'none' })
  return new Date(pausedUntil) > now
    ? attention('paused', { pausedUntil: dayOf(pausedUntil) })
    : unclear('sources-disagree', 'unknown-pause', { pausedUntil: dayOf(pausedUntil) })
}

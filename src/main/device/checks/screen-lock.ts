import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ncscHighRisk, ownThreshold } from '../judging/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Screen lock',
  why: 'An unlocked laptop gives whoever passes by your mail, your files and your accounts.',
  unknown: 'We could not tell whether your screen locks',
  'unknown-seen': 'The settings of the screen lock could not be read.',
  'unknown-idle': 'We could not tell when your screen locks',
  'unknown-idle-seen': 'It asks for a password, but we could not read after how many minutes it locks.',
  'unknown-grace': 'We could not tell how soon your password is needed',
  'unknown-grace-seen':
    'The screen goes dark after {minutes} minutes. We could not read how long after that no password is asked for.',
  locks: 'Your screen locks by itself',
  'locks-seen': 'It locks after {minutes, plural, one {# minute} other {# minutes}} without a touch.',
  late: 'Your screen locks rather late',
  'late-seen': 'It locks after {minutes} minutes without a touch. Fifteen or fewer are better.',
  'slow-to-ask': 'Your password is not asked for at once',
  'slow-to-ask-seen':
    'After the screen goes dark, {grace, plural, one {# minute passes} other {# minutes pass}} in which no password is needed.',
  'too-late': 'Your screen locks far too late',
  'too-late-seen': 'It takes {minutes} minutes without a touch until a password is needed.',
  never: 'Your screen never locks by itself',
  'never-seen': 'No time is set after which it locks.',
  off: 'No password is needed to get back in',
  'off-seen': 'The screen lock is switched off.',
  'step-windows-wake':
    'Open Settings, then Accounts, then Sign-in options. Under "If you\'ve been away", choose that Windows asks you to sign in again.',
  'step-windows-time':
    'Open Settings, then System, then Power. Let the screen turn off after 10 minutes or fewer.',
  'step-macos-time':
    'Open System Settings, then Lock Screen. Set the display to turn off after 10 minutes or fewer.',
  'step-macos-wake': 'On the same page, require the password "Immediately" after the display is turned off.',
  'step-linux-on':
    'Open the settings of your system, then the page for privacy or screen lock. Switch the automatic lock on, after 10 minutes or fewer and without delay.',
  'step-habit': 'Lock by hand whenever you stand up: Windows key and L, or Control, Command and Q on a Mac.',
}

const goodIdleSeconds = 15 * 60
const lateIdleSeconds = 30 * 60
const goodGraceSeconds = 60
const slowGraceSeconds = 15 * 60

export const check = defineCheck({
  id: 'screen-lock',
  principle: 'S',
  recommendations: ['S5', 'E8', 'E9'],
  weight: 4,
  effortMinutes: 5,
  needs: ['screen-lock'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance, ncscHighRisk, ownThreshold('After how many minutes a screen should lock')],
  messages,
  headlines: {
    'unknown-idle': 'unknown',
    'unknown-grace': 'unknown',
    locks: 'pass',
    late: 'attention',
    'slow-to-ask': 'attention',
    'too-late': 'fail',
    never: 'fail',
    off: 'fail',
  },
  remedies: {
    windows: { steps: ['step-windows-wake', 'step-windows-time', 'step-habit'], settings: 'lock-screen' },
    macos: { steps: ['step-macos-time', 'step-macos-wake', 'step-habit'], settings: 'lock-screen' },
    linux: { steps: ['step-linux-on', 'step-habit'], settings: 'lock-screen' },
  },
  judge: ({ 'screen-lock': lock }, uses) => markManaged(judgeLock(lock), uses['managed-device'], lock.layer),
})

const inMinutes = (seconds: number): number => Math.ceil(seconds / 60)

/** What is bad for certain comes before what is not known: a late lock stays late whatever the delay after it. */
function judgeLock({ locks, idleSeconds, graceSeconds }: DeviceFacts['screen-lock']): Verdict {
  if (idleSeconds === 0) return fail('never')
  if (!locks) return fail('off')
  const idle = idleSeconds ?? 0
  const grace = graceSeconds ?? 0
  if (idle > lateIdleSeconds || grace > slowGraceSeconds)
    return fail('too-late', { minutes: inMinutes(idle + grace) })
  if (grace > goodGraceSeconds) return attention('slow-to-ask', { grace: inMinutes(grace) })
  if (idle > goodIdleSeconds) return attention('late', { minutes: inMinutes(idle) })
  if (idleSeconds === null) return unclear('not-measured', 'unknown-idle')
  if (graceSeconds === null) return unclear('not-measured', 'unknown-grace', { minutes: inMinutes(idle) })
  return pass('locks', { minutes: inMinutes(idle) })
}

import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ownThreshold } from '../judging/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Clock',
  why: 'A wrong clock breaks secure connections and sign-in codes, and hides that an update is late.',
  unknown: 'We could not tell whether your clock is right',
  'unknown-seen': 'Nothing that we could read says whether the clock sets itself.',
  right: 'Your clock sets itself',
  'right-seen': 'The time comes from the network.',
  'right-now': 'Your clock is right at the moment',
  'right-now-seen': 'It is less than a minute off. Whether it sets itself could not be read.',
  'not-set': 'Your clock does not set itself',
  'not-set-seen': 'Setting the time from the network is switched off.',
  'not-yet-set': 'Your clock has not been set from the network',
  'not-yet-set-seen': 'It is meant to set itself but has not done so since the last start.',
  wrong: 'Your clock is wrong',
  'wrong-seen': 'It is {seconds, plural, one {# second} other {# seconds}} off.',
  'step-windows-on':
    'Open Settings, then Time & language, then Date & time. Switch on "Set time automatically" and choose "Sync now".',
  'step-macos-on':
    'Open System Settings, then General, then Date & Time. Switch on "Set time and date automatically".',
  'step-linux-on':
    'Open the settings of your system, then Date & Time. Switch on the automatic date and time.',
}

const toleratedSeconds = 60

export const check = defineCheck({
  id: 'clock-synchronisation',
  principle: 'S',
  recommendations: ['S5', 'S4'],
  weight: 2,
  effortMinutes: 5,
  needs: ['time-synchronisation'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance, ownThreshold('How many seconds a clock may be off')],
  messages,
  headlines: {
    right: 'pass',
    'right-now': 'pass',
    'not-set': 'attention',
    'not-yet-set': 'attention',
    wrong: 'fail',
  },
  remedies: {
    windows: { steps: ['step-windows-on'], settings: 'date-and-time' },
    macos: { steps: ['step-macos-on'], settings: 'date-and-time' },
    linux: { steps: ['step-linux-on'], settings: 'date-and-time' },
  },
  judge: ({ 'time-synchronisation': clock }, uses) => markManaged(judgeClock(clock), uses['managed-device']),
})

function judgeClock({ enabled, synchronised, offsetSeconds }: DeviceFacts['time-synchronisation']): Verdict {
  const seconds = offsetSeconds === null ? null : Math.round(Math.abs(offsetSeconds))
  if (seconds !== null && seconds > toleratedSeconds) return fail('wrong', { seconds })
  if (enabled === false) return attention('not-set')
  if (synchronised === false) return attention('not-yet-set')
  if (enabled === true || synchronised === true) return pass('right')
  return seconds === null ? unclear('not-measured') : pass('right-now')
}

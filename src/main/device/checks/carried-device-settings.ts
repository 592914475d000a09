import type { CarriedDevice } from '../../../shared/model/carried-device.ts'
import {
  attention,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ageInDays } from '../judging/age.ts'
import { ncscHighRisk, ownThreshold } from '../judging/guidance.ts'

const gaps =
  '{screenLock, select, no { Screen lock is off.} other {}}{encrypted, select, no { It is not encrypted.} other {}}{automaticUpdates, select, no { Automatic updates are off.} other {}}{findMyDevice, select, no { It cannot be found or erased from afar.} other {}}{permissions, select, never { App permissions were never reviewed.} old { App permissions were reviewed more than six months ago.} other {}}{highRiskMode, select, off { Its mode for people at high risk is off, which is worth a thought.} other {}}'

const messages = {
  name: 'Settings of devices you carry',
  why: 'The phone in your pocket holds your mail, your messages and your codes, and is the device most easily lost.',
  unknown: 'We could not tell how this device is set',
  'unknown-seen': 'You have not told us about the devices you carry, or not lately.',
  'unknown-old-answer': 'What you told us about this device is some time ago',
  'unknown-old-answer-seen': 'You last looked at its settings on {answeredOn}. Look again.',
  'unknown-not-sure': 'Some settings of this device are not certain',
  'unknown-not-sure-seen':
    'You were not sure about:{screenLock, select, unsure { its screen lock.} other {}}{encrypted, select, unsure { its encryption.} other {}}{automaticUpdates, select, unsure { its automatic updates.} other {}}{findMyDevice, select, unsure { finding it from afar.} other {}}',
  none: 'You carry no other devices',
  'none-seen': 'Your list of carried devices is empty.',
  'well-set': 'This device is set up well',
  'well-set-seen':
    'By what you told us, it locks, is encrypted, updates itself and can be found.{highRiskMode, select, off { Its mode for people at high risk is off, which is worth a thought.} on { Its mode for people at high risk is on.} other {}}',
  gaps: 'This device has settings to improve',
  'gaps-seen': `By what you told us:${gaps}`,
  exposed: 'This device is open to whoever finds it',
  'exposed-seen': `By what you told us:${gaps}`,
  'step-lock': 'Set a code of six digits or more, and let the screen lock after a few minutes.',
  'step-encrypt': 'Phones with a code are usually encrypted. On a computer, switch disk encryption on.',
  'step-updates': 'Switch automatic updates on.',
  'step-find':
    'Switch on "Find My" on Apple devices or "Find Hub" on Android, and try it once from another device.',
  'step-permissions':
    'Go through the permissions for location, microphone, camera, contacts and photos. Take away what an app does not need, and remove apps you do not use.',
  'step-high-risk':
    'If you may be a target of spyware, ask your security adviser about Lockdown Mode (Apple) or Advanced Protection (Android 16 or later).',
}

const answerGoodForDays = 200
const permissionsGoodForDays = 183

const steps = ['step-lock', 'step-encrypt', 'step-updates', 'step-find', 'step-permissions', 'step-high-risk']

export const check = defineCheck({
  id: 'carried-device-settings',
  principle: 'S',
  recommendations: ['S5', 'E6', 'E8'],
  weight: 4,
  effortMinutes: 15,
  needs: ['carried-devices'],
  uses: [],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: answerGoodForDays,
  sources: [npsaGuidance, ncscHighRisk, ownThreshold('How long a review of app permissions is good for')],
  messages,
  headlines: {
    'unknown-old-answer': 'unknown',
    'unknown-not-sure': 'unknown',
    none: 'notApplicable',
    'well-set': 'pass',
    gaps: 'attention',
    exposed: 'fail',
  },
  remedies: { windows: { steps }, macos: { steps }, linux: { steps } },
  judge: ({ 'carried-devices': devices }, _uses, { now }) =>
    devices.length === 0
      ? notApplicable('none')
      : devices.map(device => ({ ...judgeDevice(device, now), subject: device.id, on: device.answeredOn })),
})

function judgeDevice(device: CarriedDevice, now: Date): Verdict {
  const age = ageInDays(device.answeredOn, now)
  if (age === null || age > answerGoodForDays)
    return unclear('answer-stale', 'unknown-old-answer', { answeredOn: device.answeredOn })

  const permissions = permissionsReview(device.appPermissionsReviewedOn, now)
  const values = {
    screenLock: word(device.screenLock),
    encrypted: word(device.encrypted),
    automaticUpdates: word(device.automaticUpdates),
    findMyDevice: word(device.findMyDevice),
    permissions,
    highRiskMode: device.highRiskMode,
  }
  const answers = [device.screenLock, device.encrypted, device.automaticUpdates, device.findMyDevice]
  if (device.screenLock === 'no' || device.encrypted === 'no') return fail('exposed', values)
  if (answers.includes('no') || permissions !== 'recent') return attention('gaps', values)
  return answers.includes('not-sure')
    ? unclear('answer-not-sure', 'unknown-not-sure', values)
    : pass('well-set', values)
}

/** The selectors of a message take no hyphen. */
const word = (answer: CarriedDevice['screenLock']): string => (answer === 'not-sure' ? 'unsure' : answer)

function permissionsReview(reviewedOn: string | null, now: Date): 'never' | 'old' | 'recent' {
  if (reviewedOn === null) return 'never'
  const days = ageInDays(reviewedOn, now)
  return days !== null && days <= permissionsGoodForDays ? 'recent' : 'old'
}

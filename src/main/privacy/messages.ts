import type { ProfileQuestionId } from '../../shared/model/profile.ts'

/** Why a programme is offered, put together from what the person has and what makes them a target. */
export const reasonMessages = {
  service: '{service} is among your accounts.',
  'service-and-risk': '{service} is among your accounts, and {risk}.',
  'service-and-role': '{service} is among your accounts, and it is meant for roles like yours.',
  device: 'You carry {device}.',
  'device-and-risk': 'You carry {device}, and {risk}.',
  'device-and-role': 'You carry {device}, and it is meant for roles like yours.',
  everyone: 'It is meant for everyone.',
  'everyone-and-risk': 'It is meant for everyone, and {risk}.',
  role: 'It is meant for roles like yours.',
} as const
export type ReasonKey = keyof typeof reasonMessages

/** The second half of a reason, by the question of the profile that was answered yes. */
export const riskMessages: Record<ProfileQuestionId, string> = {
  P1: 'you see papers that are not public',
  P2: 'you work on technology, foreign affairs or investment',
  P3: 'you speak in public about other countries',
  P4: 'you are publicly named in your role',
  P5: 'you look after the diary, inbox or travel of someone else',
}

/** What a carried device is called in a reason, by its platform. */
export const deviceMessages: Readonly<Record<string, string>> = {
  ios: 'an iPhone',
  ipados: 'an iPad',
  android: 'an Android device',
  macos: 'a Mac',
  windows: 'a Windows computer',
}
export const otherDeviceMessage = 'a device that has it'

import { z } from 'zod'
import { daySchema } from './date.ts'
import { yesNoNotSureSchema } from './yes-no-not-sure.ts'

export const carriedDeviceKinds = ['phone', 'tablet', 'computer'] as const
export const unlockMethods = ['pin', 'password', 'pattern', 'biometric'] as const
/** A phone, tablet or other computer that the app cannot measure; the person says what it is and how it is set. */
export const carriedDeviceSchema = z.object({
  id: z.uuid(),
  label: z.string().trim().min(1).max(80),
  kind: z.enum(carriedDeviceKinds),
  /** Product of the support table: `ios`, `ipados`, `android`, `windows`, `macos`, `chromeos`, `ubuntu` …; `other` when not listed. */
  platform: z.string().max(40),
  make: z.string().trim().max(60),
  /** As its settings show it: "18.7", "15", "24H2"; null when the person could not find it. */
  osVersion: z.string().trim().max(40).nullable(),
  /** Android: the month of the security update the settings show, as the first day of it. */
  securityUpdateOn: daySchema.nullable(),
  automaticUpdates: yesNoNotSureSchema,
  screenLock: yesNoNotSureSchema,
  /** Each of the ways that unlock it; empty when not said. */
  unlockedBy: z.array(z.enum(unlockMethods)).max(4),
  /** Codes that arrive by text message can be read without unlocking it. */
  codesOnLockScreen: yesNoNotSureSchema,
  findMyDevice: yesNoNotSureSchema,
  encrypted: yesNoNotSureSchema,
  appPermissionsReviewedOn: daySchema.nullable(),
  /** Apple Lockdown Mode or Android Advanced Protection. */
  highRiskMode: z.enum(['on', 'off', 'not-sure', 'not-offered']),
  answeredOn: daySchema,
})
export type CarriedDevice = z.infer<typeof carriedDeviceSchema>

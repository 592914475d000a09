import { z } from 'zod'
import { daySchema } from './date.ts'
import { statementSchema } from './footprint-route.ts'
import { profileQuestionIdSchema, roleSchema } from './profile.ts'
import { sourceSchema } from './question.ts'

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)

/** For whom a value is meant: the account or page of the public role, or the person's own. */
export const audiences = ['public-role', 'personal'] as const
export const audienceSchema = z.enum(audiences)
export type Audience = (typeof audiences)[number]

/** One setting of a platform and what it should be. */
export const privacySettingSchema = z.object({
  id,
  /** What it is called: "Who can see your friends list". */
  title: z.string().min(3).max(100),
  why: z.string().min(10),
  /** What to set; null where it is not meant for that kind of account. At least one is there. */
  publicRole: z.string().min(1).nullable(),
  personal: z.string().min(1).nullable(),
  /** Menus from the start of the settings, one word or phrase each; null where it is not there. */
  webPath: z.array(z.string().min(1)).nullable(),
  phonePath: z.array(z.string().min(1)).nullable(),
  url: z.url({ protocol: /^https$/ }).nullable(),
  /** The address was seen in the platform's own pages or a dated checklist. */
  urlConfirmed: z.boolean(),
  /** The setting and its path were. */
  confirmed: z.boolean(),
  /** Whom to check with, and what; set exactly when address, setting or path are not confirmed. */
  doubt: z.string().min(10).nullable(),
  /** 3 matters most. */
  weight: z.number().int().min(1).max(3),
  asOf: daySchema,
  sources: z.array(sourceSchema).min(1),
})
export type PrivacySetting = z.infer<typeof privacySettingSchema>

export const platformKinds = [
  'account',
  'social',
  'messenger',
  'shopping',
  'meetings',
  'phone',
  'computer',
  'browser',
] as const

/** A platform with its settings, in the order of the walkthrough. */
export const privacyPlatformSchema = z.object({
  id,
  name: z.string().min(1).max(60),
  kind: z.enum(platformKinds),
  /** Services of the catalogue that are this platform. */
  services: z.array(id),
  /** Platforms of devices that have it, such as `ios` or `windows`. Left out: it hangs on no kind of device. */
  devices: z.array(z.string().max(40)).optional(),
  /** Where its settings begin. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  urlConfirmed: z.boolean(),
  /** How to get to the settings on a phone, from its start. */
  phoneStart: z.string().nullable(),
  /** Worth knowing before: "Everything here is public by design." */
  notes: z.array(statementSchema),
  settings: z.array(privacySettingSchema).min(1),
})
export type PrivacyPlatform = z.infer<typeof privacyPlatformSchema>

/** A programme or mode for people at high risk. */
export const highRiskProgrammeSchema = z.object({
  id,
  name: z.string().min(3),
  provider: z.string().min(2),
  does: z.array(statementSchema).min(1),
  costs: z.array(statementSchema),
  steps: z.array(statementSchema).min(1),
  /** Fits when the person has one of these services or platforms of devices; empty: everyone. */
  services: z.array(id),
  devices: z.array(z.string()),
  /** Fits these roles; empty: everyone. */
  roles: z.array(roleSchema),
  /** Offered first when one of these is answered yes. */
  risks: z.array(profileQuestionIdSchema),
  url: z.url({ protocol: /^https$/ }).nullable(),
  urlConfirmed: z.boolean(),
  doubt: z.string().min(10).nullable(),
  sources: z.array(sourceSchema).min(1),
})
export type HighRiskProgramme = z.infer<typeof highRiskProgrammeSchema>

export const settingAnswers = ['done', 'already', 'cannot', 'different', 'not-now'] as const

/** What the person said of one setting of one kind of account. */
export const settingStateSchema = z.object({
  platformId: id,
  settingId: id,
  audience: audienceSchema,
  answer: z.enum(settingAnswers),
  on: daySchema,
  /** What looked different, or why not. */
  note: z.string().max(500),
})
export type SettingState = z.infer<typeof settingStateSchema>

/** A walkthrough is due again after this many days. */
export const walkthroughEveryDays = 182

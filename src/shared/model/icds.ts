import { z } from 'zod'
import { daySchema } from './date.ts'

/** The two NCSC Individual Cyber Defence Services. */
export const icdsServices = ['account-registration', 'personal-internet-protection'] as const
export const icdsServiceSchema = z.enum(icdsServices)
export type IcdsService = z.infer<typeof icdsServiceSchema>

export const icdsStates = ['not-looked', 'eligible', 'applied', 'active', 'declined'] as const
export const icdsDeclineReasons = [
  'no-time',
  'not-sure-i-qualify',
  'privacy',
  'employer-covers-me',
  'tried-and-failed',
  'other',
] as const

export const icdsServiceStatusSchema = z.object({
  state: z.enum(icdsStates),
  since: daySchema.nullable(),
  declineReason: z.enum(icdsDeclineReasons).nullable(),
})
export const icdsStatusSchema = z.object({
  services: z.record(icdsServiceSchema, icdsServiceStatusSchema),
  /** When to look again. */
  recheckOn: daySchema.nullable(),
  /** "Not now" on home: the card stays small until this day. */
  quietUntil: daySchema.nullable(),
})
export type IcdsStatus = z.infer<typeof icdsStatusSchema>

/** How likely it is that the person may use the services: a prompt, never a decision. */
export const icdsLikelihoods = ['very-likely', 'likely', 'ask', 'unclear'] as const
export const icdsLikelihoodSchema = z.enum(icdsLikelihoods)
export type IcdsLikelihood = z.infer<typeof icdsLikelihoodSchema>

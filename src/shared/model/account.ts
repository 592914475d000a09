import { z } from 'zod'
import { daySchema } from './date.ts'

/** Sign-in methods, weakest first. `none` is a password alone. */
export const signInMethods = [
  'none',
  'email-code',
  'sms',
  'voice',
  'app-code',
  'push',
  'passkey',
  'security-key',
  'not-sure',
] as const
export const signInMethodSchema = z.enum(signInMethods)
export type SignInMethod = z.infer<typeof signInMethodSchema>

export const accountKinds = [
  'email',
  'platform',
  'social',
  'messaging',
  'banking',
  'password-manager',
  'storage',
  'domain',
  'other',
] as const
export const accountKindSchema = z.enum(accountKinds)
export type AccountKind = z.infer<typeof accountKindSchema>

export const recoveryRoutes = [
  'email',
  'phone',
  'printed-codes',
  'second-key',
  'trusted-person',
  'none',
  'not-sure',
] as const
export const recoveryRouteSchema = z.enum(recoveryRoutes)
export type RecoveryRoute = z.infer<typeof recoveryRouteSchema>

export const accountSchema = z.object({
  id: z.uuid(),
  /** Id in the catalogue of services, or null for one that is not in it. */
  serviceId: z.string().max(60).nullable(),
  label: z.string().trim().min(1).max(80),
  kind: accountKindSchema,
  /** Everything that is asked for or accepted on a new device, besides the password. */
  signInMethods: z.array(signInMethodSchema).max(9),
  recovery: z.array(recoveryRouteSchema).max(7),
  uniquePassword: z.enum(['yes', 'no', 'not-sure']),
  inPasswordManager: z.enum(['yes', 'no', 'not-sure']),
  /** Messaging: when the list of linked devices was last looked at. */
  linkedDevicesReviewedOn: daySchema.nullable(),
  reviewedOn: daySchema.nullable(),
  note: z.string().max(2000),
})
export type Account = z.infer<typeof accountSchema>

import { z } from 'zod'
import { daySchema } from './date.ts'
import { yesNoNotSureSchema } from './yes-no-not-sure.ts'

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

export const ownerships = ['personal', 'official', 'shared'] as const
export const importances = ['key', 'ordinary'] as const
/** Where the password of an account lives. `browser` is the manager built into a browser; `none` is an account without one. */
export const passwordPlaces = [
  'manager',
  'browser',
  'memory',
  'paper',
  'elsewhere',
  'none',
  'not-sure',
] as const
export type PasswordPlace = (typeof passwordPlaces)[number]

/**
 * What a way in goes through: the id of an opener, of a carried device or of another account (a mailbox, a password
 * manager), or the computer Surefoot runs on.
 */
export const thisDevice = 'this-device'
export const holderSchema = z.union([z.uuid(), z.literal(thisDevice)])
export type Holder = z.infer<typeof holderSchema>

export const accountSchema = z.object({
  id: z.uuid(),
  /** Id in the catalogue of services, or null for one that is not in it. */
  serviceId: z.string().max(60).nullable(),
  label: z.string().trim().min(1).max(80),
  kind: accountKindSchema,
  /** Site of a service that is not in the catalogue: "example.org". */
  domain: z.string().max(253).nullable(),
  /** Whose it is; `shared` by the team. Null when not said. */
  ownership: z.enum(ownerships).nullable(),
  /** Null: as its kind suggests. */
  importance: z.enum(importances).nullable(),
  /** Everything that is asked for or accepted on a new device, besides the password. */
  signInMethods: z.array(signInMethodSchema).max(9),
  /** Through what each of those goes: the number that gets the text, the phone with the app, each key. None for a method: not said. */
  signInThrough: z.array(z.object({ method: signInMethodSchema, holder: holderSchema })).max(40),
  recovery: z.array(recoveryRouteSchema).max(7),
  /** Through what each route goes: the mailbox, the number, the paper, the person. */
  recoverThrough: z.array(z.object({ route: recoveryRouteSchema, holder: holderSchema })).max(40),
  uniquePassword: yesNoNotSureSchema,
  /** Accounts with the same name here have the same password. The name is made up and says nothing of the password. */
  passwordGroup: z.string().max(40).nullable(),
  passwordPlace: z.enum(passwordPlaces),
  /** The account of the password manager, the device of the browser, or the paper. */
  passwordHolder: holderSchema.nullable(),
  /** Ids of people who know the password besides its owner; null when not said. */
  knownTo: z.array(z.uuid()).max(50).nullable(),
  /** Old passwords of single apps, which get round the second step. */
  appPasswords: yesNoNotSureSchema,
  /** When the list of signed-in devices was last looked at. */
  signedInDevicesReviewedOn: daySchema.nullable(),
  /** Messaging: when the list of linked devices was last looked at. */
  linkedDevicesReviewedOn: daySchema.nullable(),
  reviewedOn: daySchema.nullable(),
  note: z.string().max(2000),
})
export type Account = z.infer<typeof accountSchema>

/** An account of which nothing but its name has been said. */
export const newAccount = (account: Pick<Account, 'id' | 'label' | 'kind'> & Partial<Account>): Account => ({
  serviceId: null,
  domain: null,
  ownership: null,
  importance: null,
  signInMethods: [],
  signInThrough: [],
  recovery: [],
  recoverThrough: [],
  uniquePassword: 'not-sure',
  passwordGroup: null,
  passwordPlace: 'not-sure',
  passwordHolder: null,
  knownTo: null,
  appPasswords: 'not-sure',
  signedInDevicesReviewedOn: null,
  linkedDevicesReviewedOn: null,
  reviewedOn: null,
  note: '',
  ...account,
})

/** Whether the password stands in a password manager. The one built into a browser counts. */
export function inPasswordManager({
  passwordPlace,
}: Pick<Account, 'passwordPlace'>): 'yes' | 'no' | 'not-sure' {
  if (passwordPlace === 'not-sure') return 'not-sure'
  return passwordPlace === 'manager' || passwordPlace === 'browser' ? 'yes' : 'no'
}

const platformsWithMailbox: readonly (string | null)[] = ['google', 'microsoft', 'microsoft-365']

/** An account with Google or Microsoft nearly always is a mailbox as well. */
export const isMailbox = ({ kind, serviceId }: Pick<Account, 'kind' | 'serviceId'>): boolean =>
  kind === 'email' || platformsWithMailbox.includes(serviceId)

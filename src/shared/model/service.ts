import { z } from 'zod'
import { accountKindSchema, signInMethodSchema } from './account.ts'
import { sourceSchema } from './question.ts'

/** A service of the catalogue: what it offers to sign in with, and where to set that. */
export const serviceSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  kind: accountKindSchema,
  methods: z.array(signInMethodSchema.exclude(['none', 'not-sure'])),
  /** Security page; null where it is found only in the app. */
  settingsUrl: z.url({ protocol: /^https$/ }).nullable(),
  settingsPath: z.string().nullable(),
  /** Doubt about the address or the path. */
  settingsConfirmed: z.boolean(),
  /** Domains people sign in on, to recognise it in an export: "google.com". */
  domains: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  /** What a passkey does there: stand for the password, or be the second step. */
  passkey: z.enum(['sign-in', 'second-step', 'both']).nullable(),
  /** How to get back in, in one sentence. */
  recoveryNote: z.string().nullable(),
  /** Has passwords for single apps that get round the second step. */
  appPasswords: z.boolean(),
  /** Where to close the account, and how hard that is. */
  closing: z
    .object({
      url: z.url({ protocol: /^https$/ }),
      difficulty: z.enum(['quick', 'medium', 'hard', 'limited', 'impossible']),
      confirmed: z.boolean(),
    })
    .nullable(),
  /** A programme or mode for people at high risk. */
  programme: z
    .object({ name: z.string(), does: z.string(), steps: z.array(z.string()), confirmed: z.boolean() })
    .nullable(),
  /** How several people work with one account without knowing its password. */
  delegation: z.object({ steps: z.array(z.string()).min(1), confirmed: z.boolean() }).nullable(),
  note: z.string().nullable(),
  linkedDevices: z.boolean(),
  /** Joined with a phone number and no password, as messengers are. */
  byNumber: z.boolean().optional(),
  sources: z.array(sourceSchema).min(1),
})
export type Service = z.infer<typeof serviceSchema>

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
  note: z.string().nullable(),
  linkedDevices: z.boolean(),
  /** Joined with a phone number and no password, as messengers are. */
  byNumber: z.boolean().optional(),
  sources: z.array(sourceSchema).min(1),
})
export type Service = z.infer<typeof serviceSchema>

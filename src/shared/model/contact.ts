import { z } from 'zod'
import { nationSchema, roleSchema } from './profile.ts'
import { sourceSchema } from './question.ts'

/** Whom to tell. Numbers only where a source publishes them; else the person writes in their own. */
export const contactSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** What for, in one or two sentences. */
  use: z.string(),
  kind: z.enum(['danger', 'own-team', 'crime', 'phishing', 'fraud', 'cyber', 'terrorism', 'advice']),
  /** Empty: everyone. */
  roles: z.array(roleSchema),
  nations: z.array(nationSchema),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.url({ protocol: /^https$/ }).nullable(),
  /** What to write or say so that it reaches the right people. */
  say: z.string().nullable(),
  /** Smaller comes first. */
  order: z.number().int(),
  sources: z.array(sourceSchema).min(1),
})
export type Contact = z.infer<typeof contactSchema>

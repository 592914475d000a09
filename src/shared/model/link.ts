import { z } from 'zod'
import { daySchema } from './date.ts'

/** Every web address the app can open, by id. Nothing else is ever opened. */
export const linkSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string(),
  url: z.url({ protocol: /^https$/ }),
  asOf: daySchema,
  confirmed: z.boolean(),
})
export type Link = z.infer<typeof linkSchema>

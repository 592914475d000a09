import { z } from 'zod'
import { momentSchema } from './date.ts'

/** A guided audit that was begun and not finished: where to go on. */
export const auditProgressSchema = z.object({
  startedAt: momentSchema,
  /** Id of the step the person is on. */
  step: z.string().max(80),
  changedAt: momentSchema,
})
export type AuditProgress = z.infer<typeof auditProgressSchema>

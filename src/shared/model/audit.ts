import { z } from 'zod'
import { answerSchema } from './answer.ts'
import { momentSchema } from './date.ts'
import { anyFactSchema } from './fact.ts'
import { findingSchema } from './finding.ts'
import { scoreSchema } from './score.ts'

/** One dated run. Never changed once finished. */
export const auditSchema = z.object({
  schemaVersion: z.literal(1),
  id: z.uuid(),
  startedAt: momentSchema,
  finishedAt: momentSchema,
  /** The day the catalogue and the support table speak for. */
  catalogueAsOf: z.iso.date(),
  facts: z.record(z.string(), anyFactSchema),
  answers: z.array(answerSchema),
  findings: z.array(findingSchema),
  score: scoreSchema,
})
export type Audit = z.infer<typeof auditSchema>

/** The head of an audit, for lists and trends. */
export const auditSummarySchema = auditSchema.pick({
  id: true,
  startedAt: true,
  finishedAt: true,
  score: true,
})
export type AuditSummary = z.infer<typeof auditSummarySchema>

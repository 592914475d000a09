import { z } from 'zod'
import { daySchema, momentSchema } from './date.ts'
import { evidenceGradeSchema } from './evidence.ts'
import { principleSchema, recommendationIdSchema } from './principle.ts'
import { unknownReasonSchema } from './unknown-reason.ts'

export const outcomes = ['fail', 'attention', 'unknown', 'pass', 'notApplicable'] as const
export const outcomeSchema = z.enum(outcomes)
export type Outcome = z.infer<typeof outcomeSchema>

export const checkIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)

/** Values that go into a message: plain text and numbers; days are formatted when shown. */
export const messageValuesSchema = z.record(z.string(), z.union([z.string().max(300), z.number()]))
export type MessageValues = z.infer<typeof messageValuesSchema>

/** What one check found. Holds message keys and values, not sentences, so that it can be read in any language later. */
export const findingSchema = z.object({
  checkId: checkIdSchema,
  /** The thing it is about where one check speaks of several: an account's or a carried device's id; null otherwise. */
  subject: z.string().max(60).nullable(),
  principle: principleSchema,
  recommendations: z.array(recommendationIdSchema).min(1),
  outcome: outcomeSchema,
  /** Set exactly when the outcome is unknown. */
  reason: unknownReasonSchema.nullable(),
  /** Key of the check's own messages: the headline and, with `-seen` behind it, what was seen. */
  message: z.string().max(60),
  values: messageValuesSchema,
  grade: evidenceGradeSchema,
  /** When the weakest or oldest fact behind it was established. */
  at: momentSchema,
  /** 1–5, after the profile's additions. */
  weight: z.number().int().min(1).max(5),
  effortMinutes: z.number().int().positive(),
  /** Decided by the person's organisation: the advice then is to ask them. */
  managed: z.boolean(),
})
export type Finding = z.infer<typeof findingSchema>

/** A finding that the person lives with for now: it leaves the list, stays in the report, comes back on the day. */
export const acceptanceSchema = z.object({
  checkId: checkIdSchema,
  subject: z.string().max(60).nullable(),
  reason: z.string().trim().min(3).max(500),
  acceptedAt: momentSchema,
  reviewOn: daySchema,
})
export type Acceptance = z.infer<typeof acceptanceSchema>

import { z } from 'zod'
import { daySchema, momentSchema } from './date.ts'
import { evidenceGradeSchema } from './evidence.ts'

export const questionIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)

/** Answers that date and coverage questions take besides a day or a count. */
export const answerNever = 'never'
export const answerNotSure = 'not-sure'

/** One answer of the person to one question. */
export const answerSchema = z.object({
  questionId: questionIdSchema,
  /** The id of the chosen option, or a day or `never` for a date question, a count as `n/m` for a coverage question; `not-sure` for both. */
  value: z.string().max(40),
  /** The day the person says it was done or looked at; raises the grade from said to dated. */
  on: daySchema.nullable(),
  grade: evidenceGradeSchema.exclude(['measured']),
  answeredAt: momentSchema,
  /** Free text for the person's own use; stays out of exports unless ticked. */
  note: z.string().max(2000),
})
export type Answer = z.infer<typeof answerSchema>

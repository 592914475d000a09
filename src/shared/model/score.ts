import { z } from 'zod'
import { principleSchema } from './principle.ts'

/** `score` is null below half coverage: a number would then say more than is known. Both run from 0 to 100. */
export const partScoreSchema = z.object({
  score: z.number().int().min(0).max(100).nullable(),
  coverage: z.number().int().min(0).max(100),
  /** Number of findings that count, and of those that are unknown. */
  counted: z.number().int().nonnegative(),
  unknown: z.number().int().nonnegative(),
})
export type PartScore = z.infer<typeof partScoreSchema>

export const scoreSchema = z.object({
  overall: partScoreSchema,
  principles: z.record(principleSchema, partScoreSchema),
})
export type Score = z.infer<typeof scoreSchema>

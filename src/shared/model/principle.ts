import { z } from 'zod'

/** The four BEST principles of the NPSA guidance, by their letter. */
export const principles = ['B', 'E', 'S', 'T'] as const
export const principleSchema = z.enum(principles)
export type Principle = z.infer<typeof principleSchema>

/**
 * The id of a sentence of the guidance: `S4`, `B13`, an indicator card `I6` or a profile question `P2`.
 * The numbering is ours; docs/coverage.md lists it.
 */
export const recommendationIdSchema = z.string().regex(/^(?:[BEST]|[GDCIP])\d{1,2}$/)
export type RecommendationId = z.infer<typeof recommendationIdSchema>

import { z } from 'zod'
import { questionIdSchema } from './answer.ts'
import { daySchema } from './date.ts'
import { outcomeSchema } from './finding.ts'
import { principleSchema, recommendationIdSchema } from './principle.ts'
import { roleSchema } from './profile.ts'

/** Where a piece of guidance comes from. `confirmed: false` keeps its doubt: the window then says "check with …". */
export const sourceSchema = z.object({
  publisher: z.string().min(2),
  title: z.string().min(2),
  url: z.url({ protocol: /^https$/ }).nullable(),
  asOf: daySchema,
  confirmed: z.boolean(),
})

const optionSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(40),
  label: z.string().min(1),
  hint: z.string().optional(),
  /** What choosing it means. `unknown` for "not sure", `notApplicable` for "does not apply to me". */
  outcome: outcomeSchema,
})

/** A question of the catalogue. Its answer set decides how it is asked and judged. */
export const questionSchema = z.object({
  id: questionIdSchema,
  principle: principleSchema,
  recommendations: z.array(recommendationIdSchema).min(1),
  /** Group of the guided audit. */
  section: z.enum(['passwords', 'sign-in', 'updates', 'footprint', 'services']),
  text: z.string().min(5),
  hint: z.string().optional(),
  /** A noun for lists: "Password manager". */
  name: z.string().min(2),
  why: z.string().min(10),
  /** Headline and next step of the finding, by outcome. */
  findings: z.object({
    pass: z.string(),
    attention: z.string().optional(),
    fail: z.string().optional(),
    unknown: z.string(),
  }),
  steps: z.array(z.string()).min(1),
  /** Id in the catalogue of links. */
  link: z.string().optional(),
  answerSet: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
    /** Days since the given day: up to `passDays` passes, up to `attentionDays` needs attention. */
    z.object({
      kind: z.literal('date'),
      passDays: z.number().int().positive(),
      attentionDays: z.number().int().positive(),
    }),
    /** How many of how many, answered as `n/m`: shares of 0–1 from which on it passes or needs attention. */
    z.object({
      kind: z.literal('coverage'),
      of: z.string(),
      passFrom: z.number().min(0).max(1),
      attentionFrom: z.number().min(0).max(1),
    }),
  ]),
  /** Empty: everyone. */
  roles: z.array(roleSchema),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  effortMinutes: z.number().int().positive(),
  staleAfterDays: z.number().int().positive(),
  sources: z.array(sourceSchema).min(1),
})
export type Question = z.infer<typeof questionSchema>

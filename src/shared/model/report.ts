import { z } from 'zod'
import { daySchema, momentSchema } from './date.ts'
import { evidenceGradeSchema } from './evidence.ts'
import { exposureKindSchema, exposureStates, publishers } from './exposure.ts'
import { outcomeSchema } from './finding.ts'
import { icdsLikelihoodSchema, icdsServiceSchema, icdsStates } from './icds.ts'
import { principleSchema, recommendationIdSchema } from './principle.ts'
import { nationSchema, roleSchema } from './profile.ts'
import { sourceSchema } from './question.ts'
import { scoreSchema } from './score.ts'
import { unknownReasonSchema } from './unknown-reason.ts'

/** What the person ticked. What is not ticked is in no part of the report. */
export const reportIncludeSchema = z.object({
  name: z.boolean(),
  notes: z.boolean(),
  accountLabels: z.boolean(),
  /** Where things about the person were found, and the names of their domains and addresses. */
  footprint: z.boolean(),
})
export type ReportInclude = z.infer<typeof reportIncludeSchema>

export const reportFindingSchema = z.object({
  checkId: z.string(),
  /** The account or device it is about: its label when ticked, otherwise a number such as "Account 2"; null where a check has one subject. */
  subject: z.string().nullable(),
  principle: principleSchema,
  recommendations: z.array(recommendationIdSchema).min(1),
  outcome: outcomeSchema,
  reason: unknownReasonSchema.nullable(),
  name: z.string(),
  headline: z.string(),
  seen: z.string(),
  why: z.string(),
  reasonText: z.string().nullable(),
  grade: evidenceGradeSchema,
  at: momentSchema,
  weight: z.number().int().min(1).max(5),
  effortMinutes: z.number().int().positive(),
  managed: z.boolean(),
  steps: z.array(z.string()),
  sources: z.array(sourceSchema),
  accepted: z.object({ reason: z.string(), reviewOn: daySchema }).nullable(),
})
export type ReportFinding = z.infer<typeof reportFindingSchema>

export const reportContactSchema = z.object({
  name: z.string(),
  use: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.url({ protocol: /^https$/ }).nullable(),
  say: z.string().nullable(),
  asOf: daySchema,
  confirmed: z.boolean(),
  old: z.boolean(),
})

/** How far the footprint review is. `exposures` stay empty unless ticked; links and kept details are no part of a report. */
export const reportFootprintSchema = z.object({
  searches: z.object({
    done: z.number().int().nonnegative(),
    lastOn: daySchema.nullable(),
  }),
  found: z.object({
    total: z.number().int().nonnegative(),
    states: z.record(z.enum(exposureStates), z.number().int().nonnegative()),
    kinds: z.array(z.object({ kind: exposureKindSchema, count: z.number().int().positive() })),
  }),
  requests: z.object({
    made: z.number().int().nonnegative(),
    overdue: z.number().int().nonnegative(),
  }),
  exposures: z.array(
    z.object({
      where: z.string(),
      kinds: z.array(exposureKindSchema),
      publisher: z.enum(publishers),
      sensitivity: z.number().int().min(1).max(5),
      state: z.enum(exposureStates),
      foundOn: daySchema,
      askedOn: daySchema.nullable(),
    }),
  ),
})
export type ReportFootprint = z.infer<typeof reportFootprintSchema>

/**
 * What a person takes away from an audit, for their own files or an adviser. Documented in docs/report-schema.md.
 * Secrets are no part of it: the app keeps none.
 */
export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  madeBy: z.object({ name: z.literal('Surefoot'), version: z.string() }),
  createdAt: momentSchema,
  /** When the audit was finished; null for the findings as they stood when the report was made. */
  finishedAt: momentSchema.nullable(),
  catalogueAsOf: daySchema,
  include: reportIncludeSchema,
  /** Null without a profile. `name` is null unless ticked. */
  person: z.object({ name: z.string().nullable(), role: roleSchema, nation: nationSchema }).nullable(),
  score: scoreSchema,
  nextActions: z.array(reportFindingSchema).max(3),
  findings: z.array(reportFindingSchema),
  icds: z
    .object({
      likelihood: icdsLikelihoodSchema,
      headline: z.string(),
      reason: z.string(),
      services: z.array(
        z.object({
          id: icdsServiceSchema,
          name: z.string(),
          state: z.enum(icdsStates),
          since: daySchema.nullable(),
        }),
      ),
      sources: z.array(sourceSchema),
    })
    .nullable(),
  /** Null where nothing of the review was begun. */
  footprint: reportFootprintSchema.nullable(),
  contacts: z.array(reportContactSchema),
  /** Empty unless ticked. */
  notes: z.array(z.object({ about: z.string(), text: z.string() })),
})
export type Report = z.infer<typeof reportSchema>

import { z } from 'zod'
import { type Moment, momentSchema } from './date.ts'
import { type EvidenceGrade, evidenceGradeSchema } from './evidence.ts'
import { type UnknownReason, unknownReasonSchema } from './unknown-reason.ts'

export type Known<Value> = { status: 'known'; value: Value }
/** `detail` names the tool, file or setting concerned; never anything personal. */
export type Unknown = { status: 'unknown'; reason: UnknownReason; detail?: string | undefined }
/** What a parser gives: the value, or unknown with the reason. There is no third way. */
export type Reading<Value> = Known<Value> | Unknown

/** A reading with its evidence: how well and when it was established. */
export type Fact<Value> = Reading<Value> & { grade: EvidenceGrade; at: Moment }

export const known = <Value>(value: Value): Known<Value> => ({ status: 'known', value })
export const unknown = (reason: UnknownReason, detail?: string): Unknown =>
  detail === undefined ? { status: 'unknown', reason } : { status: 'unknown', reason, detail }

const evidenceFields = { grade: evidenceGradeSchema, at: momentSchema }
export const unknownSchema = z.object({
  status: z.literal('unknown'),
  reason: unknownReasonSchema,
  detail: z.string().max(200).optional(),
})

/** The schema of a fact whose value has the given schema. */
export function factSchema<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('known'), value, ...evidenceFields }),
    unknownSchema.extend(evidenceFields),
  ])
}
/** A fact of any kind, as stored in a finished audit. */
export const anyFactSchema = factSchema(z.unknown())
export type AnyFact = Fact<unknown>

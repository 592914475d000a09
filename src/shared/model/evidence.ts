import { z } from 'zod'

/** How well a fact is known, weakest first: said by the person, said with a date, seen by an adviser, measured by the app. */
export const evidenceGrades = ['said', 'dated', 'seen', 'measured'] as const
export const evidenceGradeSchema = z.enum(evidenceGrades)
export type EvidenceGrade = z.infer<typeof evidenceGradeSchema>

/** The weaker of two grades: a finding is as well known as the weakest fact it rests on. */
export function weakerGrade(a: EvidenceGrade, b: EvidenceGrade): EvidenceGrade {
  return evidenceGrades.indexOf(a) <= evidenceGrades.indexOf(b) ? a : b
}

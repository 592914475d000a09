import { z } from 'zod'

/** The roles of facts about eligibility and contacts: each decides the ICDS prompt, the first contact and what is shown. */
export const roles = [
  'mp',
  'peer',
  'msp',
  'ms',
  'mla',
  'minister',
  'london-assembly-member',
  'mayor',
  'pcc',
  'councillor',
  'parish-councillor',
  'candidate',
  'parliamentary-staff',
  'political-staff',
  'party-staff',
  'council-staff',
  'election-official',
  'family-member',
  'former-office-holder',
  'other',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const nations = ['england', 'scotland', 'wales', 'northern-ireland'] as const
export const nationSchema = z.enum(nations)
export type Nation = z.infer<typeof nationSchema>

/** The guidance's five reasons for being a target, as yes/no questions that raise weights. */
export const profileQuestionIds = ['P1', 'P2', 'P3', 'P4', 'P5'] as const
export const profileQuestionIdSchema = z.enum(profileQuestionIds)
export type ProfileQuestionId = z.infer<typeof profileQuestionIdSchema>

export const profileSchema = z.object({
  /** What the person wants to be called in the window; may stay empty. */
  name: z.string().trim().max(80),
  role: roleSchema,
  nation: nationSchema,
  /** Role is in the service of someone: whose family or team. Only the role, no name. */
  principalRole: roleSchema.nullable(),
  risks: z.record(profileQuestionIdSchema, z.boolean()),
})
export type Profile = z.infer<typeof profileSchema>

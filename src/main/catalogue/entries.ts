import { z } from 'zod'
import { contactSchema } from '../../shared/model/contact.ts'
import { daySchema } from '../../shared/model/date.ts'
import { letterSchema, routeSchema } from '../../shared/model/footprint-route.ts'
import { icdsServiceSchema } from '../../shared/model/icds.ts'
import { linkSchema } from '../../shared/model/link.ts'
import {
  highRiskProgrammeSchema,
  privacyPlatformSchema,
  privacySettingSchema,
} from '../../shared/model/privacy.ts'
import { questionSchema, sourceSchema } from '../../shared/model/question.ts'
import { sectionSchema } from '../../shared/model/section.ts'
import { serviceSchema } from '../../shared/model/service.ts'
import { settingsPageSchema } from '../../shared/model/settings-page.ts'
import { supportProductSchema } from '../../shared/model/support-table.ts'

/** The entries of the catalogue's files as they are written: sources stand there by their id. */
const sourceIds = { sources: z.array(z.string()).min(1) }
const id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(80)

export const writtenSourceSchema = sourceSchema.strict()
export const writtenQuestionSchema = questionSchema
  .extend(sourceIds)
  .strict()
  .superRefine(requireWordsForOutcomes)
export const writtenServiceSchema = serviceSchema.extend(sourceIds).strict()
export const writtenContactSchema = contactSchema.extend(sourceIds).strict()
export const writtenLinkSchema = linkSchema.strict()
export const writtenSectionSchema = sectionSchema.strict()
export const writtenSettingsPageSchema = settingsPageSchema
export const writtenSupportProductSchema = supportProductSchema

export const writtenRouteSchema = routeSchema.extend(sourceIds).strict()
export const writtenLetterSchema = letterSchema
  .extend(sourceIds)
  .strict()
  .superRefine(requireFieldsForPlaceholders)
export const writtenProgrammeSchema = highRiskProgrammeSchema.extend(sourceIds).strict()

/** A file of one platform. What its settings rest on stands once; a setting names its own sources and day where they differ. */
export const writtenPlatformSchema = privacyPlatformSchema
  .extend({
    ...sourceIds,
    asOf: daySchema,
    settings: z
      .array(
        privacySettingSchema
          .extend({ sources: sourceIds.sources.optional(), asOf: daySchema.optional() })
          .strict()
          .superRefine(requireDoubtAndValue),
      )
      .min(1),
  })
  .strict()

const statementSchema = z.object({ text: z.string().min(5), confirmed: z.boolean() }).strict()
export const writtenIcdsServiceSchema = z
  .object({
    id: icdsServiceSchema,
    name: z.string(),
    does: z.array(z.string()).min(1),
    limits: z.array(z.string()).min(1),
    ...sourceIds,
  })
  .strict()

/** Why the services may be open to someone; src/main/icds/eligibility.ts chooses among them. */
export const icdsMessageKeys = [
  'elected',
  'elected-parliament',
  'staff',
  'staff-parliament',
  'family',
  'election-official',
  'council-staff',
  'unclear',
  'no-profile',
] as const
export type IcdsMessageKey = (typeof icdsMessageKeys)[number]
export const icdsTextsSchema = z
  .object({
    link: id,
    services: z.array(writtenIcdsServiceSchema).length(2),
    haveReady: z.array(statementSchema).min(1),
    warnings: z.array(statementSchema).min(1),
    likelihoods: z.record(
      z.enum(icdsMessageKeys),
      z.object({ headline: z.string(), reason: z.string() }).strict(),
    ),
  })
  .strict()

export const asOfSchema = daySchema

/** A question that can come out some way needs the headline for it. */
function requireWordsForOutcomes(
  question: z.infer<typeof questionSchema> | { answerSet: unknown },
  context: z.RefinementCtx,
): void {
  const { answerSet, findings } = question as Pick<z.infer<typeof questionSchema>, 'answerSet' | 'findings'>
  const outcomes =
    answerSet.kind === 'choice'
      ? answerSet.options.map(option => option.outcome)
      : (['attention', 'fail'] as const)
  for (const outcome of ['attention', 'fail'] as const) {
    if (outcomes.some(one => one === outcome) && findings[outcome] === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['findings', outcome],
        message: 'An answer leads here, so it needs a headline',
      })
    }
  }
}

/** Every placeholder of a letter is one of its fields or the day, and every field is used. */
function requireFieldsForPlaceholders(
  letter: { subject: string; body: string; fields: { id: string }[] },
  context: z.RefinementCtx,
): void {
  const used = new Set([...`${letter.subject} ${letter.body}`.matchAll(/\{(\w+)\}/g)].map(([, id]) => id))
  const fields = new Set(letter.fields.map(({ id }) => id))
  for (const id of used) {
    if (id !== undefined && id !== 'today' && !fields.has(id))
      context.addIssue({ code: 'custom', path: ['body'], message: `There is no field "${id}"` })
  }
  for (const id of fields) {
    if (!used.has(id)) context.addIssue({ code: 'custom', path: ['fields'], message: `"${id}" is not used` })
  }
}

/** Doubt is said where there is some, and nowhere else. */
function requireDoubtAndValue(
  setting: {
    publicRole: string | null
    personal: string | null
    url: string | null
    urlConfirmed: boolean
    confirmed: boolean
    doubt: string | null
  },
  context: z.RefinementCtx,
): void {
  if (setting.publicRole === null && setting.personal === null)
    context.addIssue({ code: 'custom', path: ['personal'], message: 'It is meant for nobody' })
  const doubtful = !setting.confirmed || (setting.url !== null && !setting.urlConfirmed)
  if (doubtful !== (setting.doubt !== null))
    context.addIssue({
      code: 'custom',
      path: ['doubt'],
      message: 'Set exactly when something is not confirmed',
    })
}

import { z } from 'zod'
import { type Day, daySchema } from './date.ts'
import { exposureKindSchema, publishers } from './exposure.ts'
import { facetKindSchema } from './identity.ts'
import { nationSchema, roleSchema } from './profile.ts'
import { sourceSchema } from './question.ts'

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)

/** A sentence, and whether a source confirms it. What none confirms says itself whom to check with. */
export const statementSchema = z.object({ text: z.string().min(5), confirmed: z.boolean() })
export type Statement = z.infer<typeof statementSchema>

export const routeGroups = [
  'electoral-register',
  'companies-and-charities',
  'home-and-property',
  'public-office',
  'people-search',
  'search-engines',
  'archives',
  'domains',
  'accounts-and-media',
] as const

/** Everyone whom a route fits, or those who have entered an address of their own, a company, a charity or a domain. */
export const routeAudiences = [
  'everyone',
  'with-address',
  'with-company',
  'with-charity',
  'with-domain',
] as const
export type RouteAudience = (typeof routeAudiences)[number]

/** A way to get something about oneself off a record or a site, as the catalogue describes it. */
export const routeSchema = z.object({
  id,
  group: z.enum(routeGroups),
  /** A task: "Leave the open register". */
  title: z.string().min(5).max(80),
  /** What is there for everyone to see. */
  exposes: statementSchema,
  /** What the route brings, and what it does not. */
  brings: z.array(statementSchema).min(1),
  steps: z.array(statementSchema).min(1),
  /** Empty: everyone. */
  roles: z.array(roleSchema),
  nations: z.array(nationSchema),
  /** Kinds of exposure it helps with. */
  helpsWith: z.array(exposureKindSchema).min(1),
  /** Whose publications it is for. Left out: whoever published it. */
  publishers: z.array(z.enum(publishers)).min(1).optional(),
  /** To whom it is suggested even while nothing is found. Left out: to nobody. */
  suggestedTo: z.array(z.enum(routeAudiences)).min(1).optional(),
  /** Ids of letters that start it. */
  letters: z.array(id),
  /** Ids in the catalogue of links. */
  links: z.array(id),
  /** Days in which an answer is due; null when nobody has to answer. */
  answerDays: z.number().int().positive().nullable(),
  /** What to do when the days are over, or the answer is no. */
  afterwards: z.array(statementSchema),
  /** 5 hurts most when left undone. */
  priority: z.number().int().min(1).max(5),
  effortMinutes: z.number().int().positive(),
  sources: z.array(sourceSchema).min(1),
})
export type FootprintRoute = z.infer<typeof routeSchema>

/** A letter or message in our own words. `{placeholders}` name its fields, `{today}` the day. */
export const letterSchema = z.object({
  id,
  title: z.string().min(5).max(80),
  form: z.enum(['letter', 'message']),
  /** Whom it goes to: "The Electoral Registration Officer of your council". */
  to: z.string().min(3),
  subject: z.string().min(3),
  body: z.string().min(80),
  fields: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][A-Za-z]*$/),
        label: z.string().min(2),
        hint: z.string().nullable(),
        /** Filled from the first own facet of this kind; `exposure` from the exposure it is about; null: typed. */
        from: z.union([facetKindSchema, z.literal('exposure')]).nullable(),
        required: z.boolean(),
      }),
    )
    .min(1),
  /** The law or rule it rests on, in a sentence. */
  restsOn: statementSchema,
  sources: z.array(sourceSchema).min(1),
})
export type Letter = z.infer<typeof letterSchema>

export const routeTaskStates = ['to-do', 'asked', 'answered', 'refused', 'done', 'not-for-me'] as const

/** How far the person is on a route, for one exposure or in general. */
export const routeTaskSchema = z.object({
  id: z.uuid(),
  routeId: id,
  exposureId: z.uuid().nullable(),
  state: z.enum(routeTaskStates),
  askedOn: daySchema.nullable(),
  /** The day the answer is due. */
  answerBy: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  /** Do it again or look again: opt-outs wear off, anonymous registration ends after a year. */
  againOn: daySchema.nullable(),
  note: z.string().max(2000),
})
export type RouteTask = z.infer<typeof routeTaskSchema>

/** Asked, and the last day for an answer is over. */
export const isOverdue = ({ state, answerBy }: Pick<RouteTask, 'state' | 'answerBy'>, today: Day): boolean =>
  state === 'asked' && answerBy !== null && answerBy < today

/** The day has come on which it is to be done or looked at again. */
export const isDueAgain = ({ againOn }: Pick<RouteTask, 'againOn'>, today: Day): boolean =>
  againOn !== null && againOn <= today

/** Something was asked for or settled: what is planned or not meant for the person was not. */
export const wasMade = ({ state }: Pick<RouteTask, 'state'>): boolean =>
  state !== 'to-do' && state !== 'not-for-me'

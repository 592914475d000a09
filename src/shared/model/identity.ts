import { z } from 'zod'
import { daySchema } from './date.ts'

/** What a stranger could search for: one piece of the person's identity each. */
export const facetKinds = [
  'name',
  'email',
  'phone',
  'address',
  'username',
  'domain',
  'position',
  'place',
  'picture',
  'household',
] as const
export const facetKindSchema = z.enum(facetKinds)
export type FacetKind = (typeof facetKinds)[number]

export const nameForms = ['full', 'former', 'known-as'] as const
export const organisationKinds = ['company', 'charity', 'school', 'club', 'employer', 'other'] as const
export const placeKinds = ['town', 'school', 'employer', 'club'] as const
export const householdRelations = ['partner', 'child', 'parent', 'relative', 'other'] as const

const text = (longest: number) => z.string().trim().max(longest)
const some = (longest: number) => text(longest).min(1)
/** Scripts of any language: what is typed into a search box, and never a line break or a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const oneLine = /^[^\u0000-\u001F\u007F-\u009F\u2028\u2029]*$/

/** `of` is the id of the household member it belongs to; null: the person's own. */
const base = { id: z.uuid(), of: z.uuid().nullable() }

export const identityFacetSchema = z.discriminatedUnion('kind', [
  z
    .object({
      ...base,
      kind: z.literal('name'),
      form: z.enum(nameForms),
      given: text(60).regex(oneLine),
      middle: text(60).regex(oneLine),
      family: text(60).regex(oneLine),
    })
    .refine(({ given, family }) => given !== '' || family !== '', { path: ['given'] }),
  z.object({
    ...base,
    kind: z.literal('email'),
    address: some(254).regex(/^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/),
  }),
  z.object({
    ...base,
    kind: z.literal('phone'),
    /** As the person writes it: "07700 900123", "+44 20 7946 0018". */
    number: some(30).regex(/^\+?[\d ().-]+$/),
  }),
  z
    .object({
      ...base,
      kind: z.literal('address'),
      /** House number or name: "12", "Rose Cottage". */
      house: text(60).regex(oneLine),
      street: text(80).regex(oneLine),
      town: text(60).regex(oneLine),
      postcode: text(10).regex(oneLine),
      when: z.enum(['now', 'earlier']),
    })
    .refine(({ street, postcode, house }) => [street, postcode, house].some(part => part !== ''), {
      path: ['street'],
    }),
  z.object({ ...base, kind: z.literal('username'), name: some(60).regex(/^\S+$/) }),
  z.object({
    ...base,
    kind: z.literal('domain'),
    /** Without scheme and path, lower case, in letters or as `xn--`. */
    name: some(253).regex(/^[^\s/:@.]+(\.[^\s/:@.]+)+$/),
  }),
  z.object({
    ...base,
    kind: z.literal('position'),
    organisation: some(120).regex(oneLine),
    organisationKind: z.enum(organisationKinds),
    /** Company or charity number. */
    number: text(20).regex(/^[A-Za-z0-9]*$/),
  }),
  z.object({
    ...base,
    kind: z.literal('place'),
    name: some(80).regex(oneLine),
    placeKind: z.enum(placeKinds),
  }),
  z.object({
    ...base,
    kind: z.literal('picture'),
    /** What the picture is: "Portrait on the party's page". The picture itself is not kept. */
    label: some(80).regex(oneLine),
  }),
  z.object({
    ...base,
    kind: z.literal('household'),
    name: some(80).regex(oneLine),
    relation: z.enum(householdRelations),
  }),
])
export type IdentityFacet = z.infer<typeof identityFacetSchema>
export type FacetOf<Kind extends FacetKind> = Extract<IdentityFacet, { kind: Kind }>

/** Ids of the wordings of consent; a new wording gets a new id, so that it stays known what was agreed to. */
export const consentWordings = ['2026-11'] as const

/** Someone agreed to be searched for: the person when an adviser drives, or a member of the household (`about` is its facet). */
export const consentSchema = z.object({
  id: z.uuid(),
  about: z.uuid().nullable(),
  /** Who agreed, as they write their name. For a child, the parent. */
  givenBy: some(80).regex(oneLine),
  /** Who drives the search; empty when the person does it alone. */
  drivenBy: text(80).regex(oneLine),
  wording: z.enum(consentWordings),
  givenOn: daySchema,
  withdrawnOn: daySchema.nullable(),
})
export type Consent = z.infer<typeof consentSchema>

/**
 * Whether a member of the household may be searched for, or with `about` null, whether the person agreed to be searched for
 * by somebody else. The last word counts: what was agreed to before the latest withdrawal does not.
 */
export function hasConsent(consents: readonly Consent[], about: string | null): boolean {
  const ofThem = consents.filter(consent => consent.about === about)
  const withdrawn = ofThem.flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
  return ofThem.some(
    ({ withdrawnOn, givenOn }) => withdrawnOn === null && withdrawn.every(day => day <= givenOn),
  )
}

/** What checks may know of the identity: which kinds there are, and nothing of what they say. */
export const identitySummarySchema = z.array(
  z.object({
    id: z.uuid(),
    kind: facetKindSchema,
    of: z.uuid().nullable(),
    /** Of a domain: the report about it; null when there is none. */
    report: z.uuid().nullable().optional(),
  }),
)
export type IdentitySummary = z.infer<typeof identitySummarySchema>

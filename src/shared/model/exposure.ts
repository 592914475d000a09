import { z } from 'zod'
import { daySchema } from './date.ts'
import { queryIdSchema } from './search.ts'
import { yesNoNotSureSchema } from './yes-no-not-sure.ts'

/** What is exposed. */
export const exposureKinds = [
  'home-address',
  'phone',
  'routine',
  'family',
  'travel',
  'finance',
  'date-of-birth',
  'signature',
  'vehicle',
  'document',
  'email',
  'photo',
  'work',
  'account',
  'opinion',
  'other',
] as const
export const exposureKindSchema = z.enum(exposureKinds)
export type ExposureKind = (typeof exposureKinds)[number]

/** Those who published it. */
export const publishers = [
  'me',
  'family',
  'friend',
  'employer',
  'public-body',
  'company',
  'people-search',
  'club-or-charity',
  'news',
  'archive',
  'unknown',
] as const
export type Publisher = (typeof publishers)[number]

export const exposureStates = ['open', 'asked', 'removed', 'refused', 'stays'] as const
export type ExposureState = (typeof exposureStates)[number]

/** Something about the person that was found online. Where and of what kind; the data itself only in `detail`, when ticked. */
export const exposureSchema = z.object({
  id: z.uuid(),
  /** The search it was found with; null when it was found otherwise. */
  queryId: queryIdSchema.nullable(),
  /** The household member it is about; null: the person. */
  of: z.uuid().nullable(),
  foundOn: daySchema,
  /** Name of the site or publication: "Local newspaper, May 2019". */
  where: z.string().trim().min(1).max(120),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  kinds: z.array(exposureKindSchema).min(1).max(exposureKinds.length),
  publisher: z.enum(publishers),
  /** Must stay public because of the office: a register entry, a committee membership. */
  publicByDuty: yesNoNotSureSchema,
  changeable: yesNoNotSureSchema,
  /** 1 to 5; null: as its kinds suggest. */
  sensitivity: z.number().int().min(1).max(5).nullable(),
  /** Only when the person ticked to keep it. */
  detail: z.string().trim().max(500).nullable(),
  /** Id of the catalogue's route by which it can go. */
  routeId: z.string().max(60).nullable(),
  state: z.enum(exposureStates),
  askedOn: daySchema.nullable(),
  lookAgainOn: daySchema.nullable(),
  note: z.string().max(2000),
})
export type Exposure = z.infer<typeof exposureSchema>

/**
 * How much each kind helps a stranger, 1 to 5. Home address, phone, routine, family, date of birth, e-mail and photo as in
 * the review method the app follows; the others are set beside them by us.
 */
export const sensitivityOfKind: Readonly<Record<ExposureKind, 1 | 2 | 3 | 4 | 5>> = {
  'home-address': 5,
  phone: 4,
  routine: 4,
  family: 4,
  travel: 4,
  finance: 4,
  'date-of-birth': 3,
  signature: 3,
  vehicle: 3,
  document: 3,
  email: 2,
  photo: 2,
  work: 1,
  account: 2,
  opinion: 1,
  other: 1,
}

/** What the person said, else the most sensitive of its kinds. */
export const sensitivityOf = ({ kinds, sensitivity }: Pick<Exposure, 'kinds' | 'sensitivity'>): number =>
  sensitivity ?? Math.max(...kinds.map(kind => sensitivityOfKind[kind]))

/** Still to be dealt with: neither gone nor bound to stay. */
export const isOpen = ({ state }: Pick<Exposure, 'state'>): boolean => state === 'open' || state === 'asked'

import { z } from 'zod'

/** Which kinds of details the register shows of a person. Never the details themselves. */
export const contactKinds = ['name', 'organisation', 'address', 'phone', 'email'] as const
export type ContactKind = (typeof contactKinds)[number]

/** What the register says of a domain, as far as it is judged. Null where it does not say. */
export interface Registration {
  /** As written in the answer, lower case: "client transfer prohibited". */
  readonly statuses: readonly string[] | null
  readonly expiresAt: Date | null
  /** `shown`: these kinds of details. `elsewhere`: the registrar has a register of its own. */
  readonly contact:
    | { readonly kind: 'shown'; readonly what: readonly ContactKind[] }
    | { readonly kind: 'hidden' | 'elsewhere' | 'not-said' }
}

/** A line of a contact card: name, parameters, type, value (https://www.rfc-editor.org/rfc/rfc7095). */
const cardLineSchema = z.tuple([z.string(), z.unknown(), z.string()]).rest(z.unknown())
type CardLine = z.infer<typeof cardLineSchema>
const cardSchema = z.tuple([z.literal('vcard'), z.array(cardLineSchema).max(200)])

const entitySchema = z.object({
  roles: z.array(z.string()).max(50).optional(),
  vcardArray: z.unknown().optional(),
})
/** https://www.rfc-editor.org/rfc/rfc9083#section-5.3 */
const domainSchema = z.object({
  objectClassName: z.literal('domain'),
  ldhName: z.string().max(260),
  status: z.array(z.string().max(100)).max(100).optional(),
  events: z
    .array(z.object({ eventAction: z.string().max(100), eventDate: z.string().max(60) }))
    .max(200)
    .optional(),
  entities: z.array(entitySchema).max(200).optional(),
  links: z
    .array(z.object({ rel: z.string().optional(), type: z.string().optional() }))
    .max(100)
    .optional(),
})
type DomainObject = z.infer<typeof domainSchema>

/** Reads an answer about a domain. Null when it is none, or about another domain. */
export function registrationOf(answer: unknown, domain: string): Registration | null {
  const result = domainSchema.safeParse(answer)
  if (!result.success || result.data.ldhName.toLowerCase().replace(/\.$/, '') !== domain) return null
  const expiry = result.data.events?.find(({ eventAction }) => eventAction.toLowerCase() === 'expiration')
  return {
    statuses: result.data.status?.map(status => status.toLowerCase()) ?? null,
    expiresAt: expiry === undefined ? null : dateOf(expiry.eventDate),
    contact: contactOf(result.data),
  }
}

function dateOf(text: string): Date | null {
  const moment = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? null : new Date(moment)
}

const people = ['registrant', 'administrative', 'technical', 'billing']

function contactOf({ entities = [], links = [] }: DomainObject): Registration['contact'] {
  const ofPeople = entities.filter(({ roles = [] }) =>
    roles.some(role => people.includes(role.toLowerCase())),
  )
  const what = ofPeople.flatMap(shownBy)
  if (what.length > 0) return { kind: 'shown', what: contactKinds.filter(kind => what.includes(kind)) }
  const registrar = links.some(
    ({ rel, type }) => rel?.toLowerCase() === 'related' && type?.toLowerCase().includes('rdap') === true,
  )
  // A registry that leaves people out may send whoever asks on to the registrar, who may show them.
  if (registrar) return { kind: 'elsewhere' }
  return { kind: ofPeople.length > 0 ? 'hidden' : 'not-said' }
}

/**
 * Words of registries and of services that stand in for the owner. None of them may be one that a person, a charity or a
 * street could bear: who is taken for hidden is shown to all.
 */
const standIn =
  /redact|whois ?(guard|privacy|protect|agent)|(domain|contact|perfect|data|identity|for) ?privacy|privacy ?(service|protect|guard|hero|inc|llc|ltd|customer|keeper)|private (registration|registrant|person|individual)|by proxy|proxy (service|ltd|inc|llc)|withheld|not disclosed|undisclosed|data protected|(domain|identity|registrant) protect|masked|anonymi[sz]ed|hidden (upon|by|for)|statutory masking|gdpr|non-public/i

function shownBy({ vcardArray }: z.infer<typeof entitySchema>): ContactKind[] {
  if (vcardArray === undefined) return []
  const card = cardSchema.safeParse(vcardArray)
  // A card that cannot be read may well show something.
  if (!card.success) return ['name']
  const lines = card.data[1]
  const namesStandIn = lines.some(
    line => ['fn', 'org'].includes(line[0].toLowerCase()) && standIn.test(textOf(line)),
  )
  if (namesStandIn) return []
  return lines.flatMap(line => kindOf(line) ?? [])
}

const kinds: Readonly<Record<string, ContactKind>> = {
  fn: 'name',
  n: 'name',
  org: 'organisation',
  adr: 'address',
  tel: 'phone',
  email: 'email',
}
/** Box, extension, street, town, region, postcode, country: the last and the region alone lead to no door. */
const partsToTheDoor = [0, 1, 2, 3, 5]

function kindOf(line: CardLine): ContactKind | null {
  const kind = kinds[line[0].toLowerCase()] ?? null
  const text = kind === 'address' ? addressOf(line) : textOf(line)
  return kind === null || text.trim() === '' || standIn.test(text) ? null : kind
}

function addressOf([, parameters, , ...values]: CardLine): string {
  const [value] = values
  const label =
    typeof parameters === 'object' && parameters !== null && 'label' in parameters ? parameters.label : ''
  const parts = Array.isArray(value) ? partsToTheDoor.map(index => flat(value[index])) : [flat(value)]
  return [typeof label === 'string' ? label : '', ...parts].join(' ')
}

const textOf = ([, , , ...values]: CardLine): string => values.map(flat).join(' ')

const flat = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(flat).join(' ') : ''

import { type FacetKind, type IdentityFacet, identityFacetSchema } from '../../../shared/model/identity.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { facetFields } from './facet-fields.ts'

/** What stands in the form of a facet, by field. `of` is the member of the household it belongs to, or null. */
export interface FacetDraft {
  kind: FacetKind
  of: string | null
  values: Readonly<Record<string, string>>
}

/** What is wrong, by field. */
export type FacetProblems = Readonly<Record<string, MessageKey>>

/** An empty form, with the first option of each choice. */
export function emptyDraft(kind: FacetKind): FacetDraft {
  const values = facetFields[kind].map(field => [
    field.name,
    field.type === 'choice' ? (field.options[0]?.value ?? '') : '',
  ])
  return { kind, of: null, values: Object.fromEntries(values) }
}

export function draftOf(facet: IdentityFacet): FacetDraft {
  const said = new Map<string, unknown>(Object.entries(facet))
  const values = facetFields[facet.kind].map(({ name }) => [name, String(said.get(name) ?? '')])
  return { kind: facet.kind, of: facet.of, values: Object.fromEntries(values) }
}

/** Nothing is typed: choices alone say nothing. */
export const isBlank = ({ kind, values }: FacetDraft): boolean =>
  facetFields[kind].every(field => field.type === 'choice' || (values[field.name] ?? '').trim() === '')

/** The facet the form describes, or what stands in the way. `known` are the facets that are in the list. */
export function readFacet(
  draft: FacetDraft,
  id: string,
  known: readonly IdentityFacet[],
): { facet: IdentityFacet; problems: FacetProblems } | { facet: null; problems: FacetProblems } {
  const values = tidied(draft)
  const problems = problemsOf(draft.kind, values)
  if (Object.keys(problems).length > 0) return { facet: null, problems }
  const parsed = identityFacetSchema.safeParse({ ...values, kind: draft.kind, id, of: draft.of })
  const first = facetFields[draft.kind][0]?.name ?? ''
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? first)
    return { facet: null, problems: { [field]: 'footprint.notUsable' } }
  }
  if (known.some(other => other.id !== id && areSame(other, parsed.data)))
    return { facet: null, problems: { [first]: 'footprint.alreadyListed' } }
  return { facet: parsed.data, problems: {} }
}

/** Typed text as it is kept: one space between words, and what people paste along taken off. */
function tidied({ kind, values }: FacetDraft): Record<string, string> {
  const text = (name: string) => (values[name] ?? '').replace(/\s+/gu, ' ').trim()
  const all = Object.fromEntries(facetFields[kind].map(({ name }) => [name, text(name)]))
  switch (kind) {
    case 'email':
      return { ...all, address: text('address').replace(/^mailto:/i, '') }
    case 'phone':
      // Copied numbers come with dashes of all kinds and invisible direction marks.
      return {
        ...all,
        number: text('number')
          .replace(/[‐‑‒–—]/gu, '-')
          .replace(/\p{Cf}/gu, ''),
      }
    case 'address':
      return { ...all, postcode: text('postcode').toUpperCase() }
    case 'username':
      return { ...all, name: text('name').replace(/^@/, '') }
    case 'domain':
      return { ...all, name: domainIn(text('name')) }
    case 'position':
      return { ...all, number: text('number').replace(/ /g, '').toUpperCase() }
    default:
      return all
  }
}

/** The name of a site out of what people paste for it: an address of a page, or of a mailbox. */
const domainIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '')

function problemsOf(kind: FacetKind, values: Readonly<Record<string, string>>): FacetProblems {
  const text = (name: string) => values[name] ?? ''
  switch (kind) {
    case 'name':
      return text('given') || text('family') ? {} : { given: 'footprint.nameMissing' }
    case 'email':
      if (!text('address')) return { address: 'footprint.emailMissing' }
      return /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/.test(text('address'))
        ? {}
        : { address: 'footprint.emailWrong' }
    case 'phone':
      return phoneProblem(text('number'))
    case 'address':
      return text('street') || text('postcode') || text('house') ? {} : { street: 'footprint.addressMissing' }
    case 'username':
      if (!text('name')) return { name: 'footprint.usernameMissing' }
      return text('name').includes(' ') ? { name: 'footprint.usernameWrong' } : {}
    case 'domain':
      if (!text('name')) return { name: 'footprint.domainMissing' }
      return /^[^\s/:@.]+(\.[^\s/:@.]+)+$/.test(text('name')) ? {} : { name: 'footprint.domainWrong' }
    case 'position': {
      const missing = text('organisation') ? {} : { organisation: 'footprint.organisationMissing' as const }
      const wrong = /^[A-Z0-9]*$/.test(text('number')) ? {} : { number: 'footprint.numberWrong' as const }
      return { ...missing, ...wrong }
    }
    case 'place':
      return text('name') ? {} : { name: 'footprint.placeMissing' }
    case 'picture':
      return text('label') ? {} : { label: 'footprint.pictureMissing' }
    case 'household':
      return text('name') ? {} : { name: 'footprint.memberMissing' }
  }
}

/** Six digits are the shortest number with its area code anywhere in the country. */
const fewestDigits = 6

function phoneProblem(number: string): FacetProblems {
  if (!number) return { number: 'footprint.phoneMissing' }
  if (!/^\+?[\d ().-]+$/.test(number)) return { number: 'footprint.phoneWrong' }
  return number.replace(/\D/g, '').length < fewestDigits ? { number: 'footprint.phoneShort' } : {}
}

/** The same piece, however it is spaced or capitalised. */
function areSame(a: IdentityFacet, b: IdentityFacet): boolean {
  if (a.kind !== b.kind || a.of !== b.of) return false
  return fingerprint(a) === fingerprint(b)
}

const fingerprint = (facet: IdentityFacet): string =>
  Object.values(draftOf(facet).values)
    .map(value => value.toLowerCase().replace(facet.kind === 'phone' ? /\D/g : /\s/g, ''))
    .join('|')

import {
  type FacetKind,
  facetKinds,
  householdRelations,
  nameForms,
  organisationKinds,
  placeKinds,
} from '../../../shared/model/identity.ts'
import type { MessageKey } from '../../i18n/words.ts'

/** A field of the form of a facet: a line of text, or a choice that begins with its first option. */
export type FacetField = { name: string; label: MessageKey; hint?: MessageKey } & (
  | { type: 'text'; maxLength: number; isOptional?: true; isNarrow?: true }
  | { type: 'choice'; options: readonly { value: string; label: MessageKey }[] }
)

/** The order in which one is asked: what the first searches need comes first. */
export const entryOrder: readonly FacetKind[] = [
  'name',
  'phone',
  'email',
  'address',
  'username',
  'domain',
  'position',
  'place',
  'picture',
  'household',
]

export const isFacetKind = (name: string | undefined): name is FacetKind =>
  facetKinds.some(kind => kind === name)

/** Fields of each kind, in the order in which they are typed. */
export const facetFields: Readonly<Record<FacetKind, readonly FacetField[]>> = {
  name: [
    { name: 'given', label: 'footprint.given', type: 'text', maxLength: 60 },
    { name: 'family', label: 'footprint.family', type: 'text', maxLength: 60 },
    { name: 'middle', label: 'footprint.middle', type: 'text', maxLength: 60, isOptional: true },
    {
      name: 'form',
      label: 'footprint.form',
      type: 'choice',
      options: nameForms.map(value => ({ value, label: `footprint.form-${value}` as const })),
    },
  ],
  email: [{ name: 'address', label: 'footprint.email', type: 'text', maxLength: 254 }],
  phone: [
    {
      name: 'number',
      label: 'footprint.phone',
      hint: 'footprint.phoneHint',
      type: 'text',
      maxLength: 30,
      isNarrow: true,
    },
  ],
  address: [
    { name: 'house', label: 'footprint.house', type: 'text', maxLength: 60, isNarrow: true },
    { name: 'street', label: 'footprint.street', type: 'text', maxLength: 80 },
    { name: 'town', label: 'footprint.town', type: 'text', maxLength: 60 },
    { name: 'postcode', label: 'footprint.postcode', type: 'text', maxLength: 10, isNarrow: true },
    {
      name: 'when',
      label: 'footprint.when',
      type: 'choice',
      options: [
        { value: 'now', label: 'footprint.when-now' },
        { value: 'earlier', label: 'footprint.when-earlier' },
      ],
    },
  ],
  username: [
    {
      name: 'name',
      label: 'footprint.username',
      hint: 'footprint.usernameHint',
      type: 'text',
      maxLength: 60,
    },
  ],
  domain: [
    { name: 'name', label: 'footprint.domain', hint: 'footprint.domainHint', type: 'text', maxLength: 253 },
  ],
  position: [
    { name: 'organisation', label: 'footprint.organisation', type: 'text', maxLength: 120 },
    {
      name: 'organisationKind',
      label: 'footprint.organisationKind',
      type: 'choice',
      options: organisationKinds.map(value => ({ value, label: `footprint.organisation-${value}` as const })),
    },
    {
      name: 'number',
      label: 'footprint.number',
      hint: 'footprint.numberHint',
      type: 'text',
      maxLength: 20,
      isOptional: true,
      isNarrow: true,
    },
  ],
  place: [
    { name: 'name', label: 'footprint.place', type: 'text', maxLength: 80 },
    {
      name: 'placeKind',
      label: 'footprint.placeKind',
      type: 'choice',
      options: placeKinds.map(value => ({ value, label: `footprint.place-${value}` as const })),
    },
  ],
  picture: [
    {
      name: 'label',
      label: 'footprint.picture',
      hint: 'footprint.pictureHint',
      type: 'text',
      maxLength: 80,
    },
  ],
  household: [
    { name: 'name', label: 'footprint.member', hint: 'footprint.memberHint', type: 'text', maxLength: 80 },
    {
      name: 'relation',
      label: 'footprint.relation',
      type: 'choice',
      options: householdRelations.map(value => ({ value, label: `footprint.relation-${value}` as const })),
    },
  ],
}

import type { SearchTarget } from '../../../shared/model/search.ts'

interface Kind {
  readonly target: SearchTarget
  /** How much a stranger is helped by what it finds, 1 to 5. */
  readonly sensitivity: 1 | 2 | 3 | 4 | 5
  /** Looking through the first page of results at the engines, with a note on what was found. */
  readonly minutes: number
}

const kind = (target: SearchTarget, sensitivity: Kind['sensitivity'], minutes: number): Kind => ({
  target,
  sensitivity,
  minutes,
})

/** Every kind of search in the pack. */
export const searchKinds = {
  'address-whole': kind('address', 5, 2),
  'address-family': kind('address', 5, 2),
  'address-house-name': kind('address', 5, 2),
  'address-portals': kind('address', 5, 2),
  'address-planning': kind('address', 5, 3),
  'address-map': kind('address', 5, 2),
  'phone-national': kind('phone', 4, 2),
  'phone-international': kind('phone', 4, 2),
  'email-whole': kind('email', 2, 2),
  'name-alone': kind('name', 3, 4),
  'name-elsewhere': kind('name', 3, 4),
  'name-plain': kind('name', 3, 2),
  'name-middle': kind('name', 3, 2),
  'name-people-search': kind('name', 5, 2),
  'name-town': kind('name', 4, 2),
  'name-employer': kind('name', 3, 2),
  'name-school': kind('name', 3, 2),
  'name-club': kind('name', 4, 2),
  'name-organisation': kind('name', 3, 2),
  'household-together': kind('household', 4, 2),
  'household-town': kind('household', 4, 2),
  'name-pdf': kind('name-on-files', 3, 3),
  'name-office-files': kind('name-on-files', 3, 2),
  'name-cv': kind('name-on-files', 4, 2),
  'name-groups': kind('groups', 3, 2),
  'name-results': kind('groups', 4, 2),
  'username-alone': kind('username', 2, 2),
  'username-in-address': kind('username', 2, 2),
  'username-from-email': kind('username', 2, 2),
  'name-pictures': kind('picture', 2, 3),
  'picture-reverse': kind('picture', 2, 3),
  'name-social': kind('social', 3, 4),
  'position-register': kind('position', 4, 3),
  'email-paste': kind('paste', 3, 2),
  'name-registers': kind('official-record', 5, 4),
  'domain-archive': kind('archive', 2, 3),
  'domain-elsewhere': kind('domain', 2, 2),
  'domain-pages': kind('domain', 2, 3),
  'domain-files': kind('domain', 3, 2),
} as const satisfies Readonly<Record<string, Kind>>
export type SearchKind = keyof typeof searchKinds

import type { FacetOf } from '../../../../shared/model/identity.ts'
import { type Draft, engineSearch } from '../draft.ts'
import { wholeNameForms } from '../name-forms.ts'
import { exactly } from '../search-text.ts'
import type { Subject } from '../subject.ts'
import { eitherSpelling } from './names.ts'

/** A member of the household beside the person, and in their town. `you` is the person. */
export function householdQueries(member: FacetOf<'household'>, you: Subject): Draft[] {
  const forms = wholeNameForms(member.name)
  if (forms === null) return []
  const theirs = eitherSpelling(forms)
  const values = { member: member.name }
  const together = you.names.map(({ facet, forms: yours }) =>
    engineSearch(
      'household-together',
      [member.id, facet.id],
      { all: [theirs, eitherSpelling(yours)] },
      { values },
    ),
  )
  // A first name alone stands on half the pages of a town.
  const isWhole = /\s/.test(forms.usual) || !/\p{Script=Latin}/u.test(forms.usual)
  const inTowns = isWhole
    ? you.towns.map(({ facet, town }) =>
        engineSearch(
          'household-town',
          [member.id, facet],
          { all: [theirs, [exactly(town)]] },
          { values: { ...values, other: town } },
        ),
      )
    : []
  return [...together, ...inTowns]
}

import type { IdentityView } from '../../../shared/footprint-views.ts'
import type { Consent, FacetOf } from '../../../shared/model/identity.ts'

/** A member of the household and the agreement that stands, or the one that was withdrawn last. */
export interface Member {
  facet: FacetOf<'household'> & { text: string }
  standing: Consent | null
  withdrawn: Consent | null
}

/** The agreement about somebody that holds today; `about` null: the person, when an adviser helps. */
export const standingConsent = (
  { consents }: Pick<IdentityView, 'consents'>,
  about: string | null,
): Consent | null => {
  const own = consents.filter(each => each.about === about && each.withdrawnOn === null)
  return own.toSorted((a, b) => b.givenOn.localeCompare(a.givenOn))[0] ?? null
}

const lastWithdrawn = ({ consents }: IdentityView, about: string): Consent | null =>
  consents
    .filter(each => each.about === about && each.withdrawnOn !== null)
    .toSorted((a, b) => (b.withdrawnOn ?? '').localeCompare(a.withdrawnOn ?? ''))[0] ?? null

/** Everyone of the household, in the order they were added. */
export const membersOf = (identity: IdentityView): Member[] =>
  identity.facets.flatMap(facet => {
    if (facet.kind !== 'household') return []
    const standing = standingConsent(identity, facet.id)
    return [{ facet, standing, withdrawn: standing ? null : lastWithdrawn(identity, facet.id) }]
  })

import { isDeepStrictEqual } from 'node:util'
import { badRequest, conflict, notFound } from '@hapi/boom'
import type { IdentityView } from '../../../shared/footprint-views.ts'
import type { Consent, FacetOf, IdentityFacet } from '../../../shared/model/identity.ts'
import type { Store } from '../../store/store.ts'
import { removeExposures } from '../exposures/remove-exposures.ts'
import { possibleSearches } from '../search-pack/search-pack.ts'
import { facetText } from './facet-text.ts'

/**
 * Every facet with its text, and every consent with those that were withdrawn, the latest first: the window shows who may
 * drive, since when, and that somebody said no. `hasConsent` tells which still count.
 */
export async function identityView(store: Store): Promise<IdentityView> {
  const [facets, consents] = await Promise.all([store.identityFacets(), store.consents()])
  return {
    facets: facets.map(facet => ({ ...facet, text: facetText(facet) })),
    consents: consents.toReversed().toSorted((a, b) => b.givenOn.localeCompare(a.givenOn)),
  }
}

/** Saves a facet of the person, or of a member of the household who is listed. 400 for any other. */
export async function saveFacet(store: Store, facet: IdentityFacet): Promise<void> {
  const facets = await store.identityFacets()
  const isMember = facet.kind === 'household'
  if (facet.of !== null && (isMember || !isHousehold(facets, facet.of))) throw badRequest()
  const former = facets.find(({ id }) => id === facet.id)
  if (former?.kind === 'household' && !isMember) throw badRequest()
  await store.saveIdentityFacet(facet)
  // A look-up of the former address says nothing of this one.
  if (former?.kind === 'email' && !isSameAddress(former, facet)) await store.removeBreachCheck(former.id)
  if (former) await forgetSearches(store, facets)
}

/**
 * Removes a facet, and what is only known because of it: the look-up of an e-mail address, and what came of searches that
 * are no longer there. A member of the household takes along their facets, their consents, and what was found about them,
 * because nobody who was removed should stay on record.
 */
export async function removeFacet(store: Store, id: string): Promise<void> {
  const facets = await store.identityFacets()
  const facet = facets.find(one => one.id === id)
  if (facet === undefined) return
  if (facet.kind === 'household') await removeMember(store, id, facets)
  await removeOne(store, facet)
  await forgetSearches(store, facets)
}

/** A consent stays as it was given. All that can be added is its withdrawal. */
export async function saveConsent(store: Store, consent: Consent): Promise<void> {
  const [facets, consents] = await Promise.all([store.identityFacets(), store.consents()])
  if (consent.about !== null && !isHousehold(facets, consent.about)) throw notFound()
  const former = consents.find(({ id }) => id === consent.id)
  if (former !== undefined && !isWithdrawalOf(former, consent)) throw conflict()
  await store.saveConsent(consent)
}

function isWithdrawalOf(former: Consent, consent: Consent): boolean {
  const { withdrawnOn, ...given } = former
  const { withdrawnOn: nowWithdrawnOn, ...stillGiven } = consent
  return isDeepStrictEqual(given, stillGiven) && (withdrawnOn === null || withdrawnOn === nowWithdrawnOn)
}

async function removeMember(store: Store, member: string, facets: readonly IdentityFacet[]): Promise<void> {
  const [consents, exposures] = await Promise.all([store.consents(), store.exposures()])
  await removeExposures(
    store,
    exposures.filter(({ of }) => of === member).map(({ id }) => id),
  )
  for (const facet of facets) if (facet.of === member) await removeOne(store, facet)
  for (const consent of consents) if (consent.about === member) await store.removeConsent(consent.id)
}

async function removeOne(store: Store, facet: IdentityFacet): Promise<void> {
  if (facet.kind === 'email') await store.removeBreachCheck(facet.id)
  await store.removeIdentityFacet(facet.id)
}

/** Removes what came of searches that could be made from the former facets and can no longer be. */
async function forgetSearches(store: Store, former: readonly IdentityFacet[]): Promise<void> {
  const [facets, records] = await Promise.all([store.identityFacets(), store.searchRecords()])
  const before = possibleSearches(former)
  const now = possibleSearches(facets)
  for (const { queryId } of records)
    if (before.has(queryId) && !now.has(queryId)) await store.removeSearchRecord(queryId)
}

const isSameAddress = (former: FacetOf<'email'>, facet: IdentityFacet): boolean =>
  facet.kind === 'email' && facet.address.trim().toLowerCase() === former.address.trim().toLowerCase()

const isHousehold = (facets: readonly IdentityFacet[], id: string): boolean =>
  facets.some(facet => facet.id === id && facet.kind === 'household')

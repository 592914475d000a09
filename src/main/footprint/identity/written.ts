import type { FacetOf } from '../../../shared/model/identity.ts'

/** The pieces that are not empty, with `between` between them. */
export const joined = (between: string, ...pieces: readonly string[]): string =>
  pieces.filter(piece => piece !== '').join(between)

/** "12 Some Street, Bath, BA1 1AA"; a house with a name stands apart from its street. */
export function addressText({ house, street, town, postcode }: FacetOf<'address'>): string {
  const between = /\d/.test(house) ? ' ' : ', '
  return joined(', ', joined(between, house, street), town, postcode)
}

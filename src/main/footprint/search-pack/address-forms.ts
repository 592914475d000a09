import type { FacetOf } from '../../../shared/model/identity.ts'
import { saysSomething, searchable } from './plain-text.ts'

export interface AddressForms {
  /** "12 High Street"; only the street without a house, null without a street. */
  readonly houseAndStreet: string | null
  /** A house known by its name; null for a number. */
  readonly houseName: string | null
  readonly town: string | null
  /** "CF10 1AA", "CF101AA"; empty when not known. */
  readonly postcodes: readonly string[]
}

/** A UK postcode without its space: outward and inward part. */
const ukPostcode = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/

/** The pieces of an address that are searched for. */
export function addressForms({ house, street, town, postcode }: FacetOf<'address'>): AddressForms {
  const houseText = orNull(searchable(house))
  const streetText = orNull(searchable(street))
  return {
    houseAndStreet:
      streetText === null ? null : houseText === null ? streetText : `${houseText} ${streetText}`,
    houseName: houseText !== null && /\p{L}{3}/u.test(houseText) ? houseText : null,
    town: orNull(searchable(town)),
    postcodes: postcodeForms(searchable(postcode)),
  }
}

function postcodeForms(postcode: string): string[] {
  if (!saysSomething(postcode)) return []
  const [, outward, inward] = ukPostcode.exec(postcode.replace(/\s/g, '').toUpperCase()) ?? []
  return outward === undefined || inward === undefined
    ? [postcode]
    : [`${outward} ${inward}`, `${outward}${inward}`]
}

const orNull = (text: string): string | null => (saysSomething(text) ? text : null)

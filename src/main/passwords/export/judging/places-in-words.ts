import { sentence } from '../../../audit/sentences.ts'
import { messages } from './messages.ts'
import type { Shown } from './shown.ts'
import type { Vault, VaultLogin } from './vault.ts'

const list = new Intl.ListFormat('en-GB')
const namedPlaces = 5

/** "a.org, b.org and 3 more": the places of some logins, key services first, then by name. */
export function placesInWords(vault: Vault, logins: readonly number[], shown: Shown): string {
  const byPlace = new Map<string, VaultLogin>()
  for (const index of logins) {
    const login = vault.logins[index]
    if (login !== undefined) byPlace.set(placeOf(login), login)
  }
  const places = [...byPlace].sort(([one, a], [other, b]) => {
    return Number(b.isKey) - Number(a.isKey) || (one < other ? -1 : 1)
  })
  const names = places
    .slice(0, namedPlaces)
    .map(([, login]) => shown.place(login) || sentence(messages['no-place']))
  const more = places.length - names.length
  return list.format(more === 0 ? names : [...names, sentence(messages['more-places'], { more })])
}

const placeOf = ({ sites, login }: VaultLogin): string => sites[0] ?? (login.title || login.user)

import type { BreachesView } from '../../shared/footprint-views.ts'
import type { Account } from '../../shared/model/account.ts'
import type { FoundBreach } from '../../shared/model/breach-check.ts'
import type { Service } from '../../shared/model/service.ts'
import { registrableDomain } from '../../shared/registrable-domain.ts'
import { byNewest } from './found-breach.ts'

type BreachedAccount = BreachesView['services'][number]

/** Accounts whose service is on the list, by its domain or one that belongs to the same body. Newest breach first. */
export function breachedAccounts(
  accounts: readonly Account[],
  services: readonly Pick<Service, 'id' | 'domains'>[],
  breaches: readonly FoundBreach[],
): BreachedAccount[] {
  const byDomain = groupedByDomain(breaches)
  return accounts
    .flatMap(account => {
      const found = domainsOf(account, services).flatMap(domain => byDomain.get(domain) ?? [])
      const unique = [...new Set(found)].toSorted(byNewest)
      const [newest] = unique
      return newest === undefined ? [] : [breachedAccount(account, unique, newest)]
    })
    .toSorted((one, other) => compareNewest(one.breaches, other.breaches))
}

function breachedAccount(account: Account, breaches: FoundBreach[], newest: FoundBreach): BreachedAccount {
  const { id, label, serviceId, domain } = account
  return { account: { id, label, serviceId, domain }, breaches, since: reviewedSince(account, newest) }
}

/** A review on the day of the breach may have come before it. */
function reviewedSince({ reviewedOn }: Account, { on }: FoundBreach): BreachedAccount['since'] {
  if (reviewedOn === null || on === null) return 'not-sure'
  return reviewedOn > on ? 'yes' : 'no'
}

function domainsOf(
  { serviceId, domain }: Account,
  services: readonly Pick<Service, 'id' | 'domains'>[],
): string[] {
  const known = services.find(({ id }) => id === serviceId)?.domains ?? []
  const named = domain === null || domain.trim() === '' ? [] : [domain.trim().toLowerCase()]
  return [...new Set([...named, ...known].map(registrableDomain))]
}

function groupedByDomain(breaches: readonly FoundBreach[]): Map<string, FoundBreach[]> {
  const groups = new Map<string, FoundBreach[]>()
  for (const breach of breaches) {
    if (breach.domain === '') continue
    const domain = registrableDomain(breach.domain)
    const group = groups.get(domain)
    if (group === undefined) groups.set(domain, [breach])
    else group.push(breach)
  }
  return groups
}

function compareNewest(one: readonly FoundBreach[], other: readonly FoundBreach[]): number {
  const [first] = one
  const [second] = other
  return first === undefined || second === undefined ? 0 : byNewest(first, second)
}

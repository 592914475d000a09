import type { Breach } from '../../../../shared/model/breach-check.ts'
import type { Day } from '../../../../shared/model/date.ts'
import { registrableDomain } from '../../../../shared/registrable-domain.ts'
import { createChangedOn } from './changed-on.ts'
import type { Vault, VaultLogin } from './vault.ts'
import { withPassword } from './vault.ts'
import { type Issue, judged, notJudged, type Verdict } from './verdict.ts'

/** The newest breach of a domain. */
type Breaches = ReadonlyMap<string, Breach>

/** Passwords that are older than a breach of their service. `breaches` is null until a list was given. */
export function breachedService(vault: Vault, breaches: readonly Breach[] | null): Verdict {
  const about = withPassword(vault)
  if (breaches === null) return notJudged('not-asked', about.length)
  const byDomain = newestByDomain(breaches)
  const changedOn = createChangedOn(vault.today)
  const unanswered: number[] = []
  const issues: Issue[] = []
  for (const index of about) {
    const login = vault.logins[index]
    if (login === undefined) continue
    const result = judgeLogin(login, byDomain, changedOn(login))
    if (result === 'unknown') unanswered.push(index)
    else if (result !== 'clear') issues.push(issueOf(login, index, result))
  }
  return judged(about.length, issues, unanswered)
}

function judgeLogin(login: VaultLogin, breaches: Breaches, day: Day | null): Breach | 'clear' | 'unknown' {
  const domains = domainsOf(login)
  if (domains.length === 0) return 'unknown'
  const newest = domains
    .flatMap(domain => breaches.get(domain) ?? [])
    .reduce<Breach | null>(
      (last, breach) => (last === null || breach.BreachDate > last.BreachDate ? breach : last),
      null,
    )
  if (newest === null) return 'clear'
  if (day === null) return 'unknown'
  return newest.BreachDate >= day ? newest : 'clear'
}

/** An app whose maker is not known could be of any domain. */
function domainsOf({ addresses, service }: VaultLogin): string[] {
  const ofAddresses = addresses.flatMap(address =>
    address.kind === 'web' ? [registrableDomain(address.host)] : [],
  )
  const ofService = (service?.domains ?? []).map(registrableDomain)
  return [...new Set([...ofAddresses, ...ofService])]
}

function issueOf(login: VaultLogin, index: number, breach: Breach): Issue {
  return {
    severity: login.isKey ? 'urgent' : 'soon',
    logins: [index],
    message: 'breached-service',
    values: shown => ({ breach: shown.text(breach.Title || breach.Name), day: breach.BreachDate }),
  }
}

function newestByDomain(breaches: readonly Breach[]): Breaches {
  const byDomain = new Map<string, Breach>()
  for (const breach of breaches) {
    if (!tookPasswords(breach)) continue
    const domain = registrableDomain(breach.Domain.trim().toLowerCase())
    const known = byDomain.get(domain)
    if (known === undefined || breach.BreachDate > known.BreachDate) byDomain.set(domain, breach)
  }
  return byDomain
}

/** Made-up breaches, lists of addresses for spam and withdrawn entries say nothing of a password. */
const tookPasswords = (breach: Breach): boolean =>
  breach.Domain.trim() !== '' &&
  !breach.IsFabricated &&
  !breach.IsSpamList &&
  !breach.IsRetired &&
  breach.DataClasses.includes('Passwords')

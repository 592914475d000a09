import { isPublicSuffix } from '../../../../shared/registrable-domain.ts'
import type { Address } from './address.ts'
import type { KnownService } from './known.ts'

/** Finds the service of a login by its addresses, or by its title when it has none. */
export type Recognise = (addresses: readonly Address[], titleAlone: string | null) => KnownService | null

export function createRecognise(services: readonly KnownService[]): Recognise {
  const byDomain = new Map(
    services.flatMap(service => service.domains.map(domain => [domain.toLowerCase(), service] as const)),
  )
  const byName = new Map(services.map(service => [service.name.trim().toLowerCase(), service]))

  function ofHost(host: string): KnownService | null {
    const labels = host.split('.')
    for (let from = 0; from < labels.length - 1; from++) {
      const domain = labels.slice(from).join('.')
      const service = byDomain.get(domain)
      if (service !== undefined && standsFor(host, domain)) return service
    }
    return null
  }

  return (addresses, titleAlone) => {
    if (titleAlone !== null) return byName.get(titleAlone.trim().toLowerCase()) ?? null
    const found = addresses.flatMap(address => ofHost(hostOf(address)) ?? [])
    return found.find(service => service.isKey) ?? found[0] ?? null
  }
}

/** Whoever holds "nhs.uk" does not hold the hospitals below it. */
const standsFor = (host: string, domain: string): boolean =>
  host === domain || host === `www.${domain}` || !isPublicSuffix(domain)

/**
 * An app's package is its maker's domain the other way round, by convention only: a hint. Packages below "com.github."
 * are mostly of people who keep their code there, and give no host.
 */
function hostOf(address: Address): string {
  if (address.kind === 'web') return address.host
  const labels = address.packageName.split('.')
  const isGuest = address.packageName.startsWith('com.github.') && labels.length > 3
  return isGuest ? '' : labels.toReversed().join('.')
}

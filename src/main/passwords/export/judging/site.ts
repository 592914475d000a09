import { isIp, registrableDomain } from '../../../../shared/registrable-domain.ts'
import type { Address } from './address.ts'

/** The site an address belongs to. On an address without a domain another port is another site. */
export function siteOf(address: Address): string {
  if (address.kind === 'app') return address.packageName
  const { host, port } = address
  const hasDomain = host.includes('.') && !isIp(host)
  return hasDomain ? registrableDomain(host) : port === '' ? host : `${host}:${port}`
}

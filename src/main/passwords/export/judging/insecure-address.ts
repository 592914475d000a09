import type { Address } from './address.ts'
import { isLocalHost } from './local-host.ts'
import type { Vault } from './vault.ts'
import { type Issue, judged, type Verdict } from './verdict.ts'

/** An address that starts with http://. About the logins whose address says how to connect. */
export function insecureAddress(vault: Vault): Verdict {
  const about = vault.logins.flatMap(({ addresses }, index) => (addresses.some(isWebPage) ? [index] : []))
  const issues = about.flatMap((index): Issue[] => {
    const login = vault.logins[index]
    if (login === undefined || !login.addresses.some(isOpen)) return []
    return [{ severity: login.isKey ? 'soon' : 'tidy', logins: [index], message: 'insecure-address' }]
  })
  return judged(about.length, issues)
}

const isWebPage = (address: Address): boolean =>
  address.kind === 'web' && (address.scheme === 'http' || address.scheme === 'https')

const isOpen = (address: Address): boolean =>
  address.kind === 'web' && address.scheme === 'http' && !isLocalHost(address.host)

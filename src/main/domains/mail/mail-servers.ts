import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import type { Answer } from '../dns/answer.ts'

/** Where mail for the domain goes. */
export type MailServers =
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  | { readonly kind: 'named'; readonly hosts: readonly string[] }
  /** It says that it takes no mail (https://www.rfc-editor.org/rfc/rfc7505). */
  | { readonly kind: 'refuses' }
  /** It names no server. Where it has an address, mail is tried there. */
  | { readonly kind: 'none'; readonly hasAddress: boolean | null }

/** Reads the MX records, and whether there is an address that would stand in for them. */
export function mailServers(mx: Answer<'MX'>, addresses: readonly Answer<'A' | 'AAAA'>[]): MailServers {
  if (mx.kind === 'unknown') return { kind: 'unknown', reason: mx.reason }
  if (mx.kind === 'records') {
    const hosts = mx.records.map(({ exchange }) => exchange).filter(host => host !== '')
    return hosts.length === 0 ? { kind: 'refuses' } : { kind: 'named', hosts }
  }
  if (addresses.some(({ kind }) => kind === 'records')) return { kind: 'none', hasAddress: true }
  const isKnown = addresses.every(({ kind }) => kind === 'none')
  return { kind: 'none', hasAddress: isKnown ? false : null }
}

/** Null when that could not be read, or cannot be told: an address may or may not have a mail server behind it. */
export function takesMail(servers: MailServers): boolean | null {
  switch (servers.kind) {
    case 'unknown':
      return null
    case 'named':
      return true
    case 'refuses':
      return false
    case 'none':
      return servers.hasAddress === false ? false : null
  }
}

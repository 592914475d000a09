import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { badRequest } from '@hapi/boom'
import { isPublicSuffix } from '../../shared/registrable-domain.ts'

/** Why something is not a domain that can be looked at. */
export const nameRefusals = ['ip-address', 'one-word', 'shared-ending', 'not-a-name'] as const
export type NameRefusal = (typeof nameRefusals)[number]

export interface RefusedName {
  readonly kind: 'INVALID'
  readonly reason: NameRefusal
}

const longestName = 253
/** Letters, digits and hyphens, not at the ends (https://www.rfc-editor.org/rfc/rfc1123#page-13). */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * A domain as it is asked for: ASCII, lower case, letters of other scripts as `xn--`, no dot at the end.
 * Errors: 400 INVALID with a `RefusedName`, which says why and does not repeat the name.
 */
export function asciiDomain(typed: string): string {
  const text = typed.trim().replace(/\.$/, '')
  if (isIP(text.replace(/^\[|\]$/g, '')) !== 0) throw refused('ip-address')
  const name = /[\s/:@?#\\%[\]]/.test(text) ? '' : domainToASCII(text)
  // The rules of addresses take forms such as "1.2.3" and "0x7f.1" for the number of a computer.
  if (isIP(name) !== 0) throw refused('ip-address')
  const labels = name.split('.')
  if (name === '' || name.length > longestName || !labels.every(one => label.test(one)))
    throw refused('not-a-name')
  if (labels.length < 2) throw refused('one-word')
  if (/^\d+$/.test(labels.at(-1) ?? '')) throw refused('not-a-name')
  if (isPublicSuffix(name)) throw refused('shared-ending')
  return name
}

const refused = (reason: NameRefusal) =>
  badRequest<RefusedName>('That is no domain to look at', { kind: 'INVALID', reason })

/** The name and all names above it, down to the last label: "a.b.example", "b.example", "example". */
export function upwards(name: string): string[] {
  const labels = name.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

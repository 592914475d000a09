import { isIPv4, isIPv6 } from 'node:net'

/** A mechanism or modifier of an SPF record (https://www.rfc-editor.org/rfc/rfc7208#section-4.6.1). */
export type SpfTerm =
  | {
      readonly kind: 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists'
      readonly qualifier: Qualifier
      /** The domain or the network it names; null where it means the domain itself. */
      readonly value: string | null
      /** Bits of the network that must fit; null where it does not say. */
      readonly prefix: number | null
    }
  | { readonly kind: 'redirect'; readonly value: string }
export type Qualifier = '+' | '-' | '~' | '?'

export interface SpfRecord {
  readonly terms: readonly SpfTerm[]
}
/** The first part that is not as the standard has it. */
export interface BrokenSpf {
  readonly broken: string
}

/** Whether a text is an SPF record at all, right or wrong. Others share the place with it. */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text)

const directive = /^([+?~-]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?::(.+?))?((?:\/\d+)?(?:\/\/\d+)?)$/i
const modifier = /^([a-z][a-z0-9_.-]*)=(.*)$/i

/** Reads a record that `isSpf` says is one. */
export function parseSpf(text: string): SpfRecord | BrokenSpf {
  const terms: SpfTerm[] = []
  const seenModifiers = new Set<string>()
  for (const word of text.split(' ').slice(1)) {
    if (word === '') continue
    const named = modifier.exec(word)
    if (named) {
      const name = named[1]?.toLowerCase() ?? ''
      const value = named[2] ?? ''
      const isOurs = name === 'redirect' || name === 'exp'
      if (isOurs && (seenModifiers.has(name) || !isDomainSpec(value))) return { broken: word }
      if (!isOurs && !isMacroString(value)) return { broken: word }
      seenModifiers.add(name)
      if (name === 'redirect') terms.push({ kind: 'redirect', value })
      continue
    }
    const term = mechanism(word)
    if (term === null) return { broken: word }
    terms.push(term)
  }
  return { terms }
}

function mechanism(word: string): SpfTerm | null {
  const [, sign = '', name = '', value, bits = ''] = directive.exec(word) ?? []
  const kind = name.toLowerCase()
  const qualifier = qualifiers[sign]
  if (qualifier === undefined) return null
  switch (kind) {
    case 'all':
      return value === undefined && bits === '' ? { kind, qualifier, value: null, prefix: null } : null
    case 'include':
    case 'exists':
      return value !== undefined && bits === '' && isDomainSpec(value)
        ? { kind, qualifier, value, prefix: null }
        : null
    case 'ptr':
      return bits === '' && (value === undefined || isDomainSpec(value))
        ? { kind, qualifier, value: value ?? null, prefix: null }
        : null
    case 'a':
    case 'mx':
      return (value === undefined || isDomainSpec(value)) && isDualPrefix(bits)
        ? { kind, qualifier, value: value ?? null, prefix: firstPrefix(bits) }
        : null
    case 'ip4':
    case 'ip6': {
      const prefix = bits === '' ? null : /^\/(\d{1,3})$/.exec(bits)?.[1]
      const isNetwork = kind === 'ip4' ? isIPv4(value ?? '') : isIPv6(value ?? '')
      const most = kind === 'ip4' ? 32 : 128
      if (!isNetwork || prefix === undefined || Number(prefix ?? 0) > most) return null
      return { kind, qualifier, value: value ?? '', prefix: prefix === null ? null : Number(prefix) }
    }
    default:
      return null
  }
}

const qualifiers: Readonly<Record<string, Qualifier>> = { '': '+', '+': '+', '-': '-', '~': '~', '?': '?' }

/** "/24", "//64" or "/24//64" */
function isDualPrefix(bits: string): boolean {
  const [, four = '0', six = '0'] = /^(?:\/(\d{1,3}))?(?:\/\/(\d{1,3}))?$/.exec(bits) ?? ['', '999']
  return Number(four) <= 32 && Number(six) <= 128
}

const firstPrefix = (bits: string): number | null => {
  const four = /^\/(\d{1,3})/.exec(bits)?.[1]
  return four === undefined ? null : Number(four)
}

const macro = /%(?:\{[slodiphcrtv]\d*r?[.+,/_=-]*\}|%|_|-)/gi

/** https://www.rfc-editor.org/rfc/rfc7208#section-7.1 */
const isMacroString = (text: string): boolean =>
  /^[\x21-\x7e]*$/.test(text) && !text.replace(macro, '').includes('%')

/** Ends in a macro, or in a label that is not a number alone. */
function isDomainSpec(text: string): boolean {
  if (!isMacroString(text) || text === '') return false
  if (/%\{[^}]*\}$/.test(text)) return true
  const last = text.replace(/\.$/, '').split('.')
  const top = last.at(-1) ?? ''
  return last.length > 1 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(top) && !/^\d+$/.test(top)
}

/** Whether a name is made when mail arrives, from who sends it, and cannot be looked up now. */
export const hasMacro = (value: string): boolean => value.includes('%')

import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

/** One resolver of `scutil --dns`. */
export interface MacResolver {
  readonly servers: readonly string[]
  /** Asked about this domain alone; null for the one asked about everything. */
  readonly domain: string | null
  /** `en0`, `utun4`; null when it is bound to none. */
  readonly interface: string | null
}

/** Parses the resolvers that programs use by default; those for single interfaces stand in a second part. */
export function parseResolvers(text: string): Reading<MacResolver[]> {
  const [, main] =
    /(?:^|\n)DNS configuration\n([\s\S]*?)(?=\nDNS configuration \(for scoped queries\)|$)/.exec(text) ?? []
  if (main === undefined) return unknown('unparsable', 'scutil')
  const [, ...blocks] = main.split(/^resolver #\d+$/m)
  // Every block tells how its servers are reached; one that does not was cut off.
  if (blocks.some(block => !/^\s*reach\s+: 0x/m.test(block))) return unknown('truncated', 'scutil')
  return known(blocks.map(resolverOf))
}

/** Every name server in the text, of both parts. */
export const allServers = (text: string): string[] =>
  [...text.matchAll(/^\s*nameserver\[\d+\] : (\S{1,60})$/gm)].flatMap(match => match[1] ?? [])

function resolverOf(block: string): MacResolver {
  return {
    servers: allServers(block),
    domain: /^\s*domain\s+: (\S+)$/m.exec(block)?.[1] ?? null,
    interface: /^\s*if_index : \d+ \(([a-z]+\d+)\)$/m.exec(block)?.[1] ?? null,
  }
}

/** The kinds of VPN in `scutil --nc list` that are connected, such as `IPSec`; their names are left out. */
export function parseConnectedVpns(text: string): Reading<string[]> {
  if (!/^Available network connection services in the current set/m.test(text))
    return unknown('unparsable', 'scutil')
  const kinds = text.split('\n').flatMap(line => {
    const [, state, kind] =
      /^\s*\*?\s*\((\w+)\)\s+[0-9A-Fa-f-]{36}\s.*\[([\w.:-]{1,100})\]\s*$/.exec(line) ?? []
    return state === 'Connected' && kind !== undefined ? [kind] : []
  })
  return known([...new Set(kinds)])
}

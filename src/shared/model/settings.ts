import { z } from 'zod'
import { searchEngineSchema } from './search.ts'

/** Plain http would show to the network what is asked; on this very computer there is none in between. */
function isPrivateOnTheWay(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

/** An IPv4 address, or an IPv6 address with or without brackets; a port behind a colon, for IPv6 only behind brackets. */
function isResolver(text: string): boolean {
  if (text === '') return true
  const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([0-9a-f:.]+?))(?::(\d{1,5}))?$/i.exec(text) ?? []
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return false
  if (bracketed !== undefined) return z.ipv6().safeParse(bracketed).success
  if (port === undefined && z.ipv6().safeParse(text).success) return true
  return z.ipv4().safeParse(plain).success
}

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['en-GB']),
  /** Minutes without a touch until Surefoot locks itself; 0 means never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  /** Months between audits. */
  auditEveryMonths: z.number().int().min(1).max(24),
  /** Base address of the Pwned Passwords range service. */
  rangeServiceUrl: z.url({ protocol: /^https?$/ }).refine(isPrivateOnTheWay, 'must be https'),
  /** Base address of the breach service, in the layout of Have I Been Pwned. */
  breachServiceUrl: z.url({ protocol: /^https?$/ }).refine(isPrivateOnTheWay, 'must be https'),
  /** Who answers questions about domains: address and port, such as "9.9.9.9" or "[2620:fe::fe]:53"; empty: this computer's own. */
  resolver: z.string().trim().max(80).refine(isResolver, 'must be an IP address'),
  /** Base address of a registration data service (RDAP); empty: the one IANA's list names for the domain. */
  rdapServiceUrl: z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/ }).refine(isPrivateOnTheWay, 'must be https'),
  ]),
  /** Search engines that the search pack opens. */
  searchEngines: z.array(searchEngineSchema).min(1),
  /** Desktop door: hides the window from screen sharing. */
  contentProtection: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'en-GB',
  lockAfterMinutes: 10,
  auditEveryMonths: 6,
  rangeServiceUrl: 'https://api.pwnedpasswords.com',
  breachServiceUrl: 'https://haveibeenpwned.com',
  resolver: '',
  rdapServiceUrl: '',
  searchEngines: ['google', 'bing', 'duckduckgo'],
  contentProtection: false,
}

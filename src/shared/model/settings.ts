import { z } from 'zod'

/** Plain http would show the five characters to the network; on this very computer there is none in between. */
function isPrivateOnTheWay(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
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
  contentProtection: false,
}

import { z } from 'zod'
import { momentSchema } from './date.ts'
import { messageValuesSchema, outcomeSchema } from './finding.ts'
import { unknownReasonSchema } from './unknown-reason.ts'

/** What is looked at. */
export const domainPartIds = [
  'spf',
  'dmarc',
  'mta-sts',
  'dnssec',
  'caa',
  'transfer-lock',
  'expiry',
  'contact-data',
] as const
export const domainPartIdSchema = z.enum(domainPartIds)
export type DomainPartId = (typeof domainPartIds)[number]

/** A domain as the person writes it: letters of any script, no scheme, no path. */
export const domainNameSchema = z
  .string()
  .trim()
  .min(3)
  .max(253)
  .regex(/^[^\s/:@?#\\.]+(\.[^\s/:@?#\\.]+)+\.?$/)

export const domainPartSchema = z.object({
  id: domainPartIdSchema,
  outcome: outcomeSchema,
  /** Set exactly when the outcome is unknown. */
  reason: unknownReasonSchema.nullable(),
  /** Key of its words in src/main/domains/messages.ts: headline, meaning and steps. */
  message: z.string().max(60),
  values: messageValuesSchema,
  /** The records or answers it rests on, shortened. */
  seen: z.array(z.string().max(600)).max(20),
})
export type DomainPart = z.infer<typeof domainPartSchema>

/** One look at a domain. */
export const domainReportSchema = z.object({
  id: z.uuid(),
  /** ASCII, lower case: `xn--` where needed. */
  domain: z.string().min(3).max(253),
  at: momentSchema,
  /** Who was asked: a resolver's address, or "the resolver of this computer". */
  resolver: z.string().max(300),
  rdap: z.string().max(300).nullable(),
  /** Whether mail for the domain is accepted anywhere; null when that could not be read. */
  takesMail: z.boolean().nullable(),
  parts: z.array(domainPartSchema).min(1),
})
export type DomainReport = z.infer<typeof domainReportSchema>

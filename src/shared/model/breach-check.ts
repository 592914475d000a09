import { z } from 'zod'
import { daySchema, momentSchema } from './date.ts'

/** By which way an address was looked up. `page`: on the service's own page, and the person said what it showed. */
export const breachWays = ['page', 'address', 'range'] as const

/** A breach that holds an address. Details come from the public list where it was fetched. */
export const foundBreachSchema = z.object({
  name: z.string().max(200),
  title: z.string().max(200),
  domain: z.string().max(253),
  on: daySchema.nullable(),
  dataClasses: z.array(z.string().max(100)).max(200),
})
export type FoundBreach = z.infer<typeof foundBreachSchema>

/** The latest look-up of an e-mail facet. */
export const breachCheckSchema = z.object({
  /** Id of the e-mail facet. */
  facetId: z.uuid(),
  at: momentSchema,
  way: z.enum(breachWays),
  breaches: z.array(foundBreachSchema).max(2000),
  /** Breaches the person has dealt with: password changed, account closed. */
  dealtWith: z.array(z.string().max(200)).max(2000),
})
export type BreachCheck = z.infer<typeof breachCheckSchema>

/** The public list of breaches as it was last fetched. */
export const breachListSchema = z.object({
  fetchedAt: momentSchema,
  from: z.string().max(300),
  breaches: z.array(foundBreachSchema).max(20_000),
})
export type BreachList = z.infer<typeof breachListSchema>

/** A listed breach, in the layout of https://haveibeenpwned.com/API/v3#BreachModel; only what is used of it. */
export const breachSchema = z.object({
  Name: z.string().max(200),
  Title: z.string().max(200),
  Domain: z.string().max(253),
  BreachDate: daySchema,
  DataClasses: z.array(z.string().max(100)).max(200),
  IsFabricated: z.boolean().optional(),
  IsSpamList: z.boolean().optional(),
  IsRetired: z.boolean().optional(),
})
export type Breach = z.infer<typeof breachSchema>

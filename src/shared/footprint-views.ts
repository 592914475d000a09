import { z } from 'zod'
import { accountSchema } from './model/account.ts'
import { breachCheckSchema, foundBreachSchema } from './model/breach-check.ts'
import { daySchema, momentSchema } from './model/date.ts'
import { domainPartSchema, domainReportSchema } from './model/domain-report.ts'
import { exposureSchema } from './model/exposure.ts'
import { letterSchema, routeSchema, routeTaskSchema, statementSchema } from './model/footprint-route.ts'
import { consentSchema, identityFacetSchema } from './model/identity.ts'
import { linkSchema } from './model/link.ts'
import {
  audienceSchema,
  highRiskProgrammeSchema,
  privacyPlatformSchema,
  settingStateSchema,
} from './model/privacy.ts'
import { queryIdSchema, searchEngineSchema, searchRecordSchema, searchTargetSchema } from './model/search.ts'
import { yesNoNotSureSchema } from './model/yes-no-not-sure.ts'

/** What crosses to the window of the footprint review: the model with its sentences and addresses filled in. */

/** Where a search opens, in the person's own browser: an engine, or the one site it is for. */
export const searchPlaceSchema = z.object({
  /** An engine, or a site such as `wayback-machine`. */
  id: z.string().max(40),
  label: z.string(),
  /** The whole address, with the text that it sends. */
  url: z.url({ protocol: /^https$/ }),
  confirmed: z.boolean(),
})

export const searchQuerySchema = z.object({
  id: queryIdSchema,
  target: searchTargetSchema,
  /** Facets it was built from. */
  facets: z.array(z.uuid()),
  /** The household member it is about; null: the person. */
  of: z.uuid().nullable(),
  /** What goes into the search box, the address that is opened where nothing is typed, or the picture to choose. */
  text: z.string().max(400),
  /** What it looks for: "Your address with its postcode". */
  label: z.string(),
  /** What to look at in the results; null when the label says it all. */
  tip: z.string().nullable(),
  sensitivity: z.number().int().min(1).max(5),
  minutes: z.number().positive(),
  places: z.array(searchPlaceSchema).min(1),
  record: searchRecordSchema.nullable(),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

export const sittingSchema = z.object({
  /** From 1. */
  number: z.number().int().positive(),
  title: z.string(),
  /** For all of it, 15 to 40, less only when nothing more is to be searched for. */
  minutes: z.number().int().positive(),
  queries: z.array(queryIdSchema).min(1),
  done: z.number().int().nonnegative(),
})
export type Sitting = z.infer<typeof sittingSchema>

export const searchPackSchema = z.object({
  engines: z.array(searchEngineSchema),
  queries: z.array(searchQuerySchema),
  sittings: z.array(sittingSchema),
  /** Searched within the year. */
  done: z.number().int().nonnegative(),
  /** Facets that are left out for want of consent, by their id. */
  withoutConsent: z.array(z.uuid()),
})
export type SearchPack = z.infer<typeof searchPackSchema>

export const identityViewSchema = z.object({
  facets: z.array(identityFacetSchema.and(z.object({ text: z.string() }))),
  consents: z.array(consentSchema),
})
export type IdentityView = z.infer<typeof identityViewSchema>

export const exposureViewSchema = z.object({
  exposure: exposureSchema,
  sensitivity: z.number().int().min(1).max(5),
  /** The one next step; null when it is dealt with. */
  nextStep: z.string().nullable(),
  /** Routes that can help, best first. */
  routes: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Asked, and the days for an answer are over; or the day to look again has come. */
  due: z.enum(['answer-overdue', 'look-again']).nullable(),
})
export type ExposureView = z.infer<typeof exposureViewSchema>

export const routeViewSchema = z.object({
  route: routeSchema,
  links: z.array(linkSchema),
  letters: z.array(letterSchema.pick({ id: true, title: true, form: true })),
  tasks: z.array(routeTaskSchema),
  /** Whether it is for someone with this role, in this nation. */
  fits: z.boolean(),
  /** Recommended now: it fits, and something open calls for it or everybody should do it. */
  suggested: z.boolean(),
  overdue: z.boolean(),
})
export type RouteView = z.infer<typeof routeViewSchema>

export const letterDraftSchema = z.object({
  id: z.string(),
  title: z.string(),
  form: z.enum(['letter', 'message']),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  /** The fields as they were filled in. */
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      hint: z.string().nullable(),
      value: z.string(),
      required: z.boolean(),
    }),
  ),
  /** Labels of required fields that are still empty: they stand in the text in square brackets. */
  missing: z.array(z.string()),
  restsOn: statementSchema,
  sources: letterSchema.shape.sources,
  fileName: z.string(),
})
export type LetterDraft = z.infer<typeof letterDraftSchema>

export const domainViewSchema = z.object({
  report: domainReportSchema,
  parts: z.array(
    domainPartSchema.extend({
      name: z.string(),
      headline: z.string(),
      /** What it means, for someone who never set up a domain. */
      means: z.string(),
      reasonText: z.string().nullable(),
      /** For whoever looks after the domain. */
      steps: z.array(z.string()),
    }),
  ),
})
export type DomainView = z.infer<typeof domainViewSchema>

export const domainPreviewSchema = z.object({
  /** As it is asked for: ASCII, lower case. */
  domain: z.string(),
  resolver: z.string(),
  /** Base address of the register's service, or of the list that names it. */
  rdap: z.string(),
  /** Everything that will be asked, a line each: "TXT _dmarc.example.org". */
  questions: z.array(z.string()).min(1),
  /** Addresses of web requests. */
  requests: z.array(z.string()),
})
export type DomainPreview = z.infer<typeof domainPreviewSchema>

export const breachesViewSchema = z.object({
  hasKey: z.boolean(),
  /** The service's base address. */
  service: z.string(),
  addresses: z.array(
    z.object({
      facetId: z.uuid(),
      address: z.string(),
      check: breachCheckSchema.nullable(),
      /** The page of the service where it can be looked up by hand. */
      page: z.url({ protocol: /^https$/ }),
    }),
  ),
  list: z.object({ fetchedAt: momentSchema, count: z.number().int(), old: z.boolean() }).nullable(),
  /** Accounts whose service is on the list, newest breach first. `since`: its sign-in was reviewed after the breach. */
  services: z.array(
    z.object({
      account: accountSchema.pick({ id: true, label: true, serviceId: true, domain: true }),
      breaches: z.array(foundBreachSchema).min(1),
      since: yesNoNotSureSchema,
    }),
  ),
})
export type BreachesView = z.infer<typeof breachesViewSchema>

export const privacyPlatformViewSchema = z.object({
  platform: privacyPlatformSchema,
  /** The person has an account there, or a device of the kind. */
  fits: z.boolean(),
  /** Which kinds of account to go through; both when it is not known. */
  audiences: z.array(audienceSchema).min(1),
  states: z.array(settingStateSchema),
  /** Settings that are due to be looked at, and those that are answered within the six months, over the audiences. */
  total: z.number().int().nonnegative(),
  answered: z.number().int().nonnegative(),
  applied: z.number().int().nonnegative(),
  lastOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
})
export type PrivacyPlatformView = z.infer<typeof privacyPlatformViewSchema>

export const privacyViewSchema = z.object({
  platforms: z.array(privacyPlatformViewSchema),
  programmes: z.array(
    z.object({
      programme: highRiskProgrammeSchema,
      fits: z.boolean(),
      /** Why it is offered: "You have a Google account and a public role." Null when it does not fit. */
      reason: z.string().nullable(),
    }),
  ),
})
export type PrivacyView = z.infer<typeof privacyViewSchema>

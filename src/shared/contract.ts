import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import {
  breachesViewSchema,
  domainPreviewSchema,
  domainViewSchema,
  exposureViewSchema,
  identityViewSchema,
  letterDraftSchema,
  privacyViewSchema,
  routeViewSchema,
  searchPackSchema,
} from './footprint-views.ts'
import { accessViewSchema } from './model/access-graph.ts'
import { accountSchema } from './model/account.ts'
import { actionSchema } from './model/action.ts'
import { answerSchema, questionIdSchema } from './model/answer.ts'
import { auditSummarySchema } from './model/audit.ts'
import { breachWays } from './model/breach-check.ts'
import { carriedDeviceSchema } from './model/carried-device.ts'
import { daySchema } from './model/date.ts'
import { deviceFactIdSchema } from './model/device-facts.ts'
import { domainNameSchema } from './model/domain-report.ts'
import { exposureSchema } from './model/exposure.ts'
import { cleanResultSchema, fileReportSchema } from './model/file-report.ts'
import { checkIdSchema } from './model/finding.ts'
import { routeTaskSchema } from './model/footprint-route.ts'
import { icdsStatusSchema } from './model/icds.ts'
import { consentSchema, identityFacetSchema } from './model/identity.ts'
import { mosaicSchema } from './model/mosaic.ts'
import { openerSchema } from './model/opener.ts'
import {
  columnMappingSchema,
  exportEventSchema,
  exportFileSchema,
  exportSummarySchema,
  exposureEventSchema,
  largestChunkBytes,
  loginIssueKindSchema,
  loginIssueSchema,
  ownWordSchema,
  readResultSchema,
  takeOverCandidateSchema,
} from './model/password-export.ts'
import { settingStateSchema } from './model/privacy.ts'
import { profileSchema } from './model/profile.ts'
import { reportIncludeSchema } from './model/report.ts'
import { queryIdSchema, searchRecordSchema } from './model/search.ts'
import { serviceSchema } from './model/service.ts'
import { settingsSchema } from './model/settings.ts'
import {
  accountViewSchema,
  appStatusSchema,
  auditPlanSchema,
  auditViewSchema,
  carriedDeviceViewSchema,
  comparisonSchema,
  contactsViewSchema,
  currentFindingsSchema,
  homeViewSchema,
  icdsViewSchema,
  measureEventSchema,
  passwordVerdictSchema,
  planEntrySchema,
} from './views.ts'

/** Every call between the window and the main process. Both doors and the tests speak only this. */

const passphrase = z.string().min(1).max(1024)
const password = z.string().max(1024)
const id = z.object({ id: z.uuid() })
const nothing = z.void()

export const contract = {
  app: {
    status: oc.output(appStatusSchema),
    /** Sends the status at once and whenever it changes, and a beat every 20 seconds. Lasts as long as the window. */
    watch: oc.output(
      eventIterator(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('status'), status: appStatusSchema }),
          z.object({ type: z.literal('beat') }),
        ]),
      ),
    ),
    /** Ends the app. */
    quit: oc.output(nothing),
  },

  vault: {
    create: oc
      .input(
        z.discriminatedUnion('protection', [
          z.object({ protection: z.literal('keychain') }),
          z.object({ protection: z.literal('passphrase'), passphrase }),
        ]),
      )
      .output(nothing),
    unlock: oc.input(z.object({ passphrase: passphrase.optional() })).output(nothing),
    lock: oc.output(nothing),
    changePassphrase: oc.input(z.object({ current: passphrase, next: passphrase })).output(nothing),
    /** Moves the key between keychain and passphrase. `current` is needed when a passphrase protects it now, `next` when one shall. */
    setProtection: oc
      .input(
        z.object({
          protection: z.enum(['keychain', 'passphrase']),
          current: passphrase.optional(),
          next: passphrase.optional(),
        }),
      )
      .output(nothing),
    wipe: oc.input(z.object({ confirmation: z.literal('delete everything') })).output(nothing),
    exportBackup: oc
      .input(z.object({ passphrase }))
      .output(z.object({ fileName: z.string(), data: z.base64() })),
    importBackup: oc
      .input(z.object({ passphrase, data: z.base64().max(200_000_000), replace: z.boolean() }))
      .output(nothing),
    /** Whether a passphrase is strong enough, before it is set. */
    judgePassphrase: oc
      .input(z.object({ passphrase }))
      .output(z.object({ strong: z.boolean(), verdict: passwordVerdictSchema })),
  },

  profile: {
    get: oc.output(profileSchema.nullable()),
    save: oc.input(profileSchema).output(nothing),
  },

  home: { get: oc.output(homeViewSchema) },

  audit: {
    plan: oc.output(auditPlanSchema),
    /** Begins or goes on; remembers the step. */
    saveProgress: oc.input(z.object({ step: z.string().max(80) })).output(nothing),
    discardProgress: oc.output(nothing),
    /** Keeps the findings as they stand now as a dated audit. */
    finish: oc.output(auditViewSchema),
    list: oc.output(z.array(auditSummarySchema)),
    get: oc.input(id).output(auditViewSchema),
    compare: oc.input(z.object({ earlier: z.uuid(), later: z.uuid() })).output(comparisonSchema),
  },

  answers: {
    save: oc
      .input(answerSchema.pick({ questionId: true, value: true, on: true, note: true }))
      .output(nothing),
    remove: oc.input(z.object({ questionId: questionIdSchema })).output(nothing),
  },

  device: {
    /** Measures this device, all of it or the named facts. Breaking off the stream cancels the run. */
    measure: oc
      .input(z.object({ facts: z.array(deviceFactIdSchema).min(1).optional() }))
      .output(eventIterator(measureEventSchema)),
    /** Opens a page of this system's settings, by catalogue id. */
    openSettings: oc.input(z.object({ id: z.string().max(80) })).output(nothing),
  },

  findings: {
    current: oc.output(currentFindingsSchema),
    accept: oc
      .input(
        z.object({
          checkId: checkIdSchema,
          subject: z.string().max(60).nullable(),
          reason: z.string().trim().min(3).max(500),
          reviewOn: daySchema,
        }),
      )
      .output(nothing),
    withdrawAcceptance: oc
      .input(z.object({ checkId: checkIdSchema, subject: z.string().max(60).nullable() }))
      .output(nothing),
  },

  plan: {
    list: oc.output(z.array(planEntrySchema)),
    save: oc.input(actionSchema.omit({ changedAt: true })).output(nothing),
    remove: oc.input(id).output(nothing),
  },

  accounts: {
    services: oc.output(z.array(serviceSchema)),
    list: oc.output(z.array(accountViewSchema)),
    save: oc.input(accountSchema).output(nothing),
    remove: oc.input(id).output(nothing),
    /** How one account opens the next. */
    access: oc.output(accessViewSchema),
  },

  /** Phone numbers, keys, papers and people. One that is taken away leaves the accounts that name it. */
  openers: {
    list: oc.output(z.array(openerSchema)),
    save: oc.input(openerSchema).output(nothing),
    remove: oc.input(id).output(nothing),
  },

  carriedDevices: {
    platforms: oc.output(
      z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kinds: z.array(carriedDeviceSchema.shape.kind),
          versions: z.array(z.object({ version: z.string(), label: z.string() })),
        }),
      ),
    ),
    list: oc.output(z.array(carriedDeviceViewSchema)),
    save: oc.input(carriedDeviceSchema).output(nothing),
    remove: oc.input(id).output(nothing),
  },

  passwords: {
    /** Scores a password in a worker. Nothing of it is kept. `ownWords` joins names and places from the profile. */
    check: oc
      .input(z.object({ password, ownWords: z.array(z.string().max(60)).max(50) }))
      .output(passwordVerdictSchema),
    /** What the range query would send: the address and the five characters. Sends nothing. */
    exposurePreview: oc
      .input(z.object({ password: password.min(1) }))
      .output(z.object({ address: z.string(), prefix: z.string().regex(/^[0-9A-F]{5}$/) })),
    /** Asks the range service. The only call that leaves the laptop. */
    exposure: oc
      .input(z.object({ password: password.min(1) }))
      .output(z.object({ timesSeen: z.number().int().nonnegative() })),
  },

  /**
   * The audit of a password manager's export. The file comes in pieces and lives only in a worker, which ends with `forget`,
   * after ten minutes in which nothing is asked, when the store locks, and with the app. One at a time: a new one ends the last.
   */
  passwordExport: {
    begin: oc
      .input(
        z.object({
          fileName: z.string().max(255),
          bytes: z.number().int().nonnegative(),
          /** What else the person could be guessed by. Kept as long as the export, and nowhere else. */
          ownWords: z.array(ownWordSchema).max(100).default([]),
        }),
      )
      .output(id),
    /** The next piece of the file. */
    add: oc
      .input(id.extend({ data: z.base64().max(Math.ceil((largestChunkBytes * 4) / 3) + 4) }))
      .output(nothing),
    /** Reads what was added. `columns` says what the columns of a CSV of no known layout hold. */
    read: oc.input(id.extend({ columns: columnMappingSchema.nullable() })).output(readResultSchema),
    /** Judges what was read, without network. Breaking off the stream cancels it; asking again goes on. */
    audit: oc.input(id).output(eventIterator(exportEventSchema)),
    issues: oc
      .input(
        id.extend({
          kind: loginIssueKindSchema,
          offset: z.number().int().nonnegative(),
          limit: z.number().int().min(1).max(200),
        }),
      )
      .output(z.object({ total: z.number().int().nonnegative(), issues: z.array(loginIssueSchema) })),
    /** How many range queries would go where. Sends nothing. */
    exposurePreview: oc
      .input(id)
      .output(z.object({ address: z.string(), queries: z.number().int(), asked: z.number().int() })),
    /** Asks the range service, once for each distinct prefix. Breaking off the stream stops it; asking again goes on where it was. */
    exposure: oc.input(id).output(eventIterator(exposureEventSchema)),
    /** Looks the passwords up in a downloaded Pwned Passwords file, sorted by SHA-1, by its path. */
    hashFile: oc
      .input(id.extend({ path: z.string().min(1).max(4096) }))
      .output(eventIterator(exposureEventSchema)),
    /** Compares with a list of breaches in the layout of Have I Been Pwned. */
    breaches: oc.input(id.extend({ data: z.base64().max(30_000_000) })).output(exportSummarySchema),
    candidates: oc.input(id).output(z.array(takeOverCandidateSchema)),
    /** Adds the chosen logins to the inventory by name and domain. `withReuse` also keeps which of them share a password, never the password. */
    takeOver: oc
      .input(
        id.extend({ entries: z.array(z.number().int().nonnegative()).max(1000), withReuse: z.boolean() }),
      )
      .output(z.object({ added: z.number().int(), known: z.number().int() })),
    /** The result as a list without passwords. */
    list: oc
      .input(id.extend({ format: z.enum(['csv', 'json']) }))
      .output(z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() })),
    /** Looks for the file itself, by name, size and digest, in the places where exports end up. */
    locate: oc.input(id).output(z.array(exportFileSchema)),
    /** Overwrites and deletes one of them, after comparing its content once more. */
    deleteFile: oc
      .input(id.extend({ index: z.number().int().nonnegative() }))
      .output(z.object({ overwritten: z.boolean() })),
    /** Ends the worker and everything it held. */
    forget: oc.output(nothing),
  },

  /** Pieces of the person's identity, and who agreed to be searched for. */
  identity: {
    get: oc.output(identityViewSchema),
    save: oc.input(identityFacetSchema).output(nothing),
    /** Removing a member of the household takes their facets and consents along. */
    remove: oc.input(id).output(nothing),
    saveConsent: oc.input(consentSchema).output(nothing),
  },

  /** The searches, and what was found with them. */
  footprint: {
    searches: oc.output(searchPackSchema),
    saveSearch: oc.input(searchRecordSchema).output(nothing),
    removeSearch: oc.input(z.object({ queryId: queryIdSchema })).output(nothing),
    /** Opens a search in the person's own browser. Desktop door only; the browser door uses plain links. */
    openSearch: oc.input(z.object({ queryId: queryIdSchema, place: z.string().max(40) })).output(nothing),
    exposures: oc.output(z.array(exposureViewSchema)),
    saveExposure: oc.input(exposureSchema).output(nothing),
    removeExposure: oc.input(id).output(nothing),
    /** Opens an exposure's own page. Desktop door only, https only. */
    openExposure: oc.input(id).output(nothing),
    mosaic: oc.output(mosaicSchema),
    routes: oc.output(z.array(routeViewSchema)),
    saveRouteTask: oc.input(routeTaskSchema).output(nothing),
    removeRouteTask: oc.input(id).output(nothing),
    /** A letter filled in from the facets. `values` are fields the person typed or changed. Nothing is kept or sent. */
    letter: oc
      .input(
        z.object({
          letterId: z.string().max(60),
          exposureId: z.uuid().nullable(),
          values: z.record(z.string().max(40), z.string().max(2000)),
        }),
      )
      .output(letterDraftSchema),
  },

  /** What files give away. A file comes in pieces and lives only in a worker, until it is let go. */
  files: {
    begin: oc
      .input(z.object({ fileName: z.string().max(255), bytes: z.number().int().nonnegative() }))
      .output(id),
    add: oc
      .input(id.extend({ data: z.base64().max(Math.ceil((largestChunkBytes * 4) / 3) + 4) }))
      .output(nothing),
    read: oc.input(id).output(fileReportSchema),
    /** Makes the cleaned copy in memory; `cleaned` hands it over. */
    clean: oc.input(id).output(cleanResultSchema),
    cleaned: oc
      .input(id.extend({ offset: z.number().int().nonnegative() }))
      .output(z.object({ data: z.base64(), end: z.boolean() })),
    forget: oc.input(id).output(nothing),
  },

  /** A domain of the person's own. Nothing is asked before `check`. */
  domains: {
    list: oc.output(z.array(domainViewSchema)),
    preview: oc.input(z.object({ domain: domainNameSchema })).output(domainPreviewSchema),
    /** Asks, judges and keeps the report. The last event brings it. */
    check: oc.input(z.object({ domain: domainNameSchema })).output(
      eventIterator(
        z.discriminatedUnion('type', [
          z.object({
            type: z.literal('asking'),
            what: z.string().max(300),
            done: z.number(),
            total: z.number(),
          }),
          z.object({ type: z.literal('finished'), view: domainViewSchema }),
        ]),
      ),
    ),
    remove: oc.input(id).output(nothing),
    /** For whoever looks after the domain: what was found and what to change. */
    handOver: oc
      .input(id)
      .output(z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() })),
  },

  breaches: {
    get: oc.output(breachesViewSchema),
    /** Opens the service's page for an address in the person's own browser. Desktop door only. */
    openPage: oc.input(z.object({ facetId: z.uuid() })).output(nothing),
    /** Keeps the person's own key in the keychain of the system. */
    saveKey: oc.input(z.object({ key: z.string().trim().min(8).max(200) })).output(nothing),
    removeKey: oc.output(nothing),
    /** What a look-up would send, and where. Sends nothing. */
    preview: oc
      .input(z.object({ facetId: z.uuid(), way: z.enum(['address', 'range']) }))
      .output(z.object({ to: z.string(), sends: z.string() })),
    /** Asks the service with the person's key. */
    check: oc
      .input(z.object({ facetId: z.uuid(), way: z.enum(['address', 'range']) }))
      .output(breachesViewSchema),
    /** What the person saw on the service's page, or which breaches they have dealt with. */
    record: oc
      .input(
        z.object({
          facetId: z.uuid(),
          way: z.enum(breachWays),
          names: z.array(z.string().trim().min(1).max(200)).max(500),
          dealtWith: z.array(z.string().max(200)).max(500),
        }),
      )
      .output(nothing),
    /** Fetches the public list of breaches. Sends nothing of the person. */
    fetchList: oc.output(breachesViewSchema),
  },

  privacy: {
    get: oc.output(privacyViewSchema),
    saveState: oc.input(settingStateSchema).output(nothing),
    removeState: oc
      .input(settingStateSchema.pick({ platformId: true, settingId: true, audience: true }))
      .output(nothing),
  },

  icds: {
    get: oc.output(icdsViewSchema),
    save: oc.input(icdsStatusSchema).output(nothing),
  },

  /** Works without a profile and with the store locked: then it is what everyone may need. */
  contacts: { list: oc.output(contactsViewSchema) },

  report: {
    create: oc
      .input(
        z.object({
          auditId: z.uuid().nullable(),
          format: z.enum(['html', 'json']),
          include: reportIncludeSchema,
        }),
      )
      .output(z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() })),
  },

  /** Opens a catalogue link in the person's own browser. Desktop door only; the browser door uses plain links. */
  links: { open: oc.input(z.object({ id: z.string().max(80) })).output(nothing) },

  settings: {
    get: oc.output(settingsSchema),
    save: oc.input(settingsSchema).output(nothing),
  },
}
export type Contract = typeof contract

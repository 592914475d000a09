import { z } from 'zod'
import { accountSchema, signInMethodSchema } from './model/account.ts'
import { actionSchema } from './model/action.ts'
import { answerSchema } from './model/answer.ts'
import { auditSummarySchema } from './model/audit.ts'
import { auditProgressSchema } from './model/audit-progress.ts'
import { carriedDeviceSchema } from './model/carried-device.ts'
import { contactSchema } from './model/contact.ts'
import { daySchema, momentSchema } from './model/date.ts'
import { deviceFactIdSchema } from './model/device-facts.ts'
import { acceptanceSchema, findingSchema, outcomeSchema } from './model/finding.ts'
import { icdsLikelihoodSchema, icdsServiceSchema, icdsStatusSchema } from './model/icds.ts'
import { linkSchema } from './model/link.ts'
import { profileSchema } from './model/profile.ts'
import { questionSchema, sourceSchema } from './model/question.ts'
import { scoreSchema } from './model/score.ts'
import { auditScreenSchema } from './model/section.ts'
import { serviceSchema } from './model/service.ts'
import { systemSchema } from './model/system.ts'
import { vaultStateSchema } from './model/vault-state.ts'

/** What crosses to the window: the model with its sentences filled in. */

export const doors = ['desktop', 'browser', 'terminal'] as const
export const doorSchema = z.enum(doors)
export type Door = z.infer<typeof doorSchema>

export const appStatusSchema = z.object({
  version: z.string(),
  door: doorSchema,
  system: systemSchema,
  vault: vaultStateSchema,
  /** How the key is kept; null while there is no store. */
  protection: z.enum(['keychain', 'passphrase']).nullable(),
  keychainAvailable: z.boolean(),
  /** Facts come from a recording, not from this machine. */
  replaying: z.boolean(),
  /** The app's time when it said so: a recording has its own. */
  now: momentSchema,
  catalogueAsOf: daySchema,
  /** Folder of the encrypted files, so that the fault pages can name it. */
  dataFolder: z.string(),
})
export type AppStatus = z.infer<typeof appStatusSchema>

export const adviceSchema = z.object({
  steps: z.array(z.string()),
  /** Opens the page of this system's settings. */
  settings: z.object({ id: z.string(), label: z.string(), confirmed: z.boolean() }).nullable(),
  link: linkSchema.nullable(),
})

export const findingViewSchema = findingSchema.extend({
  name: z.string(),
  headline: z.string(),
  seen: z.string(),
  why: z.string(),
  /** Sentence for the reason of an unknown. */
  reasonText: z.string().nullable(),
  /** What the finding is about, where a check speaks of several: "Work phone". */
  subjectLabel: z.string().nullable(),
  advice: adviceSchema,
  sources: z.array(sourceSchema),
  /** Device facts behind it: these probes run for "check this again". */
  deviceFacts: z.array(deviceFactIdSchema),
  /** Question, account, carried device or form behind it: where the person can change the answer. */
  answeredAt: z
    .object({
      kind: z.enum([
        'question',
        'accounts',
        'carried-devices',
        'icds',
        'profile',
        'searches',
        'exposures',
        'routes',
        'domains',
        'breaches',
        'privacy',
      ]),
      id: z.string().nullable(),
    })
    .nullable(),
  acceptance: acceptanceSchema.nullable(),
})
export type FindingView = z.infer<typeof findingViewSchema>

export const currentFindingsSchema = z.object({
  findings: z.array(findingViewSchema),
  score: scoreSchema,
  /** The three that matter most, best first; fewer when less is open. */
  nextActions: z.array(findingViewSchema).max(3),
  /** When the device was last measured as a whole; null when never. */
  measuredAt: momentSchema.nullable(),
})
export type CurrentFindings = z.infer<typeof currentFindingsSchema>

/** One difference between two audits. */
export const changeSchema = z.object({
  checkId: z.string(),
  subject: z.string().nullable(),
  name: z.string(),
  before: outcomeSchema.nullable(),
  after: outcomeSchema.nullable(),
  kind: z.enum(['better', 'worse', 'now-known', 'no-longer-known', 'new', 'gone']),
  headline: z.string(),
})
export type Change = z.infer<typeof changeSchema>

export const comparisonSchema = z.object({
  earlier: auditSummarySchema,
  later: auditSummarySchema,
  changes: z.array(changeSchema),
  unchanged: z.number().int().nonnegative(),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const auditViewSchema = z.object({
  summary: auditSummarySchema,
  findings: z.array(findingViewSchema),
  comparison: comparisonSchema.nullable(),
})
export type AuditView = z.infer<typeof auditViewSchema>

/** One page of the guided audit. */
export const auditStepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    id: z.string(),
    section: z.string(),
    question: questionSchema,
    answer: answerSchema.nullable(),
    /** The answer is older than the question allows and must be given again. */
    stale: z.boolean(),
    link: linkSchema.nullable(),
  }),
  z.object({
    kind: z.literal('screen'),
    id: auditScreenSchema,
    section: z.string(),
    done: z.boolean(),
  }),
])
export type AuditStep = z.infer<typeof auditStepSchema>

export const auditPlanSchema = z.object({
  sections: z.array(z.object({ id: z.string(), title: z.string() })),
  steps: z.array(auditStepSchema),
  progress: auditProgressSchema.nullable(),
})
export type AuditPlan = z.infer<typeof auditPlanSchema>

/** Progress of a measurement of this device, in the order in which things end. */
export const measureEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), facts: z.array(deviceFactIdSchema) }),
  z.object({ type: z.literal('reading'), fact: deviceFactIdSchema }),
  z.object({
    type: z.literal('read'),
    fact: deviceFactIdSchema,
    status: z.enum(['known', 'unknown']),
    durationMs: z.number(),
  }),
  z.object({ type: z.literal('finished'), durationMs: z.number(), cancelled: z.boolean() }),
])
export type MeasureEvent = z.infer<typeof measureEventSchema>

export const icdsViewSchema = z.object({
  likelihood: icdsLikelihoodSchema,
  headline: z.string(),
  reason: z.string(),
  services: z.array(
    z.object({
      id: icdsServiceSchema,
      name: z.string(),
      does: z.array(z.string()),
      limits: z.array(z.string()),
      sources: z.array(sourceSchema),
    }),
  ),
  haveReady: z.array(z.object({ text: z.string(), confirmed: z.boolean() })),
  warnings: z.array(z.object({ text: z.string(), confirmed: z.boolean() })),
  link: linkSchema,
  status: icdsStatusSchema,
  /** Whether home shows the card large. */
  prompt: z.boolean(),
})
export type IcdsView = z.infer<typeof icdsViewSchema>

export const homeViewSchema = z.object({
  profile: profileSchema.nullable(),
  current: currentFindingsSchema,
  lastAudit: auditSummarySchema.nullable(),
  /** Against the audit before the last one. */
  lastChanges: z.array(changeSchema),
  progress: auditProgressSchema.nullable(),
  nextAuditOn: daySchema.nullable(),
  icds: icdsViewSchema.nullable(),
  firstContact: contactSchema.nullable(),
})
export type HomeView = z.infer<typeof homeViewSchema>

export const contactsViewSchema = z.object({
  contacts: z.array(contactSchema.extend({ old: z.boolean() })),
})

export const accountViewSchema = z.object({
  account: accountSchema,
  service: serviceSchema.nullable(),
  /** The strongest method in use, and the strongest the service offers; null when not known. */
  inUse: signInMethodSchema.nullable(),
  offered: signInMethodSchema.nullable(),
  isKey: z.boolean(),
  /** The one thing to do next about this account; null when nothing is left to do or too little is known. */
  nextStep: z.object({ text: z.string(), link: linkSchema.nullable() }).nullable(),
  findings: z.array(findingViewSchema),
})
export type AccountView = z.infer<typeof accountViewSchema>

export const carriedDeviceViewSchema = z.object({
  device: carriedDeviceSchema,
  findings: z.array(findingViewSchema),
})
export type CarriedDeviceView = z.infer<typeof carriedDeviceViewSchema>

export const planEntrySchema = z.object({
  action: actionSchema,
  /** The finding behind it as it stands now; null for actions by hand or findings that are gone. */
  finding: findingViewSchema.nullable(),
  title: z.string(),
})
export type PlanEntry = z.infer<typeof planEntrySchema>

/** What the password check says: words and keys, never the password or a part of it. */
export const passwordVerdictSchema = z.object({
  /** zxcvbn's 0–4. */
  score: z.number().int().min(0).max(4),
  /** Power of ten of the guesses needed. */
  guessesLog10: z.number().nonnegative(),
  /** Time to guess, as keys with numbers: `{ unit: 'centuries' }` or `{ unit: 'days', count: 3 }`. */
  crackTimes: z.array(
    z.object({
      scenario: z.enum(['online-limited', 'online-unlimited', 'offline-slow', 'offline-fast']),
      unit: z.enum(['instant', 'seconds', 'minutes', 'hours', 'days', 'months', 'years', 'centuries']),
      count: z.number().int().nonnegative(),
    }),
  ),
  /** What makes it weak, as keys. */
  weaknesses: z.array(
    z.enum([
      'common-password',
      'dictionary-word',
      'name',
      'own-words',
      'uk-public-life',
      'keyboard-pattern',
      'repeat',
      'sequence',
      'recent-year',
      'date',
      'predictable-capitals',
      'predictable-substitutions',
      'reversed-word',
      'too-short',
    ]),
  ),
  /** Whether only the first 64 characters were scored. */
  shortened: z.boolean(),
})
export type PasswordVerdict = z.infer<typeof passwordVerdictSchema>

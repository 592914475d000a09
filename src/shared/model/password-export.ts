import { z } from 'zod'
import { isWrittenDay } from './written-day.ts'

/** What crosses to the window from the audit of a password manager's export. Never a password, and no part or digest of one. */

export const exportFormats = [
  'bitwarden-csv',
  'bitwarden-json',
  '1password-csv',
  '1password-1pux',
  'keepassxc-csv',
  'keepass-csv',
  'keepass-xml',
  'lastpass-csv',
  'dashlane-csv',
  'dashlane-zip',
  'proton-pass-csv',
  'proton-pass-json',
  'proton-pass-zip',
  'nordpass-csv',
  'roboform-csv',
  'apple-csv',
  'chrome-csv',
  'firefox-csv',
  'other-csv',
] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** What a column of any CSV can hold. */
export const loginColumns = [
  'title',
  'address',
  'user',
  'password',
  'changed-on',
  'second-factor',
  'ignore',
] as const
export const loginColumnSchema = z.enum(loginColumns)
export type LoginColumn = z.infer<typeof loginColumnSchema>
/** One for each column of the file, in their order. */
export const columnMappingSchema = z.array(loginColumnSchema).min(1).max(200)
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** Why a file cannot be read as an export. */
export const exportRefusals = [
  /** Encrypted or protected with a passphrase: export it again without. */
  'encrypted',
  /** A database of a manager (`.kdbx`, `.opvault` …), not an export of it. */
  'vault-file',
  'not-an-export',
  'empty',
  'cut-short',
  'malformed',
  /** Bytes that are no text in any of UTF-8, UTF-16 and Windows-1252. */
  'not-text',
  'too-large',
  /** Unpacks to far more than an export can hold. */
  'zip-too-large',
  'zip-damaged',
  /** The columns chosen name no password. */
  'no-password-column',
] as const
export const exportRefusalSchema = z.enum(exportRefusals)
export type ExportRefusal = z.infer<typeof exportRefusalSchema>

export const largestExportBytes = 256 * 1024 * 1024
/** Largest piece of a file in one call. The browser door takes calls of 1 MiB, and base64 makes a piece a third longer. */
export const largestChunkBytes = 512 * 1024

export const ownWordKinds = ['name', 'constituency', 'party', 'date', 'place', 'other'] as const
/**
 * A word that a person can be guessed by. Of a `date`, any usual way of writing a day: "1975-03-04", "4 March 1975". One
 * that cannot be read is refused, since it would look as if it had been looked for.
 */
export const ownWordSchema = z
  .object({ word: z.string().trim().min(1).max(80), kind: z.enum(ownWordKinds) })
  .refine(({ word, kind }) => kind !== 'date' || isWrittenDay(word))
export type OwnWord = z.infer<typeof ownWordSchema>
export type OwnWordKind = OwnWord['kind']

/** Entries of the file that are no logins, such as notes and cards, and are not looked at. */
export const skippedSchema = z.object({
  kind: z.enum(['note', 'card', 'identity', 'passkey-only', 'in-bin', 'other']),
  count: z.number().int().positive(),
})

export const readResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    format: exportFormatSchema,
    logins: z.number().int().nonnegative(),
    skipped: z.array(skippedSchema),
    /** Whether entries carry the day their password was changed, and whether they carry second factors. */
    carries: z.object({ dates: z.boolean(), secondFactors: z.boolean() }),
  }),
  /** A CSV of no known layout: the person says what its columns hold. Cells are cut, and all but a first guess at titles and addresses are hidden. */
  z.object({
    kind: z.literal('columns'),
    columns: z.array(z.object({ heading: z.string().max(80), guess: loginColumnSchema })).max(200),
    /** The first rows; null where a cell is hidden because it might hold a password. */
    rows: z.array(z.array(z.string().max(40).nullable())).max(3),
  }),
  z.object({
    kind: z.literal('refused'),
    reason: exportRefusalSchema,
    /** Line of the file, counted from 1, where there is one. */
    line: z.number().int().positive().nullable(),
  }),
])
export type ReadResult = z.infer<typeof readResultSchema>

/** What can be wrong with logins, in the order in which it matters. */
export const loginIssueKinds = [
  'breached',
  'reused',
  'own-words',
  'weak',
  'breached-service',
  'similar',
  'no-second-factor',
  'insecure-address',
  'old',
  'duplicate',
  'empty',
] as const
export const loginIssueKindSchema = z.enum(loginIssueKinds)
export type LoginIssueKind = z.infer<typeof loginIssueKindSchema>

export const severities = ['urgent', 'soon', 'tidy'] as const
export const severitySchema = z.enum(severities)
export type Severity = z.infer<typeof severitySchema>

/** A login by what names it: its place in the file, its title, its site and its user name. */
export const loginNameSchema = z.object({
  entry: z.number().int().nonnegative(),
  title: z.string().max(200),
  site: z.string().max(253).nullable(),
  user: z.string().max(200),
})
export type LoginName = z.infer<typeof loginNameSchema>

/** One thing that is wrong: with one login, or with several together. */
export const loginIssueSchema = z.object({
  kind: loginIssueKindSchema,
  severity: severitySchema,
  logins: z.array(loginNameSchema).min(1),
  /** Of how many the logins above are the first: a group can be larger than what is shown. */
  of: z.number().int().positive(),
  /** Sentence that says why, filled in. */
  reason: z.string(),
})
export type LoginIssue = z.infer<typeof loginIssueSchema>

/** How far one kind could be judged. */
export const judgedKindSchema = z.object({
  kind: loginIssueKindSchema,
  state: z.enum([
    'judged',
    /** Still under way. */
    'waiting',
    /** The file does not carry what it takes: dates, or second factors. */
    'not-in-file',
    /** Needs something the person has not asked for: the range service, a hash file, a breach list. */
    'not-asked',
    /** Some could not be judged; `judged` says how many were. */
    'partly',
  ]),
  judged: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
  /** How many issues there are, and how many logins they concern. */
  issues: z.number().int().nonnegative(),
  logins: z.number().int().nonnegative(),
})
export type JudgedKind = z.infer<typeof judgedKindSchema>

export const exportSummarySchema = z.object({
  format: exportFormatSchema,
  logins: z.number().int().nonnegative(),
  distinctPasswords: z.number().int().nonnegative(),
  skipped: z.array(skippedSchema),
  kinds: z.array(judgedKindSchema),
  /** Logins by the worst that is wrong with them; `clear` only counts those of which everything asked was judged. */
  worst: z.object({
    urgent: z.number().int().nonnegative(),
    soon: z.number().int().nonnegative(),
    tidy: z.number().int().nonnegative(),
    clear: z.number().int().nonnegative(),
    notJudged: z.number().int().nonnegative(),
  }),
})
export type ExportSummary = z.infer<typeof exportSummarySchema>

/** Progress of an audit. Summaries come as soon as something is known, the first before any password is scored. */
export const exportEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), scored: z.number().int(), of: z.number().int() }),
  z.object({ type: z.literal('summary'), summary: exportSummarySchema }),
  z.object({ type: z.literal('finished'), summary: exportSummarySchema }),
])
export type ExportEvent = z.infer<typeof exportEventSchema>

/** Progress of the range queries, or of the search in a hash file. */
export const exposureEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), asked: z.number().int(), of: z.number().int() }),
  /** The service asked to wait. */
  z.object({ type: z.literal('waiting'), seconds: z.number().int().nonnegative() }),
  z.object({
    type: z.literal('finished'),
    /** How many could not be asked; they stay unknown and can be asked again. */
    failed: z.number().int().nonnegative(),
    summary: exportSummarySchema,
  }),
])
export type ExposureEvent = z.infer<typeof exposureEventSchema>

/** An account of the export that could join the inventory. */
export const takeOverCandidateSchema = loginNameSchema.extend({
  serviceId: z.string().nullable(),
  /** The inventory has it already. */
  known: z.boolean(),
  /** Suggested: of a kind that matters, or of a service in the catalogue. */
  suggested: z.boolean(),
})
export type TakeOverCandidate = z.infer<typeof takeOverCandidateSchema>

/** Where the file of the export lies, so that it can be deleted. */
export const exportFileSchema = z.object({
  /** A number to name it by; paths are only shown. */
  index: z.number().int().nonnegative(),
  path: z.string().max(4096),
  /** What is known of the disk: on a `solid-state` one overwriting does not reach every copy. */
  disk: z.enum(['solid-state', 'spinning', 'unknown']),
})
export type ExportFile = z.infer<typeof exportFileSchema>

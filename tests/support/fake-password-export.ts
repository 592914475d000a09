import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import {
  type ExportFile,
  type ExportSummary,
  exportRefusals,
  type JudgedKind,
  type LoginIssue,
  type LoginIssueKind,
  type LoginName,
  type ReadResult,
  type TakeOverCandidate,
} from '../../src/shared/model/password-export.ts'

/**
 * The password manager exports of the fake backend. The name of the file chooses what happens: `columns`, any reason of
 * a refusal such as `encrypted` or `malformed`, `slow`, `lost`, `clear`, `nothing-wrong`, `no-logins` and `unfound`;
 * every other name is a Bitwarden export of a busy person. What the file holds is never looked at.
 */
export function fakePasswordExport() {
  const os = implement(contract).passwordExport
  let held: FakeExport | null = null
  const heldBy = (id: string): FakeExport => {
    if (held?.id !== id) throw new ORPCError('NOT_FOUND')
    return held
  }
  return {
    begin: os.begin.handler(({ input }) => {
      held = {
        id: crypto.randomUUID(),
        fileName: input.fileName.toLowerCase(),
        scored: 0,
        asked: 0,
        hasBreaches: false,
        isDeleted: false,
      }
      return { id: held.id }
    }),
    add: os.add.handler(async ({ input }) => {
      const { fileName } = heldBy(input.id)
      if (fileName.includes('slow')) await pause(400)
    }),
    read: os.read.handler(async ({ input }) => {
      const fake = heldBy(input.id)
      if (fake.fileName.includes('slow')) await pause(1_000)
      return readResult(fake, input.columns !== null)
    }),
    audit: os.audit.handler(async function* ({ input, signal }) {
      const fake = heldBy(input.id)
      if (fake.fileName.includes('lost')) throw new ORPCError('NOT_FOUND')
      const of = distinctOf(fake)
      yield { type: 'summary' as const, summary: summaryOf(fake) }
      while (fake.scored < of) {
        await pause(fake.fileName.includes('slow') ? 500 : 60)
        if (signal?.aborted) return
        fake.scored = Math.min(of, fake.scored + (fake.fileName.includes('slow') ? 7 : 31))
        yield { type: 'progress' as const, scored: fake.scored, of }
        yield { type: 'summary' as const, summary: summaryOf(fake) }
      }
      yield { type: 'finished' as const, summary: summaryOf(fake) }
    }),
    issues: os.issues.handler(({ input }) => {
      const all = issuesOf(heldBy(input.id), input.kind)
      return { total: all.length, issues: all.slice(input.offset, input.offset + input.limit) }
    }),
    exposurePreview: os.exposurePreview.handler(({ input }) => {
      const fake = heldBy(input.id)
      return {
        address: 'https://api.pwnedpasswords.com/range/',
        queries: distinctOf(fake),
        asked: fake.asked,
      }
    }),
    exposure: os.exposure.handler(async function* ({ input, signal }) {
      const fake = heldBy(input.id)
      const of = distinctOf(fake)
      while (fake.asked < of) {
        await pause(120)
        if (signal?.aborted) return
        fake.asked = Math.min(of, fake.asked + 11)
        yield { type: 'progress' as const, asked: fake.asked, of }
        if (fake.asked > 60 && fake.asked < 75) {
          yield { type: 'waiting' as const, seconds: 2 }
          await pause(2_000)
        }
      }
      yield { type: 'finished' as const, failed: 0, summary: summaryOf(fake) }
    }),
    hashFile: os.hashFile.handler(async function* ({ input, signal }) {
      const fake = heldBy(input.id)
      if (!input.path.endsWith('.txt')) throw new ORPCError('NOT_FOUND')
      const of = distinctOf(fake)
      for (let asked = 0; asked < of && !signal?.aborted; asked += 50) {
        await pause(100)
        yield { type: 'progress' as const, asked, of }
      }
      fake.asked = of
      yield { type: 'finished' as const, failed: 2, summary: summaryOf(fake) }
    }),
    breaches: os.breaches.handler(({ input }) => {
      const fake = heldBy(input.id)
      if (input.data === '') throw new ORPCError('WRONG_FILE')
      fake.hasBreaches = true
      return summaryOf(fake)
    }),
    candidates: os.candidates.handler(({ input }) =>
      heldBy(input.id).fileName.includes('no-logins') ? [] : candidates,
    ),
    takeOver: os.takeOver.handler(({ input }) => {
      heldBy(input.id)
      return { added: input.entries.length, known: 2 }
    }),
    list: os.list.handler(({ input }) => {
      heldBy(input.id)
      return {
        fileName: `surefoot-passwords.${input.format}`,
        mediaType: input.format === 'csv' ? 'text/csv' : 'application/json',
        content: input.format === 'csv' ? 'site,user,what\r\n' : '[]',
      }
    }),
    locate: os.locate.handler(async ({ input }) => {
      const fake = heldBy(input.id)
      await pause(400)
      return fake.isDeleted || fake.fileName.includes('unfound') ? [] : files
    }),
    deleteFile: os.deleteFile.handler(async ({ input }) => {
      const fake = heldBy(input.id)
      await pause(300)
      fake.isDeleted = true
      return { overwritten: input.index === 0 }
    }),
    forget: os.forget.handler(() => {
      held = null
    }),
  }
}

type FakeExport = {
  id: string
  fileName: string
  scored: number
  asked: number
  hasBreaches: boolean
  isDeleted: boolean
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

const loginCount = 312
const distinctOf = (fake: FakeExport) => (fake.fileName.includes('no-logins') ? 0 : 241)

const files: ExportFile[] = [
  { index: 0, path: '/home/you/Downloads/bitwarden_export_20261122.json', disk: 'solid-state' },
  { index: 1, path: '/media/you/STICK/bitwarden_export_20261122 (copy).json', disk: 'unknown' },
]

const sites = [
  ['Personal mail', 'mail.example', 'sam@mail.example'],
  ['Council portal', 'portal.council.example', 's.taylor'],
  ['Shop of books', 'books.example', 'sam@mail.example'],
  ['Town forum', 'forum.example', 'samt'],
  ['Parcel tracking', 'parcels.example', 'sam@mail.example'],
  ['Streaming', 'films.example', 'sam.taylor'],
  ['Rail tickets', 'rail.example', 'sam@mail.example'],
  ['Photo album', 'photos.example', 'samt'],
  ['Old newsletter', 'news.example', ''],
] as const

const login = (entry: number): LoginName => {
  const [title, site, user] = sites[entry % sites.length] ?? sites[0]
  const round = Math.floor(entry / sites.length)
  return { entry, title: round === 0 ? title : `${title} ${round + 1}`, site, user }
}
const loginsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => login(first + index))

const one = (
  entry: number,
  kind: LoginIssueKind,
  severity: LoginIssue['severity'],
  reason: string,
): LoginIssue => ({ kind, severity, logins: [login(entry)], of: 1, reason })

/** What there is to find, once everything was looked at. */
const allIssues: Readonly<Record<LoginIssueKind, LoginIssue[]>> = {
  breached: [
    one(2, 'breached', 'urgent', 'This password is in lists of leaked passwords, 4,213 times.'),
    one(7, 'breached', 'urgent', 'This password is in lists of leaked passwords, 12 times.'),
  ],
  reused: [
    {
      kind: 'reused',
      severity: 'urgent',
      logins: loginsFrom(0, 6),
      of: 8,
      reason: '8 logins on 8 sites share one password, and your mailbox is among them.',
    },
    {
      kind: 'reused',
      severity: 'soon',
      logins: loginsFrom(20, 3),
      of: 3,
      reason: '3 logins on 3 sites share one password.',
    },
    {
      kind: 'reused',
      severity: 'soon',
      logins: loginsFrom(40, 2),
      of: 2,
      reason: '2 logins on 2 sites share one password.',
    },
  ],
  'own-words': [
    one(1, 'own-words', 'urgent', 'It is built around your surname and a year.'),
    one(11, 'own-words', 'soon', 'It is built around the name of your constituency.'),
  ],
  weak: Array.from({ length: 63 }, (_, index) =>
    one(
      60 + index,
      'weak',
      index < 3 ? 'urgent' : 'soon',
      'A single word from the dictionary carries it. It falls within hours.',
    ),
  ),
  'breached-service': [
    one(3, 'breached-service', 'soon', 'The service lost data on 4 May 2024, after this password was set.'),
  ],
  similar: [
    {
      kind: 'similar',
      severity: 'soon',
      logins: loginsFrom(130, 3),
      of: 3,
      reason: 'They differ by the year at the end only.',
    },
  ],
  'no-second-factor': Array.from({ length: 9 }, (_, index) =>
    one(140 + index, 'no-second-factor', 'soon', 'The service offers passkeys. The export holds none.'),
  ),
  'insecure-address': [one(151, 'insecure-address', 'tidy', 'The address begins with http.')],
  old: [],
  duplicate: [
    {
      kind: 'duplicate',
      severity: 'tidy',
      logins: loginsFrom(160, 2),
      of: 2,
      reason: 'Site, user name and password are the same.',
    },
  ],
  empty: [],
}

/** Kinds that are known before any password is scored. */
const atOnce: readonly LoginIssueKind[] = [
  'reused',
  'duplicate',
  'empty',
  'insecure-address',
  'no-second-factor',
]

function issuesOf(fake: FakeExport, kind: LoginIssueKind): LoginIssue[] {
  const { fileName } = fake
  if (['clear', 'nothing-wrong', 'no-logins'].some(name => fileName.includes(name))) return []
  if (kind === 'breached') return fake.asked === distinctOf(fake) ? allIssues.breached : []
  if (kind === 'breached-service') return fake.hasBreaches ? allIssues['breached-service'] : []
  if (atOnce.includes(kind)) return allIssues[kind]
  return allIssues[kind].slice(0, Math.ceil((allIssues[kind].length * fake.scored) / distinctOf(fake)))
}

function judgedOf(fake: FakeExport, kind: LoginIssueKind): JudgedKind {
  const of = fake.fileName.includes('no-logins') ? 0 : loginCount
  const issues = issuesOf(fake, kind)
  const counts = {
    kind,
    issues: issues.length,
    logins: issues.reduce((sum, issue) => sum + issue.of, 0),
    of,
  }
  const judged = { ...counts, state: 'judged' as const, judged: of }
  const isEverythingAsked = fake.fileName.includes('nothing-wrong')
  if (kind === 'breached' && !isEverythingAsked && fake.asked < distinctOf(fake)) {
    return { ...counts, state: fake.asked === 0 ? 'not-asked' : 'partly', judged: fake.asked }
  }
  if (kind === 'breached-service' && !isEverythingAsked && !fake.hasBreaches) {
    return { ...counts, state: 'not-asked', judged: 0 }
  }
  if (kind === 'old' && !isEverythingAsked) return { ...counts, state: 'not-in-file', judged: 0 }
  if (atOnce.includes(kind) || fake.scored === distinctOf(fake)) return judged
  return { ...counts, state: fake.scored === 0 ? 'waiting' : 'partly', judged: fake.scored }
}

function summaryOf(fake: FakeExport): ExportSummary {
  const hasLogins = !fake.fileName.includes('no-logins')
  const kinds = (
    [
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
  ).map(kind => judgedOf(fake, kind))
  const share = hasLogins ? fake.scored / distinctOf(fake) : 0
  const isClear = fake.fileName.includes('clear') || fake.fileName.includes('nothing-wrong')
  const isEverythingAsked = fake.fileName.includes('nothing-wrong')
  const urgent = isClear || !hasLogins ? 0 : 8 + Math.round(6 * share)
  const soon = isClear || !hasLogins ? 0 : 14 + Math.round(62 * share)
  const tidy = isClear || !hasLogins ? 0 : 3
  const rest = (hasLogins ? loginCount : 0) - urgent - soon - tidy
  const clear = isEverythingAsked && share === 1 ? rest : Math.round(rest * share * 0.94)
  return {
    format: 'bitwarden-json',
    logins: hasLogins ? loginCount : 0,
    distinctPasswords: distinctOf(fake),
    skipped,
    kinds,
    worst: { urgent, soon, tidy, clear, notJudged: rest - clear },
  }
}

const skipped: ExportSummary['skipped'] = [
  { kind: 'note', count: 14 },
  { kind: 'card', count: 3 },
  { kind: 'passkey-only', count: 1 },
]

function readResult(fake: FakeExport, isMatched: boolean): ReadResult {
  const refusal = exportRefusals.find(reason => fake.fileName.includes(reason))
  if (refusal) return { kind: 'refused', reason: refusal, line: refusal === 'malformed' ? 418 : null }
  if (fake.fileName.includes('columns') && !isMatched) {
    return {
      kind: 'columns',
      columns: [
        { heading: 'Eintrag', guess: 'title' },
        { heading: 'Adresse', guess: 'address' },
        { heading: 'Kennung', guess: 'ignore' },
        { heading: 'Geheim', guess: 'ignore' },
        { heading: '', guess: 'ignore' },
      ],
      rows: [
        ['Personal mail', 'https://mail.example', null, null, null],
        ['Council portal', 'https://portal.council.example', null, null, ''],
        ['Shop of books', '', null, null, null],
      ],
    }
  }
  const hasLogins = !fake.fileName.includes('no-logins')
  return {
    kind: 'read',
    format: isMatched ? 'other-csv' : 'bitwarden-json',
    logins: hasLogins ? loginCount : 0,
    skipped,
    carries: { dates: false, secondFactors: true },
  }
}

const candidates: TakeOverCandidate[] = Array.from({ length: 120 }, (_, entry) => ({
  ...login(entry),
  serviceId: entry === 0 ? 'google' : null,
  known: entry === 0 || entry === 5,
  suggested: entry % 7 === 1,
}))

import type { Breach } from '../../../../shared/model/breach-check.ts'
import type { Day } from '../../../../shared/model/date.ts'
import {
  type ExportSummary,
  type LoginIssue,
  type LoginIssueKind,
  type LoginName,
  loginIssueKinds,
  type OwnWord,
  type Severity,
  severities,
  type TakeOverCandidate,
} from '../../../../shared/model/password-export.ts'
import { sentence } from '../../../audit/sentences.ts'
import type { LoginFile } from '../login.ts'
import { breached } from './breached.ts'
import { breachedService } from './breached-service.ts'
import { candidatesOf, type InventoryAccount } from './candidates.ts'
import { duplicate } from './duplicate.ts'
import { empty } from './empty.ts'
import { insecureAddress } from './insecure-address.ts'
import type { KnownService } from './known.ts'
import { messages } from './messages.ts'
import { noSecondFactor } from './no-second-factor.ts'
import { old } from './old.ts'
import { ownWords } from './own-words.ts'
import { reused } from './reused.ts'
import { createShown } from './shown.ts'
import { similar } from './similar.ts'
import { countStandings, type Standing, standingsOf } from './standing.ts'
import { openVault } from './vault.ts'
import { counted, type Issue, type Verdict } from './verdict.ts'
import { type Score, weak } from './weak.ts'

/** Of a larger group only the first logins are shown with the issue; `of` says how many there are. */
export const shownLogins = 20

/** A login with all that is wrong with it, the worst first. */
export interface JudgedLogin {
  readonly name: LoginName
  readonly standing: Standing
  readonly issues: readonly {
    readonly kind: LoginIssueKind
    readonly severity: Severity
    /** The place of the issue among those of its kind, from 1, the same for all logins it is about. */
    readonly group: number
    readonly of: number
    readonly reason: string
  }[]
}

/** The judging of one file. Pure and synchronous; what is answered later is set when it comes. */
export interface Judging {
  /** Each password once, none empty. The indexes below are into this. */
  readonly distinctPasswords: readonly string[]
  /** RangeError for an index that is none of `distinctPasswords`. */
  setScores(index: number, score: Score): void
  /** `null`: it could not be asked. RangeError as above. */
  setTimesSeen(index: number, times: number | null): void
  /** A new list takes the place of the last. */
  setBreaches(breaches: readonly Breach[]): void
  summary(): ExportSummary
  /** One page, the worst first. */
  issues(kind: LoginIssueKind, offset: number, limit: number): { total: number; issues: LoginIssue[] }
  candidates(inventory: readonly InventoryAccount[]): TakeOverCandidate[]
  /** All logins in the order of the file, for lists. */
  logins(): JudgedLogin[]
}

export function createJudging(given: {
  readonly file: LoginFile
  readonly services: readonly KnownService[]
  readonly ownWords: readonly OwnWord[]
  readonly today: Day
}): Judging {
  const vault = openVault(given.file, given.services, given.today)
  const shown = createShown(vault)
  const scores: (Score | undefined)[] = vault.passwords.map(() => undefined)
  const timesSeen: (number | null | undefined)[] = vault.passwords.map(() => undefined)
  let breaches: readonly Breach[] | null = null

  const judges: Readonly<Record<LoginIssueKind, () => Verdict>> = {
    breached: () => breached(vault, timesSeen),
    reused: () => reused(vault),
    'own-words': () => ownWords(vault, given.ownWords),
    weak: () => weak(vault, scores),
    'breached-service': () => breachedService(vault, breaches),
    similar: () => similar(vault),
    'no-second-factor': () => noSecondFactor(vault),
    'insecure-address': () => insecureAddress(vault),
    old: () => old(vault),
    duplicate: () => duplicate(vault),
    empty: () => empty(vault),
  }
  const verdicts = new Map<LoginIssueKind, Verdict>()
  const ordered = new Map<LoginIssueKind, Issue[]>()

  function verdictOf(kind: LoginIssueKind): Verdict {
    const verdict = verdicts.get(kind) ?? judges[kind]()
    verdicts.set(kind, verdict)
    return verdict
  }
  function issuesOf(kind: LoginIssueKind): Issue[] {
    const issues = ordered.get(kind) ?? inOrder(verdictOf(kind).issues)
    ordered.set(kind, issues)
    return issues
  }
  function judgeAgain(kind: LoginIssueKind): void {
    verdicts.delete(kind)
    ordered.delete(kind)
  }
  function mustHave(index: number): void {
    if (vault.passwords[index] === undefined) throw new RangeError('No password has this index')
  }
  const allVerdicts = () => loginIssueKinds.map(verdictOf)
  const reasonOf = ({ message, values }: Issue) => sentence(messages[message], values?.(shown))
  const namesOf = (indexes: readonly number[]) =>
    indexes.flatMap(index => {
      const login = vault.logins[index]
      return login === undefined ? [] : [shown.name(login)]
    })

  return {
    distinctPasswords: vault.passwords.map(password => password.text),
    setScores(index, score) {
      mustHave(index)
      scores[index] = score
      judgeAgain('weak')
    },
    setTimesSeen(index, times) {
      mustHave(index)
      timesSeen[index] = times
      judgeAgain('breached')
    },
    setBreaches(list) {
      breaches = list
      judgeAgain('breached-service')
    },
    summary: () => ({
      format: vault.file.format,
      logins: vault.logins.length,
      distinctPasswords: vault.passwords.length,
      skipped: [...vault.file.skipped],
      kinds: loginIssueKinds.map(kind => ({ kind, ...counted(verdictOf(kind)) })),
      worst: countStandings(standingsOf(vault, allVerdicts())),
    }),
    issues(kind, offset, limit) {
      const issues = issuesOf(kind)
      const page = issues.slice(offset, offset + limit).map(issue => ({
        kind,
        severity: issue.severity,
        logins: namesOf(issue.logins.slice(0, shownLogins)),
        of: issue.logins.length,
        reason: reasonOf(issue),
      }))
      return { total: issues.length, issues: page }
    },
    candidates: inventory => candidatesOf(vault, inventory, shown),
    logins() {
      const found: JudgedLogin['issues'][number][][] = vault.logins.map(() => [])
      for (const severity of severities)
        for (const kind of loginIssueKinds)
          for (const [at, issue] of issuesOf(kind).entries()) {
            if (issue.severity !== severity) continue
            const said = { kind, severity, group: at + 1, of: issue.logins.length, reason: reasonOf(issue) }
            for (const index of issue.logins) found[index]?.push(said)
          }
      const standings = standingsOf(vault, allVerdicts())
      return vault.logins.map((login, index) => ({
        name: shown.name(login),
        standing: standings[index] ?? 'not-judged',
        issues: found[index] ?? [],
      }))
    },
  }
}

/** The worst first, then those that concern most logins, then in the order of the file. */
function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.logins.length - a.logins.length ||
      (a.logins[0] ?? 0) - (b.logins[0] ?? 0),
  )
}

import { describe, expect, it } from 'vitest'
import { createJudging, type Judging } from '../../../../src/main/passwords/export/judging/judging.ts'
import { hidden } from '../../../../src/main/passwords/export/judging/shown.ts'
import type { LoginFile } from '../../../../src/main/passwords/export/login.ts'
import { readExport } from '../../../../src/main/passwords/export/read-export.ts'
import {
  type ExportFormat,
  exportFormats,
  type LoginIssueKind,
  loginIssueKinds,
  severities,
} from '../../../../src/shared/model/password-export.ts'
import {
  exportWriters,
  makeVault,
  otherCsvColumns,
  type VaultEntry,
  writeExport,
} from '../../../support/export-writers/index.ts'
import {
  breachesOfTroubled,
  scoresOfTroubled,
  timesSeenOfTroubled,
  troubledVault,
} from '../../../support/export-writers/troubled-vault.ts'
import { ownWords, services, today } from './judging/vaults.ts'

type Carries = (typeof exportWriters)[ExportFormat]['carries']

/** The vault as it is, before any product wrote it. */
const everything: LoginFile = {
  format: 'other-csv',
  logins: troubledVault
    .filter(entry => entry.kind === 'login')
    .map(({ title, addresses, user, password, changedOn, totp }, entry) => ({
      entry,
      title,
      addresses,
      user,
      password,
      changedOn,
      secondFactor: totp !== undefined,
    })),
  skipped: [],
  carries: { dates: true, secondFactors: true },
}

function judged(file: LoginFile): Judging {
  const judging = createJudging({ file, services, ownWords, today })
  judging.distinctPasswords.forEach((text, index) => {
    judging.setScores(index, { score: scoresOfTroubled[text] ?? 4, weaknesses: ['too-short'] })
    judging.setTimesSeen(index, timesSeenOfTroubled[text] ?? 0)
  })
  judging.setBreaches(breachesOfTroubled)
  return judging
}

function written(format: ExportFormat, vault: readonly VaultEntry[]): LoginFile {
  const columns = format === 'other-csv' ? otherCsvColumns : null
  const read = readExport(writeExport(format, vault), exportWriters[format].fileName, columns)
  if (read.kind !== 'read') throw new Error(`${format} was not read`)
  return read.file
}

/** What is said of one kind: how far it was judged, and of each issue its severity, its logins and its reason. */
function findingsOf(judging: Judging, kind: LoginIssueKind, carries: Pick<Carries, 'titles'>) {
  const { state, judged, of, issues } = summed(judging, kind)
  const page = judging.issues(kind, 0, 200)
  return {
    state,
    judged,
    of,
    issues: page.issues.map(({ severity, logins, of, reason }) => ({
      severity,
      of,
      logins: logins.map(login => (carries.titles ? login : { ...login, title: '' })),
      // Reasons name what has no site by its title.
      reason: carries.titles ? reason : null,
    })),
    total: [page.total, issues],
  }
}

function summed(judging: Judging, kind: LoginIssueKind) {
  const found = judging.summary().kinds.find(each => each.kind === kind)
  if (!found) throw new Error(`Nothing is said of ${kind}`)
  return found
}

const reference = judged(everything)

/** What each kind cannot be judged without, besides what every format has. */
const takes: Partial<Record<LoginIssueKind, 'dates' | 'secondFactors'>> = {
  old: 'dates',
  'no-second-factor': 'secondFactors',
}

/** The same findings, less what the format does not carry. */
function expected(kind: LoginIssueKind, carries: Carries) {
  const all = findingsOf(reference, kind, carries)
  const needed = takes[kind]
  const none = { issues: [], total: [0, 0] }
  if (needed !== undefined && !carries[needed]) return { ...all, ...none, state: 'not-in-file', judged: 0 }
  // Without days it can still be said of services without a breach that they had none, and of no other.
  if (kind === 'breached-service' && !carries.dates)
    return { ...all, ...none, state: 'partly', judged: all.judged - onBreached.length }
  return all
}

const onBreached = everything.logins.filter(({ addresses }) =>
  breachesOfTroubled.some(({ Domain }) => addresses.some(address => new URL(address).host.endsWith(Domain))),
)

describe('the vault that all formats are given', () => {
  it('has every kind of issue, of every severity, and logins with none', () => {
    const { kinds, worst } = reference.summary()
    // Of a login without an address nobody can say whether its service had a breach.
    for (const { kind, state, issues } of kinds) {
      expect(issues, kind).toBeGreaterThan(0)
      expect(state, kind).toBe(kind === 'breached-service' ? 'partly' : 'judged')
    }
    for (const severity of severities) expect(worst[severity], severity).toBeGreaterThan(0)
    expect(worst.clear).toBeGreaterThan(0)
    const names = reference.logins().map(({ name }) => name)
    expect(names.filter(({ title, user }) => title === hidden || user === hidden)).toHaveLength(2)
  })
})

describe.each(exportFormats)('the same vault as %s', format => {
  const { carries } = exportWriters[format]

  it.each(loginIssueKinds)('has the same findings: %s', kind => {
    const judging = judged(written(format, troubledVault))
    expect(findingsOf(judging, kind, carries)).toEqual(expected(kind, carries))
  })

  it('stands no better for what the format leaves out', () => {
    const judging = judged(written(format, troubledVault))
    const clear = reference
      .logins()
      .flatMap(({ standing, name }) => (standing === 'clear' ? [name.entry] : []))
    for (const { standing, name } of judging.logins()) {
      if (standing !== 'clear') continue
      const { addresses } = everything.logins[name.entry] ?? { addresses: [] }
      expect(clear.includes(name.entry) || couldNotBeFound(name.entry, carries), String(addresses)).toBe(true)
    }
  })

  it('is judged with 10,000 logins', () => {
    const judging = createJudging({ file: written(format, large), services, ownWords, today })
    const { logins, distinctPasswords, kinds } = judging.summary()
    expect({ logins, distinctPasswords }).toEqual({ logins: 10_000, distinctPasswords: 10_000 })
    expect(kinds.find(({ kind }) => kind === 'similar')).toMatchObject({ state: 'judged', judged: 10_000 })
    expect(judging.logins()).toHaveLength(10_000)
  })
})

const large = makeVault(10_000)

/** Whether all that the reference has against a login is of kinds that the format does not carry. */
function couldNotBeFound(entry: number, carries: Carries): boolean {
  const issues = reference.logins()[entry]?.issues ?? []
  return issues.every(({ kind }) => {
    const needed = takes[kind]
    return needed !== undefined && !carries[needed]
  })
}

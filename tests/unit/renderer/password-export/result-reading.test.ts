import { describe, expect, it } from 'vitest'
import {
  headlineOf,
  isWhole,
  sortKinds,
} from '../../../../src/renderer/features/password-export/result-reading.ts'
import {
  type ExportSummary,
  type JudgedKind,
  loginIssueKinds,
} from '../../../../src/shared/model/password-export.ts'

const judged = (kind: JudgedKind['kind'], change: Partial<JudgedKind> = {}): JudgedKind => ({
  kind,
  state: 'judged',
  judged: 10,
  of: 10,
  issues: 0,
  logins: 0,
  ...change,
})
const summary = (
  worst: Partial<ExportSummary['worst']>,
  change: Partial<ExportSummary> = {},
): ExportSummary => ({
  format: 'chrome-csv',
  logins: 10,
  distinctPasswords: 10,
  skipped: [],
  kinds: loginIssueKinds.map(kind => judged(kind)),
  worst: { urgent: 0, soon: 0, tidy: 0, clear: 0, notJudged: 0, ...worst },
  ...change,
})

describe('headlineOf', () => {
  it('says the worst there is', () => {
    expect(headlineOf(summary({ urgent: 2, soon: 3 }), false)).toEqual({ kind: 'urgent', count: 2 })
    expect(headlineOf(summary({ soon: 3, tidy: 1 }), false)).toEqual({ kind: 'soon', count: 3 })
    expect(headlineOf(summary({ tidy: 1, clear: 9 }), false)).toEqual({ kind: 'tidy', count: 1 })
  })

  it('says what is urgent at once, and nothing else before the end', () => {
    expect(headlineOf(summary({ urgent: 1 }), true).kind).toBe('urgent')
    for (const worst of [{ soon: 1 }, { tidy: 1 }, { clear: 10 }]) {
      expect(headlineOf(summary(worst), true).kind).toBe('running')
    }
  })

  it('never speaks of all when one login was not judged', () => {
    expect(headlineOf(summary({ clear: 9, notJudged: 1 }), false).kind).toBe('partial')
  })

  it.each(['waiting', 'not-in-file', 'not-asked', 'partly'] as const)(
    'never speaks of all when one kind is %s',
    state => {
      const kinds = loginIssueKinds.map(kind => judged(kind, kind === 'old' ? { state } : {}))
      expect(headlineOf(summary({ clear: 10 }, { kinds }), false).kind).toBe('partial')
      expect(isWhole(summary({ clear: 10 }, { kinds }))).toBe(false)
    },
  )

  it('speaks of all when everything was judged and nothing found', () => {
    expect(headlineOf(summary({ clear: 10 }), false)).toEqual({ kind: 'clear', count: 0 })
  })

  it('finds nothing good in a file without logins', () => {
    expect(headlineOf(summary({}, { logins: 0 }), false).kind).toBe('none')
  })
})

describe('sortKinds', () => {
  it('puts a kind that was judged in part both among what was found and what is not known', () => {
    const kinds = [
      judged('weak', { state: 'partly', issues: 2, logins: 2 }),
      judged('reused', { issues: 1, logins: 3 }),
      judged('old', { state: 'not-in-file' }),
      judged('empty'),
    ]
    const { found, clear, unjudged } = sortKinds(summary({}, { kinds }))
    expect(found.map(({ kind }) => kind)).toEqual(['weak', 'reused'])
    expect(clear.map(({ kind }) => kind)).toEqual(['empty'])
    expect(unjudged.map(({ kind }) => kind)).toEqual(['weak', 'old'])
  })
})

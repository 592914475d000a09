import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/main/audit/compare.ts'
import { finding } from './finding-fixture.ts'

const kinds = (before: Parameters<typeof finding>[0][], after: Parameters<typeof finding>[0][]) => {
  const { changes, unchanged } = compare(before.map(finding), after.map(finding))
  return { changes: changes.map(({ checkId, kind }) => `${checkId} ${kind}`), unchanged }
}

describe('compare', () => {
  it('tells better, worse, known, unknown, new and gone apart, worse first', () => {
    const before = [
      { checkId: 'a', outcome: 'fail' },
      { checkId: 'b', outcome: 'pass' },
      { checkId: 'c', outcome: 'unknown' },
      { checkId: 'd', outcome: 'pass' },
      { checkId: 'e' },
      { checkId: 'f' },
    ] as const
    const after = [
      { checkId: 'a', outcome: 'attention' },
      { checkId: 'b', outcome: 'attention' },
      { checkId: 'c', outcome: 'fail' },
      { checkId: 'd', outcome: 'unknown' },
      { checkId: 'f' },
      { checkId: 'g' },
    ] as const
    expect(kinds([...before], [...after])).toEqual({
      changes: ['b worse', 'd no-longer-known', 'g new', 'a better', 'c now-known', 'e gone'],
      unchanged: 1,
    })
  })

  it('keeps the subjects of one check apart', () => {
    expect(
      kinds([{ subject: 'x', outcome: 'fail' }, { subject: 'y' }], [{ subject: 'x' }, { subject: 'y' }]),
    ).toEqual({ changes: ['disk-encryption better'], unchanged: 1 })
  })

  it('sees no change between pass and does not apply', () => {
    expect(kinds([{ outcome: 'pass' }], [{ outcome: 'notApplicable' }])).toEqual({
      changes: [],
      unchanged: 1,
    })
  })
})

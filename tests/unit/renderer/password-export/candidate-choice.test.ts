import { describe, expect, it } from 'vitest'
import {
  firstTicks,
  inOrder,
  matching,
  mostTakenOver,
} from '../../../../src/renderer/features/password-export/candidate-choice.ts'
import type { TakeOverCandidate } from '../../../../src/shared/model/password-export.ts'

const candidate = (entry: number, change: Partial<TakeOverCandidate> = {}): TakeOverCandidate => ({
  entry,
  title: `Title ${entry}`,
  site: `site${entry}.example`,
  user: 'Sam',
  serviceId: null,
  known: false,
  suggested: false,
  ...change,
})

describe('firstTicks', () => {
  it('ticks what is suggested, and never what is there already', () => {
    const ticks = firstTicks([
      candidate(1),
      candidate(2, { suggested: true }),
      candidate(3, { suggested: true, known: true }),
    ])
    expect([...ticks]).toEqual([2])
  })

  it('ticks no more than can be taken over at a time', () => {
    const many = Array.from({ length: mostTakenOver + 5 }, (_, entry) =>
      candidate(entry, { suggested: true }),
    )
    expect(firstTicks(many).size).toBe(mostTakenOver)
  })
})

describe('inOrder', () => {
  it('shows suggested ones first and known ones last, otherwise as in the file', () => {
    const list = [
      candidate(1),
      candidate(2, { known: true, suggested: true }),
      candidate(3, { suggested: true }),
      candidate(4),
    ]
    expect(inOrder(list).map(({ entry }) => entry)).toEqual([3, 1, 4, 2])
  })
})

describe('matching', () => {
  const list = [candidate(1, { title: 'Post', site: null }), candidate(2, { user: 'OTHER' })]
  it('looks in title, site and user, whatever the capitals', () => {
    expect(matching(list, ' POST ').map(({ entry }) => entry)).toEqual([1])
    expect(matching(list, 'site2').map(({ entry }) => entry)).toEqual([2])
    expect(matching(list, 'other').map(({ entry }) => entry)).toEqual([2])
    expect(matching(list, 'nothing')).toEqual([])
    expect(matching(list, '')).toEqual(list)
  })
})

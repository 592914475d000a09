import { describe, expect, it } from 'vitest'
import {
  countsOf,
  kindOrder,
  kindsOf,
  sortedReadings,
} from '../../../../src/renderer/features/files/readings.ts'
import { disclosureKinds } from '../../../../src/shared/model/file-report.ts'
import { readingOf, reportOf } from './reading-of.ts'

const read = (key: number, ...report: Parameters<typeof reportOf>) =>
  readingOf(key, { state: 'read', report: reportOf(...report) })

describe('the readings of files', () => {
  it('knows a place in the order for every kind of disclosure', () => {
    expect(kindOrder.toSorted()).toEqual(disclosureKinds.toSorted())
  })

  it('names each kind once, what helps a stranger most first', () => {
    expect(
      kindsOf([{ kind: 'software' }, { kind: 'place' }, { kind: 'software' }, { kind: 'person' }]),
    ).toEqual(['place', 'person', 'software'])
  })

  it('puts what gives most away first, then what could not be read, then the rest as it came', () => {
    const readings = [
      read(1),
      readingOf(2, { state: 'failed', error: new Error() }),
      read(3, ['software']),
      read(4, [], { read: 'part', reason: 'damaged' }),
      read(5, ['place']),
      read(6),
    ]
    expect(sortedReadings(readings).map(({ key }) => key)).toEqual([5, 3, 2, 4, 1, 6])
  })

  it('counts what gives something away, and what could not be read whole, apart', () => {
    const readings = [
      read(1, ['place'], { read: 'part', reason: 'damaged' }),
      read(2, ['person']),
      read(3, [], { read: 'not-read', reason: 'encrypted' }),
      readingOf(4, { state: 'failed' }),
      readingOf(5),
      read(6),
    ]
    expect(countsOf(readings)).toEqual({ giving: 2, unread: 3 })
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  newDraft,
  readExposure,
  readLink,
  readState,
  stateDraftOf,
  withState,
} from '../../../../src/renderer/features/footprint/exposure-draft.ts'
import { exposureSchema } from '../../../../src/shared/model/exposure.ts'

const now = '2026-11-22'
const before = { id: randomUUID(), queryId: null, of: null }
const typed = { ...newDraft(null), where: ' A local paper ', kinds: ['photo', 'family'] as const }
const known = () => {
  const { exposure } = readExposure(typed, before, now)
  if (!exposure) throw new Error('no exposure')
  return exposure
}

describe('the form of what was found', () => {
  it('needs the place and the kind, and takes nothing else for granted', () => {
    const exposure = known()
    expect(exposureSchema.parse(exposure)).toEqual(exposure)
    expect(exposure).toMatchObject({
      where: 'A local paper',
      publisher: 'unknown',
      publicByDuty: 'not-sure',
      changeable: 'not-sure',
      sensitivity: null,
      detail: null,
      state: 'open',
      foundOn: now,
    })
    expect(readExposure(newDraft(null), before, now)).toEqual({
      exposure: null,
      problems: { where: 'footprint.whereMissing', kinds: 'footprint.kindsMissing' },
    })
  })

  it('ticks what such a search most likely finds', () => {
    expect(newDraft('address').kinds).toEqual(['home-address'])
    expect(newDraft('name').kinds).toEqual([])
  })

  it('keeps what it says only when that is ticked', () => {
    const draft = { ...typed, detail: '12 Some Street' }
    expect(readExposure(draft, before, now).exposure?.detail).toBeNull()
    expect(readExposure({ ...draft, keepsDetail: true }, before, now).exposure?.detail).toBe('12 Some Street')
    expect(readExposure({ ...typed, keepsDetail: true }, before, now).problems).toEqual({
      detail: 'footprint.detailMissing',
    })
  })

  it('leaves alone what the form does not ask', () => {
    const exposure = { ...known(), state: 'asked' as const, askedOn: now, note: 'n', foundOn: '2026-01-01' }
    expect(readExposure(draftOf(exposure), exposure, now).exposure).toEqual(exposure)
  })

  it.each([
    ['', null],
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org', 'http://example.org'],
    ['example.org/page', 'https://example.org/page'],
    ['example.org:8080/page', 'https://example.org:8080/page'],
    ['javascript:alert(1)', 'wrong'],
    ['file:///etc/passwd', 'wrong'],
    ['ftp://example.org/a', 'wrong'],
    ['https://user:secret@example.org', 'wrong'],
    ['a local paper', 'wrong'],
    ['localhost', 'wrong'],
  ])('reads the link %s', (text, expected) => {
    expect(readLink(text)).toBe(expected)
  })
})

describe('how an exposure stands', () => {
  const draft = () => stateDraftOf(known())

  it('brings today along when something was asked for, and a day to look again when it is gone', () => {
    const asked = readState(withState(draft(), 'asked', now), known(), now)
    expect(asked.exposure).toMatchObject({ state: 'asked', askedOn: now, lookAgainOn: null })
    const gone = readState(withState(draft(), 'removed', now), known(), now)
    expect(gone.exposure).toMatchObject({ state: 'removed', lookAgainOn: '2027-02-22' })
  })

  it('does not move a day that was typed', () => {
    const lookAgainOn = { day: '1', month: '12', year: '2026' }
    expect(withState({ ...draft(), lookAgainOn }, 'removed', now).lookAgainOn).toEqual(lookAgainOn)
  })

  it('wants the day of asking, which is not to come', () => {
    const askedOn = { day: '', month: '', year: '' }
    expect(readState({ ...draft(), state: 'asked', askedOn }, known(), now).problems).toEqual({
      askedOn: 'footprint.askedOnMissing',
    })
    const tomorrow = { day: '23', month: '11', year: '2026' }
    expect(readState({ ...draft(), state: 'refused', askedOn: tomorrow }, known(), now).problems).toEqual({
      askedOn: 'ui.dateInFuture',
    })
  })

  it('forgets the day of asking when nothing was asked for after all', () => {
    const exposure = { ...known(), state: 'asked' as const, askedOn: now }
    expect(readState(withState(stateDraftOf(exposure), 'open', now), exposure, now).exposure).toMatchObject({
      state: 'open',
      askedOn: null,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { draftOf, isOpenerKind, readOpener } from '../../../src/renderer/features/openers/opener-draft.ts'
import { openerKinds } from '../../../src/shared/model/opener.ts'
import { sampleOpener } from '../../support/sample-records.ts'

const id = '00000000-0000-4000-8000-000000000001'

describe('readOpener', () => {
  it('gives back what a form of it shows', () => {
    const opener = sampleOpener({ movePin: 'yes', deviceId: id })
    expect(readOpener(draftOf(opener, 'paper'), opener.id).opener).toEqual(opener)
  })

  it.each(openerKinds)('keeps nothing of a %s that is not asked of it', kind => {
    const { opener } = readOpener({ ...draftOf(null, kind), label: ' A name ' }, id)
    expect(opener).toEqual({
      id,
      kind,
      label: 'A name',
      ...(kind === 'phone-number' ? { deviceId: null, movePin: 'not-sure' } : {}),
    })
  })

  it('asks for a name', () => {
    expect(readOpener({ ...draftOf(null, 'person'), label: '  ' }, id)).toEqual({
      opener: null,
      problem: 'openers.labelMissing',
    })
  })

  it('knows its kinds', () => {
    expect(isOpenerKind('paper')).toBe(true)
    expect(isOpenerKind('toString')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { reasonMessages } from '../../../src/main/audit/reason-messages.ts'
import { sentence } from '../../../src/main/audit/sentences.ts'
import { unknownReasons } from '../../../src/shared/model/unknown-reason.ts'

describe('sentence', () => {
  it('fills in values, plurals and days', () => {
    expect(
      sentence('{count, plural, one {# update} other {# updates}} since {day}.', {
        count: 2,
        day: '2026-10-13',
      }),
    ).toBe('2 updates since 13 October 2026.')
  })

  it('does not fail on a missing message, a missing value or a broken message', () => {
    expect(sentence(undefined)).toBe('')
    expect(sentence('Seen {thing}')).toContain('Seen')
    expect(sentence('Broken {')).toContain('Broken')
  })

  it('takes values as they are', () => {
    expect(sentence('Found {name}', { name: '<b>{x}</b>' })).toBe('Found <b>{x}</b>')
  })

  it('has a sentence for every reason', () => {
    expect(Object.keys(reasonMessages).toSorted()).toEqual([...unknownReasons].toSorted())
    for (const text of Object.values(reasonMessages)) expect(text).toMatch(/^[A-Z].*\.$/)
  })
})

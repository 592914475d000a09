import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneSpellings } from '../../../../src/main/footprint/search-pack/phone-spellings.ts'

const mobile = {
  national: ['07700 900123', '07700900123', '07700 900 123', '0770 090 0123'],
  international: [
    '+44 7700 900123',
    '+447700900123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '00447700900123',
  ],
}

describe('the spellings of a phone number', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '+447700900123',
    '+44 (0)7700 900123',
    '0044 7700 900 123',
    '00447700900123',
    '447700900123',
    '0770-090-0123',
    '(07700) 900.123',
  ])('are the same however it was typed: %s', written => expect(phoneSpellings(written)).toEqual(mobile))

  it.each([
    ['two digits', '02079460018', '020 7946 0018', '+44 20 7946 0018'],
    ['two digits, other cities', '02920180123', '029 2018 0123', '+44 29 2018 0123'],
    ['three digits', '01134960018', '0113 496 0018', '+44 113 496 0018'],
    ['three digits with a 1 at the end', '01314960018', '0131 496 0018', '+44 131 496 0018'],
    ['four digits', '01632960123', '01632 960123', '+44 1632 960123'],
    ['four digits, short', '0163296012', '01632 96012', '+44 1632 96012'],
    ['five digits', '01524212345', '015242 12345', '+44 15242 12345'],
    ['five digits, short', '0169772345', '016977 2345', '+44 16977 2345'],
    ['no area', '03001234567', '0300 123 4567', '+44 300 123 4567'],
  ])('begin with the proper groups of an area code of %s', (_, written, national, international) => {
    const spellings = phoneSpellings(written)
    expect(spellings?.national[0]).toBe(national)
    expect(spellings?.national).toContain(written)
    expect(spellings?.international[0]).toBe(international)
  })

  it('know London numbers as people split them', () => {
    expect(phoneSpellings('020 7946 0018')?.national).toContain('0207 946 0018')
  })

  it.each([
    ['+33 1 99 00 12 34', ['+33 1 99 00 12 34', '+33199001234', '0033199001234']],
    ['+33 (0)1 99 00 12 34', ['+33 (0)1 99 00 12 34', '+33199001234', '0033199001234']],
    ['+353 20 915 1234', ['+353 20 915 1234', '+353209151234', '00353209151234']],
    ['0049 30 23125 000', ['0049 30 23125 000', '+493023125000', '00493023125000']],
  ])('keep numbers of other countries as they are, and compact: %s', (written, international) => {
    expect(phoneSpellings(written)).toEqual({ national: [], international })
  })

  it.each(['999', '+', '12 34', '()'])('are none for %s', written =>
    expect(phoneSpellings(written)).toBeNull(),
  )

  it('never lose or change a digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{8,9}$/), written => {
        const spellings = phoneSpellings(written)
        for (const one of spellings?.national ?? []) expect(one.replace(/\D/g, '')).toBe(written)
        for (const one of spellings?.international ?? [])
          expect(
            one
              .replace('(0)', '')
              .replace(/\D/g, '')
              .replace(/^0044|^44/, '0'),
          ).toBe(written)
        expect(spellings?.national.length).toBeGreaterThan(1)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { draftLetter, type LetterSituation } from '../../../../src/main/footprint/letters/draft-letter.ts'
import { letterDraftSchema } from '../../../../src/shared/footprint-views.ts'
import type { Letter } from '../../../../src/shared/model/footprint-route.ts'
import { realCatalogue } from '../../catalogue/real-catalogue.ts'
import {
  addressFacet,
  domainFacet,
  emailFacet,
  exposureOf,
  nameFacet,
  positionFacet,
} from '../routes/made-up-person.ts'

const { letters } = realCatalogue
const today = '2026-11-22'
const nothing: LetterSituation = { facets: [], exposure: null, values: {}, today }
const letterNamed = (id: string): Letter => {
  const letter = letters.find(one => one.id === id)
  if (!letter) throw new Error(`There is no letter ${id}`)
  return letter
}
const filledIn = (letter: Letter, value = 'something made up'): LetterSituation => ({
  ...nothing,
  values: Object.fromEntries(letter.fields.map(({ id }) => [id, value])),
})

describe.each(letters.map(letter => [letter.id, letter] as const))('%s', (_, letter) => {
  test('fully filled in, has no bracket and no placeholder left', () => {
    const draft = draftLetter(letter, filledIn(letter))
    expect(letterDraftSchema.safeParse(draft).error).toBeUndefined()
    expect(`${draft.subject}\n${draft.body}`).not.toMatch(/[[\]{}]|undefined|null/)
    expect(draft.body).toContain('something made up')
    expect(draft.missing).toEqual([])
  })

  test('shows in brackets what is missing, and leaves out what may be', () => {
    const draft = draftLetter(letter, nothing)
    const whole = `${draft.subject}\n${draft.body}`
    for (const { label, required } of letter.fields) expect(whole.includes(`[${label}]`)).toBe(required)
    expect(draft.missing).toEqual(letter.fields.filter(field => field.required).map(({ label }) => label))
    expect(whole).not.toMatch(/\{\w+\}|\n{3}| \n| $/)
  })

  test('ends no sentence in the air when only what is required is there', () => {
    const values = Object.fromEntries(
      letter.fields.map(({ id, required }) => [id, required ? 'something made up' : '']),
    )
    const { body } = draftLetter(letter, { ...nothing, values })
    expect(body).not.toMatch(/\b(?:for|is|at|of|in|by)[.:]?$/m)
  })

  test('is saved under a name for every system, with nothing personal in it', () => {
    const { fileName } = draftLetter(letter, filledIn(letter, 'Siân Parry'))
    expect(fileName).toMatch(/^surefoot-[a-z0-9-]+-2026-11-22\.txt$/)
    expect(fileName).not.toMatch(/sian|parry/i)
  })

  test('asks for no date of birth, and for no proof of identity', () => {
    expect(`${letter.body} ${letter.fields.map(({ label }) => label).join(' ')}`).not.toMatch(
      /date of birth|born|passport|driving licence/i,
    )
  })
})

describe('names of every kind come through whole', () => {
  test.each([
    ['Niamh', "O'Neill"],
    ['Jean-Luc', 'Smythe-Jones'],
    ['Siân', 'Llŷr-Ŵyn'],
    ['Dòmhnall', 'MacIlleMhìcheil'],
    ['محمد', 'الأحمد'],
    ['王', '小明'],
    ['Zoë', 'Müller-Łukasz'],
  ])('%s %s', (given, family) => {
    const { body, fields } = draftLetter(letterNamed('erasure-and-objection'), {
      ...nothing,
      facets: [nameFacet(given, family)],
    })
    expect(body.startsWith(`${given} ${family}\n`)).toBe(true)
    expect(body.endsWith(`${given} ${family}`)).toBe(true)
    expect(fields[0]?.value).toBe(`${given} ${family}`)
  })
})

describe('what is filled in from the facets', () => {
  const body = (facets: LetterSituation['facets'], id = 'open-register-opt-out') =>
    draftLetter(letterNamed(id), { ...nothing, facets }).body

  test('the full name before other forms, without the middle one', () => {
    const facets = [
      nameFacet('Sam', 'Old', { form: 'former' }),
      nameFacet('Samantha', 'New', { middle: 'Jane' }),
    ]
    expect(body(facets)).toContain('My name is Samantha New.')
    expect(body([nameFacet('Sam', '', { form: 'known-as' })])).toContain('My name is Sam.')
  })

  test('the present address and never an earlier one', () => {
    expect(body([addressFacet({ when: 'earlier' })])).toContain('[The address where you are registered]')
    expect(body([addressFacet({ when: 'earlier', house: '9' }), addressFacet()])).toContain(
      'registered at 12 Made-up Lane, Sampleton, ZZ1 1ZZ.',
    )
    expect(body([addressFacet({ house: 'Rose Cottage', town: '' })])).toContain(
      'Rose Cottage, Made-up Lane, ZZ1 1ZZ',
    )
  })

  test('the own ones and never those of the household', () => {
    const of = '3f0f5b8e-52a7-4a4c-8df8-0d6a3a1f7a10'
    expect(body([nameFacet('Child', 'New', { of })])).toContain('[Your full name]')
  })

  test('mailbox, company and domain', () => {
    expect(body([emailFacet('me@example.org')], 'erasure-and-objection')).toContain('me@example.org')
    expect(body([positionFacet('company')], 'companies-house-cover-note')).toContain(
      'Company: Sample Works, 01234567',
    )
    const draft = draftLetter(letterNamed('domain-privacy-request'), {
      ...nothing,
      facets: [domainFacet('example.org')],
    })
    expect(draft.subject).toBe('Please hide my details for example.org')
  })

  test('the exposure, with its link when it has one', () => {
    const at = (link: string | null) =>
      draftLetter(letterNamed('club-details'), { ...nothing, exposure: exposureOf({ link }) }).body
    expect(at('https://club.example/list')).toContain('A people-search site, https://club.example/list')
    expect(at(null)).toContain('\nA people-search site\n')
  })
})

describe('what is typed', () => {
  const erasure = letterNamed('erasure-and-objection')
  const typed = (values: Record<string, string>, letter = erasure) =>
    draftLetter(letter, { ...nothing, facets: [nameFacet('Filled', 'In')], values })

  test('goes before what we fill in, also when it was cleared', () => {
    expect(typed({ fullName: 'Typed Name' }).body).toContain('Typed Name')
    expect(typed({ fullName: '  ' }).missing).toContain('Your name as it appears there')
  })

  test('cannot bring in other fields, the day or a field that the letter lacks', () => {
    const { body } = typed({ concerns: '{reason} {today} {nothing} $& $1', reason: 'made up', other: 'lost' })
    expect(body).toContain('It shows {reason} {today} {nothing} $& $1.')
    expect(body).not.toContain('lost')
  })

  test('is plain text: no control characters, no turning around of what follows', () => {
    const { body } = typed({ reason: 'one\r\ntwo\u0000\u001B[31m\tthree \u202Eevil\u2066\u2028four' })
    expect(body).toContain('one\ntwo[31m three evil\nfour')
  })

  test('stays on one line in a subject', () => {
    const draft = typed({ domain: 'example.org\nBcc: someone' }, letterNamed('domain-privacy-request'))
    expect(draft.subject).toBe('Please hide my details for example.org, Bcc: someone')
  })

  test('is not taken from what every object has', () => {
    const [field] = erasure.fields
    if (!field) throw new Error('The letter has no field')
    const odd = { ...erasure, fields: [{ ...field, id: 'constructor' }], body: 'Yours, {constructor}' }
    expect(draftLetter(odd, nothing).body).toBe('Yours, [Your name as it appears there]')
  })
})

describe('days', () => {
  test('are written out, today and those that are typed', () => {
    expect(draftLetter(letterNamed('erasure-and-objection'), nothing).body).toContain('\n22 November 2026\n')
    const draft = draftLetter(letterNamed('follow-up-after-a-month'), {
      ...nothing,
      values: { askedOn: '2026-02-01' },
    })
    expect(draft.subject).toBe('My request of 1 February 2026')
    expect(draft.fields.find(({ id }) => id === 'askedOn')?.value).toBe('2026-02-01')
  })
})

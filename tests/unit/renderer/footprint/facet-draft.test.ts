import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  emptyDraft,
  isBlank,
  readFacet,
} from '../../../../src/renderer/features/footprint/facet-draft.ts'
import { entryOrder } from '../../../../src/renderer/features/footprint/facet-fields.ts'
import { type FacetKind, facetKinds, type IdentityFacet } from '../../../../src/shared/model/identity.ts'

const id = randomUUID()
const read = (
  kind: FacetKind,
  values: Record<string, string>,
  known: readonly IdentityFacet[] = [],
  itsId = id,
) => readFacet({ ...emptyDraft(kind), values: { ...emptyDraft(kind).values, ...values } }, itsId, known)

describe('the entry of what one is known by', () => {
  it('asks for every kind once', () => {
    expect(entryOrder.toSorted()).toEqual(facetKinds.toSorted())
  })

  it.each([
    ['name', { given: 'Siân', family: 'O’Neill-Jones' }, { form: 'full', middle: '' }],
    ['name', { given: '山田', family: '太郎', form: 'former' }, { given: '山田', form: 'former' }],
    ['email', { address: ' mailto:me@example.org ' }, { address: 'me@example.org' }],
    ['phone', { number: '07700–900 123' }, { number: '07700-900 123' }],
    ['address', { house: '12', postcode: 'zz1 1zz' }, { postcode: 'ZZ1 1ZZ', when: 'now' }],
    ['username', { name: '@samtaylor' }, { name: 'samtaylor' }],
    ['domain', { name: 'https://www.Sam-Taylor.example/about?x=1' }, { name: 'sam-taylor.example' }],
    ['domain', { name: 'me@sam.example' }, { name: 'sam.example' }],
    [
      'position',
      { organisation: 'Food  Bank', number: 'sc 012345' },
      { organisation: 'Food Bank', number: 'SC012345' },
    ],
    ['place', { name: 'Llanfair­pwll' }, { placeKind: 'town' }],
    ['picture', { label: 'Portrait' }, { label: 'Portrait' }],
    ['household', { name: 'Robin' }, { relation: 'partner' }],
  ] as const)('reads a %s as it is typed', (kind, values, expected) => {
    const { facet, problems } = read(kind, values)
    expect(problems).toEqual({})
    expect(facet).toMatchObject({ ...expected, kind, id, of: null })
  })

  it.each([
    ['name', {}, { given: 'footprint.nameMissing' }],
    ['email', {}, { address: 'footprint.emailMissing' }],
    ['email', { address: 'me at example' }, { address: 'footprint.emailWrong' }],
    ['phone', {}, { number: 'footprint.phoneMissing' }],
    ['phone', { number: 'call me' }, { number: 'footprint.phoneWrong' }],
    ['phone', { number: '900' }, { number: 'footprint.phoneShort' }],
    ['address', { town: 'Exampleton' }, { street: 'footprint.addressMissing' }],
    ['username', { name: '@' }, { name: 'footprint.usernameMissing' }],
    ['username', { name: 'sam taylor' }, { name: 'footprint.usernameWrong' }],
    ['domain', { name: 'example' }, { name: 'footprint.domainWrong' }],
    [
      'position',
      { number: '12/3' },
      { organisation: 'footprint.organisationMissing', number: 'footprint.numberWrong' },
    ],
    ['place', { name: '  ' }, { name: 'footprint.placeMissing' }],
    ['picture', {}, { label: 'footprint.pictureMissing' }],
    ['household', {}, { name: 'footprint.memberMissing' }],
  ] as const)('says what is wrong with a %s', (kind, values, expected) => {
    expect(read(kind, values)).toEqual({ facet: null, problems: expected })
  })

  it('says so where the schema refuses what the form lets through', () => {
    expect(read('name', { given: 'Sam\u0001' }).problems).toEqual({ given: 'footprint.notUsable' })
  })

  it('takes the same number once, however it is spaced, and lets an entry be saved again', () => {
    const { facet } = read('phone', { number: '07700 900123' })
    if (!facet) throw new Error('no facet')
    expect(read('phone', { number: '0770 0900 123' }, [facet], randomUUID()).problems).toEqual({
      number: 'footprint.alreadyListed',
    })
    expect(read('phone', { number: '0770 0900 123' }, [facet]).problems).toEqual({})
  })

  it('lets two people have the same number', () => {
    const { facet } = read('phone', { number: '07700 900123' })
    if (!facet) throw new Error('no facet')
    const theirs = { ...emptyDraft('phone'), of: randomUUID(), values: { number: '07700 900123' } }
    expect(readFacet(theirs, randomUUID(), [facet]).problems).toEqual({})
  })

  it('fills the form with what was said before, which reads back as it was', () => {
    const { facet } = read('address', { house: 'Tŷ Gwyn', street: 'Heol Fawr', when: 'earlier' })
    if (!facet) throw new Error('no facet')
    expect(readFacet(draftOf(facet), facet.id, [facet])).toEqual({ facet, problems: {} })
  })

  it('takes a form for blank in which only choices are made', () => {
    expect(isBlank(emptyDraft('address'))).toBe(true)
    expect(isBlank({ ...emptyDraft('address'), values: { town: 'x' } })).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { nameForms, wholeNameForms } from '../../../../src/main/footprint/search-pack/name-forms.ts'

const forms = (given: string, family: string, middle = '') => nameForms({ given, middle, family })

describe('the forms of a name', () => {
  it('are usual, turned and with the middle name or initials', () => {
    expect(forms('Morgan', 'Example', 'Lee Ann')).toMatchObject({
      usual: 'Morgan Example',
      turned: ['Example, Morgan'],
      withMiddle: ['Morgan Lee Ann Example', 'Morgan L A Example'],
      plain: [],
      family: ['Example'],
    })
  })

  it.each([
    ['Siân', 'Ŵyn', 'Sian Wyn'],
    ['Ffŷs', 'Êl', 'Ffys El'],
    ['Màiri', 'Mac a’ Bhràthair', "Mairi Mac a' Bhrathair"],
    ['Bríd', 'Ní Cheallaigh', 'Brid Ni Cheallaigh'],
    ['Łukasz', 'Żółć', 'Lukasz Zolc'],
    ['Søren', 'Strauß', 'Soren Strauss'],
  ])('have plain letters for %s %s', (given, family, plain) =>
    expect(forms(given, family)?.plain[0]).toBe(plain),
  )

  it.each(["O'Brien", 'O’Brien', 'OʼBrien', 'O`Brien'])('have both apostrophes for %s', family =>
    expect(forms('Sean', family)?.asWritten).toEqual(["Sean O'Brien", 'Sean O’Brien']),
  )

  it('are composed, whatever the keyboard made', () => {
    expect(forms('Sia\u0302n', 'Jones')?.usual).toBe('Si\u00e2n Jones')
  })

  it('leave marks of other scripts alone, where they are letters', () => {
    expect(forms('Андрей', 'Зайцев')).toMatchObject({ usual: 'Андрей Зайцев', plain: [] })
    expect(forms('مريم', 'الحسن', 'علي')).toMatchObject({ withMiddle: ['مريم علي الحسن'] })
  })

  it('put the family name first where it is written so', () => {
    expect(forms('小明', '王')?.asWritten).toEqual(['王小明', '王 小明'])
    expect(forms('민수', '김')?.usual).toBe('김민수')
  })

  it('drop quotation marks, which would end the phrase, and marks that nobody sees', () => {
    expect(forms('William “Bill”', 'Smith')?.usual).toBe('William Bill Smith')
    expect(forms('\u200fMorgan\u200e', '\u202aExample\u202c')?.usual).toBe('Morgan Example')
  })

  it('can be of one name only', () => {
    expect(forms('', 'Example')).toMatchObject({ usual: 'Example', turned: [], family: [] })
    expect(wholeNameForms('Rhys Jones')?.usual).toBe('Rhys Jones')
  })

  it('are none when nothing is left', () => expect(forms('"', '-')).toBeNull())
})

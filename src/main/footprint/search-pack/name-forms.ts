import type { FacetOf } from '../../../shared/model/identity.ts'
import { saysSomething, searchable, withApostrophes, withoutMarks } from './plain-text.ts'

/** One name in the forms in which it stands on pages, each form a phrase. */
export interface NameForms {
  /** "Siân Jones", without middle names. */
  readonly usual: string
  /** The usual form, with typographic apostrophes beside plain ones. */
  readonly asWritten: readonly string[]
  /** The same without marks: "Sian Jones". Empty when that is no other spelling. */
  readonly plain: readonly string[]
  /** "Jones, Siân" */
  readonly turned: readonly string[]
  /** "Siân Myfanwy Jones", "Siân M Jones". Empty without middle names. */
  readonly withMiddle: readonly string[]
  /** "Jones", with typographic apostrophes beside plain ones and without marks; empty when only one name is known. */
  readonly family: readonly string[]
}

/** Scripts that write the family name first and leave no space. */
const familyFirst =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s\u30FB\u30FC]+$/u

/** Null when nothing of the name can be searched for. */
export function nameForms(facet: Pick<FacetOf<'name'>, 'given' | 'middle' | 'family'>): NameForms | null {
  const given = searchable(facet.given)
  const middle = searchable(facet.middle)
  const family = searchable(facet.family)
  if (familyFirst.test(`${given}${family}`)) return familyFirstForms(given, family)
  const usual = joined(given, family)
  if (!saysSomething(usual)) return null
  const both = given !== '' && family !== ''
  return {
    usual,
    asWritten: withApostrophes(usual),
    plain: plainOf(usual),
    turned: both ? withApostrophes(`${family}, ${given}`) : [],
    withMiddle: middle === '' ? [] : middleForms(given, middle, family),
    family: both ? [...withApostrophes(family), ...plainOf(family)] : [],
  }
}

/** A name that was written in one piece, as that of a member of the household. */
export function wholeNameForms(name: string): NameForms | null {
  return nameForms({ given: name, middle: '', family: '' })
}

function familyFirstForms(given: string, family: string): NameForms {
  const usual = `${family}${given}`
  const spaced = joined(family, given)
  return {
    usual,
    asWritten: spaced === usual ? [usual] : [usual, spaced],
    plain: [],
    turned: [],
    withMiddle: [],
    family: [],
  }
}

function middleForms(given: string, middle: string, family: string): string[] {
  const initials = middle.split(/[\s-]+/).flatMap(initial)
  const forms = [joined(given, middle, family)]
  if (initials.length > 0) forms.push(joined(given, initials.join(' '), family))
  return [...new Set(forms)].flatMap(withApostrophes)
}

/** The first letter, in scripts that have capitals; others write no initials. */
function initial(name: string): string[] {
  const [letter] = name
  return letter !== undefined && letter.toLowerCase() !== letter.toUpperCase() ? [letter.toUpperCase()] : []
}

function plainOf(text: string): string[] {
  const plain = withoutMarks(text)
  return plain === text ? [] : withApostrophes(plain)
}

const joined = (...pieces: readonly string[]): string => pieces.filter(piece => piece !== '').join(' ')

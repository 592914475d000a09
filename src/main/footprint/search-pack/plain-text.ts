/** Marks that steer the direction of writing or break words, and are never seen: they would make a phrase match nothing. */
const unseen = /[\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g
const quotationMarks = /["\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g
const apostrophes = /[\u2018\u2019\u201B\u02BC\u00B4`]/g
const hyphens = /[\u2010\u2011\u2012\u2013\u2212]/g
const latinWithMarks = /(\p{Script=Latin})\p{M}+/gu

/** Letters that do not come apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
}
const lettersApart = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/**
 * A text as it is searched for: composed (NFC), one space between words, with plain apostrophes and hyphens, and without
 * quotation marks, which would end the phrase.
 */
export function searchable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(unseen, '')
    .replace(quotationMarks, ' ')
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The spelling without marks that people type: "Sian" for "Siân". Other scripts keep theirs, where marks are letters. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(latinWithMarks, '$1')
    .normalize('NFC')
    .replace(lettersApart, letter => plainLetters[letter] ?? letter)
}

/** The spellings in which one text stands on pages: as it is, and with typographic apostrophes. */
export function withApostrophes(text: string): string[] {
  return text.includes("'") ? [text, text.replaceAll("'", '\u2019')] : [text]
}

/** Something to search for is left of it: a letter or a digit. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

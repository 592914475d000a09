const ascii = /^[\x20-\x7e]*$/
const letterPairs: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/** Without diacritics, as many type their own name into a password field. Case stays. */
export function withoutDiacritics(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Lower case, without diacritics. */
export function plain(text: string): string {
  const lower = withoutDiacritics(text).toLowerCase()
  return ascii.test(lower) ? lower : lower.replace(/[ßæœøłđðþ]/g, letter => letterPairs[letter] ?? letter)
}

const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '+': 't',
  '€': 'e',
}
const digitsAndSignsForLetters = /[0345789@$+€]/g
/** Whether a digit or sign is read as a letter. */
export const standsForLetter = (character: string): boolean =>
  character in letterFor || /^[1!|]$/.test(character)

/** A plain text with the digits and signs that look like letters read as those, but for straight strokes: see `straight`. */
export const lettersRead = (text: string): string =>
  text.replace(digitsAndSignsForLetters, character => letterFor[character] ?? character)

/** A straight stroke may be an "i" or an "l"; here each of the five becomes an "i". */
export const straight = (text: string): string => text.replace(/[l1!|]/g, 'i')

/** The source of a pattern that finds a word of letters and digits, with strokes for its "i" and "l" or without. */
export const patternWithStrokes = (word: string): string => word.replace(/[il]/g, letter => `[${letter}1!|]`)

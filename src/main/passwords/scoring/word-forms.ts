/** "Ynys Môn" is also guessed as "ynys", "môn" and "ynysmon"; "O'Neill" as "oneill" and "neill". Lower case, best guess first, none twice. */
export function wordForms(text: string): string[] {
  const forms = spellings(text).flatMap(spelling => [
    joined(spelling),
    ...spelling.split(/\s+/).map(joined),
    ...spelling.split(/[^\p{L}\p{N}]+/u),
  ])
  return [...new Set(forms)].filter(form => form !== '')
}

/** The whole of a name as one word, without and with its diacritics ("ynysmon", "ynysmôn"), and where its words begin in it. */
export function wholeForms(text: string): { form: string; starts: readonly number[] }[] {
  const kept = text.includes('-') ? [wordCharacter, wordCharacterOrHyphen] : [wordCharacter]
  return kept.flatMap(character => {
    const starts = wordStarts(text, character)
    const forms = spellings(text).map(spelling => keepOnly(spelling, character))
    return [...new Set(forms)].map(form => ({ form, starts }))
  })
}

const wordCharacter = /[\p{L}\p{N}]/u
/** "Stoke-on-Trent" is typed with its hyphens as often as without. */
const wordCharacterOrHyphen = /[\p{L}\p{N}-]/u

/** 0, 7, 10 and 12 for "Holborn and St Pancras". */
function wordStarts(text: string, kept: RegExp): number[] {
  const starts: number[] = []
  let length = 0
  let inside = false
  for (const character of text.normalize('NFC')) {
    const isOfWord = wordCharacter.test(character)
    if (isOfWord && !inside) starts.push(length)
    inside = isOfWord || /['’]/.test(character)
    if (kept.test(character)) length += character.length
  }
  return starts
}

function keepOnly(text: string, kept: RegExp): string {
  return [...text].filter(character => kept.test(character)).join('')
}

function spellings(text: string): string[] {
  const lower = text.toLowerCase().normalize('NFC')
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '')
  return plain === lower ? [plain] : [plain, lower]
}

function joined(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

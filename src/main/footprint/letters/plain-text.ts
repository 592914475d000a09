// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controlCharacters = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g
/** They turn the order of what follows on the page around; names of any script do without. Their plain marks stay. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g

/** Typed text as it may stand in a letter: lines end in one way, and nothing changes how the rest of the page reads. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(controlCharacters, '')
    .replace(directionOverrides, '')
    .trim()
}

/** The same on one line, for subjects. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ', ')

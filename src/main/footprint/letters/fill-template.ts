/** A field with what stands for it in the text: its value, or its label in square brackets while it is missing. */
export interface FilledField {
  readonly id: string
  readonly text: string
}

const placeholder = /\{(\w+)\}/g

/**
 * The text with its placeholders filled, in one pass: a value that looks like a placeholder stays as it was typed. A line
 * that is left with nothing to say, because all its fields are empty, is left out.
 */
export function fillTemplate(template: string, fields: readonly FilledField[]): string {
  const texts = new Map(fields.map(({ id, text }) => [id, text]))
  return template
    .split('\n')
    .filter(line => !saysNothing(line, texts))
    .join('\n')
    .replace(placeholder, (whole, id: string) => texts.get(id) ?? whole)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A field that adds a sentence of its own to a line may stay empty without the line losing its meaning. */
const addsASentence = /[.!?] \{\w+\}$/

function saysNothing(line: string, texts: ReadonlyMap<string, string>): boolean {
  const ids = [...line.matchAll(placeholder)].map(([, id]) => id ?? '')
  return ids.length > 0 && ids.every(id => texts.get(id) === '') && !addsASentence.test(line)
}

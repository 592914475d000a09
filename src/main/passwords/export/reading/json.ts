import { type Refused, refuse } from './refuse.ts'

export type ReadJson = { readonly kind: 'json'; readonly value: unknown } | Refused

/** Parses JSON. Of an error only its place is kept, since its message quotes the file. */
export function readJson(text: string): ReadJson {
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/^Unexpected end|^Unterminated string/.test(message)) return refuse('cut-short')
    const at = placeOf(message)
    if (at === null) return refuse('malformed')
    return at >= text.trimEnd().length ? refuse('cut-short') : refuse('malformed', lineAt(text, at))
  }
}

function placeOf(message: string): number | null {
  const found = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1]
  return found === undefined ? null : Number(found)
}

function lineAt(text: string, end: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line++
  return line
}

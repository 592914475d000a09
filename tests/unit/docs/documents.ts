import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Every document for people: path from the repository's folder, and text. */
export const documents = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].map(path => ({ path, text: read(path) }))

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Texts of `pattern`'s first group. */
export const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(match => match[1] ?? [])

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { all, documents, read } from './documents.ts'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

/** Names of npm scripts that a text tells people to run. */
const namedScripts = (text: string) => [
  ...all(text, /npm run ([a-z][a-z0-9:-]*)/g),
  ...all(text, /npm (start|test)\b/g),
]

describe.each(documents)('$path', ({ text }) => {
  it('names npm scripts that exist', () => {
    expect(namedScripts(text).filter(name => !(name in scripts))).toEqual([])
  })
})

it('runs files that exist', async () => {
  const files = Object.values(scripts).flatMap(command => all(command, /node (scripts\/\S+)/g))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(read(file).length, file).toBeGreaterThan(0)
})

it('finds what it looks for', () => {
  expect(namedScripts('`npm run docs:generate`, npm start')).toEqual(['docs:generate', 'start'])
})

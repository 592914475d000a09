import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, root } from './documents.ts'

/** SECURITY.md names tests as `tests/file.ts` followed by their titles in “quotation marks”. */
interface Named {
  readonly file: string
  readonly titles: readonly string[]
}

function namedTests(text: string): Named[] {
  const parts = text.split(/`(tests\/[^`]+)`/).slice(1)
  const named: Named[] = []
  for (let index = 0; index < parts.length; index += 2) {
    // Titles belong to the file before them, up to the end of that sentence or list.
    const after = /^[\s,;]*((?:“[^”]+”[\s,;.]*)*)/.exec(parts[index + 1] ?? '')?.[1] ?? ''
    const titles = [...after.matchAll(/“([^”]+)”/g)].map(match => (match[1] ?? '').replace(/\s+/g, ' '))
    named.push({ file: parts[index] ?? '', titles })
  }
  return named
}

const text = read('SECURITY.md')
const tests = namedTests(text)

describe('SECURITY.md', () => {
  it.each(tests)('$file exists and holds $titles', ({ file, titles }) => {
    expect(existsSync(join(root, file))).toBe(true)
    const source = read(file)
    for (const title of titles) expect(source).toContain(`'${title}'`)
  })

  it('names a test for every promise', () => {
    const promised = text.split('**Promised**').slice(1)
    expect(promised).toHaveLength(7)
    for (const part of promised) {
      const promises = (part.split('**Not promised**')[0] ?? '').split(/^- /m).slice(1)
      expect(promises.length).toBeGreaterThan(0)
      for (const promise of promises) expect(namedTests(promise), promise).not.toEqual([])
    }
  })

  it('has every title read: none stands where it would be overlooked', () => {
    const read = tests.flatMap(({ titles }) => titles).length
    expect(read).toBe([...text.matchAll(/“/g)].length)
  })

  it('invents no address to write to', () => {
    expect(text).not.toMatch(/\S+@\S+\.\S+/)
  })
})

it('finds what it looks for', () => {
  expect(
    namedTests('Yes. `tests/a.test.ts` “one”, “two\n  lines”; `tests/b.test.ts`, `tests/c.test.ts` “x”.'),
  ).toEqual([
    { file: 'tests/a.test.ts', titles: ['one', 'two lines'] },
    { file: 'tests/b.test.ts', titles: [] },
    { file: 'tests/c.test.ts', titles: ['x'] },
  ])
})

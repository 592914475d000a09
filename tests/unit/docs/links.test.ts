import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { all, documents, read, root } from './documents.ts'

/** Links to places in this repository: not to the web, not to an address to write to. */
const relativeLinks = (text: string) =>
  [...all(text, /\]\(([^)\s]+)\)/g), ...all(text, /<img src="([^"]+)"/g)].filter(
    target => !/^[a-z]+:/.test(target),
  )

/** As GitHub makes anchors of headings. */
const anchors = (text: string) =>
  all(text, /^#+ +(.+)$/gm).map(heading =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** The check that docs/adding-a-check.md makes up. */
const madeUp = 'lock-delay'

/** What is written as code and begins like a path of this repository. `<…>`, `…` and `*` stand for many paths. */
const namedPaths = (text: string) =>
  all(text, /`((?:src|tests|scripts|docs|resources|bin)\/[^`\s]*)`/g).filter(
    path => !/[<>…*{]/.test(path) && !path.includes(madeUp),
  )

describe.each(documents)('$path', ({ path, text }) => {
  it('links to what exists', () => {
    const broken = relativeLinks(text).filter(target => {
      const [file = '', anchor] = target.split('#')
      const linked = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, linked))) return true
      return anchor !== undefined && !anchors(read(linked)).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  it('names paths that exist', () => {
    expect(namedPaths(text).filter(named => !existsSync(join(root, named)))).toEqual([])
  })

  it('speaks of no place outside the repository', () => {
    expect(all(text, /((?:\/work|\/home|\/tmp)\/\S+)/g)).toEqual([])
  })
})

it('finds what it looks for', () => {
  expect(relativeLinks('[a](docs/a.md) and [b](https://example.org)')).toEqual(['docs/a.md'])
  expect(anchors('## What is sent, and where\n')).toEqual(['what-is-sent-and-where'])
  expect(namedPaths('`src/main/web.ts`, `docs/<name>.md`, `npm test`')).toEqual(['src/main/web.ts'])
})

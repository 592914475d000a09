import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const packages = z.record(z.string(), z.string())
const manifest = z
  .object({ dependencies: packages, devDependencies: packages, optionalDependencies: packages })
  .parse(JSON.parse(read('package.json')))
const named = new Map(Object.values(manifest).flatMap(section => Object.entries(section)))

const text = read('docs/dependencies.md')

/** The rows of the tables: package and its cells. */
const rows = text
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line => {
    const cells = line.split('|').slice(1, -1)
    return cells.map(cell => cell.trim().replaceAll('`', ''))
  })

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ hasInstallScript: z.boolean().optional(), license: z.string().optional() }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')))

describe('docs/dependencies.md', () => {
  it('has one row for each package, and none for others', () => {
    expect(rows.map(([name]) => name).toSorted()).toEqual([...named.keys()].toSorted())
  })

  it.each(rows)(
    'tells the version, licence, age, native code and reason of %s',
    (name, version, ...others) => {
      expect(version).toBe(named.get(name ?? ''))
      expect(others).toHaveLength(4)
      for (const cell of others) expect(cell).not.toBe('')
      const [licence] = others
      expect(licence).toBe(lock.packages[`node_modules/${name}`]?.license)
    },
  )
})

describe('the lock file', () => {
  const inside = Object.entries(lock.packages).filter(([path]) => path !== '')

  it('holds as many packages as the document says, under the licences it names', () => {
    const [, count, list] =
      /^Licences of all (\d+) packages in the lock file: ([\s\S]*?)\. None/m.exec(text) ?? []
    expect(Number(count)).toBe(inside.length)
    const licences = inside.flatMap(([path, { license }]) => (license ?? `none: ${path}`).split(/[() ]+|OR/))
    expect([...new Set(licences)].filter(licence => !list?.includes(licence))).toEqual([])
  })
})

describe('package.json', () => {
  it('pins every version', () => {
    for (const [name, version] of named) expect(version, name).toMatch(/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/)
  })

  it('names no package that needs an install script', () => {
    const withScript = Object.entries(lock.packages).filter(([, one]) => one.hasInstallScript)
    // Their scripts only look for a binary that the package brings: keytar, and the file watcher of macOS in Vite's tree.
    // That of exifreader makes a smaller bundle, and only where a project asks for one.
    const harmless = ['node_modules/keytar', 'node_modules/fsevents', 'node_modules/exifreader']
    expect(withScript.map(([path]) => path).filter(path => !harmless.includes(path))).toEqual([])
  })
})

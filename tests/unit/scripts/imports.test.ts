import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports } from '../../../scripts/imports/graph.mjs'
import { circles, violations } from '../../../scripts/imports/rules.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Writes a small project with the given sources and gives the lines the check would print. */
async function check(files: Record<string, string>): Promise<string[]> {
  const root = await temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return violations(readImports(root, 'src'))
}

const well = {
  'src/shared/views.ts': "import { z } from 'zod'\nexport const a = z",
  'src/main/clock.ts': 'export const now = 1',
  'src/main/device/firewall.ts':
    "import { a } from '../../shared/views.ts'\nimport { now } from '../clock.ts'\nexport { a, now }",
  'src/main/app.ts': "import './device/firewall.ts'",
  'src/main/web.ts': "await import('./app.ts')",
  'src/renderer/main.tsx': "import { a } from '../shared/views.ts'\nexport const b = <p>{String(a)}</p>",
  'src/preload/index.ts': "import 'electron'",
}

describe('import rules', () => {
  it('finds nothing in a project that keeps them', async () => {
    expect(await check(well)).toEqual([])
  })

  const planted: [rule: string, path: string, text: string][] = [
    ['shared imports nothing of ours but shared', 'src/shared/x.ts', "import '../main/clock.ts'"],
    ['shared is pure: no Node, no Electron, no React', 'src/shared/x.ts', "import 'node:fs'"],
    ['renderer imports only shared and renderer', 'src/renderer/x.tsx', "import '../main/clock.ts'"],
    ['renderer runs in a web page: no Node, no server', 'src/renderer/x.ts', "import { join } from 'path'"],
    ['preload imports only electron and shared', 'src/preload/x.ts', "import 'zod'"],
    ['main imports neither renderer nor preload', 'src/main/web/x.ts', "import '../../preload/index.ts'"],
    ['only the desktop door imports electron', 'src/main/device/x.ts', "import 'electron'"],
    ['store imports only shared and itself', 'src/main/store/x.ts', "import '../device/firewall.ts'"],
    [
      'catalogue and audit import only the foundations',
      'src/main/audit/x.ts',
      "import '../device/firewall.ts'",
    ],
    [
      'a capability imports shared, store, catalogue, audit and itself',
      'src/main/accounts/x.ts',
      "import '../device/firewall.ts'",
    ],
    ['only doors import doors', 'src/main/home.ts', "import './web.ts'"],
    ['doors reach the services through app.ts', 'src/main/terminal/x.ts', "import '../device/firewall.ts'"],
  ]
  it.each(planted)('notices: %s', async (rule, path, text) => {
    expect(await check({ ...well, [path]: text })).toEqual([expect.stringContaining(rule)])
  })

  const forms = [
    "import type { A } from '../main/clock.ts'",
    "export * from '../main/clock.ts'",
    "export { now } from '../main/clock.ts'",
    "const later = () => import('../main/clock.ts')",
    "type A = import('../main/clock.ts').A",
    "import { type A } from '../main/clock.ts'",
  ]
  it.each(forms)('sees every form of import: %s', async text => {
    expect(await check({ ...well, 'src/renderer/x.ts': text })).toHaveLength(1)
  })

  it('notices an import that leads to no file', async () => {
    expect(await check({ ...well, 'src/main/x.ts': "import './nothing.ts'" })).toEqual([
      'src/main/x.ts -> ./nothing.ts: leads to no file',
    ])
  })

  it('notices a circle, but not one of types, which are gone when the program runs', async () => {
    const circle = {
      'src/main/device/a.ts': "import './b.ts'",
      'src/main/device/b.ts': "import './c.ts'",
      'src/main/device/c.ts': "import './a.ts'",
    }
    expect(await check({ ...well, ...circle })).toEqual([expect.stringContaining('no import circles')])
    const typesOnly = { ...circle, 'src/main/device/c.ts': "import type { A } from './a.ts'" }
    expect(await check({ ...well, ...typesOnly })).toEqual([])
  })

  it('tells the files of a circle in order', () => {
    const edge = (from: string, to: string) => ({
      from,
      to,
      specifier: to,
      isPackage: false,
      typeOnly: false,
    })
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual([['b', 'c', 'b']])
  })
})

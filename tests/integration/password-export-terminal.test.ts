import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

const program = join(import.meta.dirname, '../../src/main/cli.ts')
const secrets = ['Caerdydd2026', 'lantern-gravel-otter-mosaic']
const content = [
  'name,url,username,password,note',
  `Shop,https://shop.example/,anna,${secrets[0]},`,
  `\u001B[31mBank,https://bank.example/,anna,${secrets[0]},`,
  `Library,https://library.example/,anna@x.example,${secrets[1]},`,
].join('\n')

async function run(argv: readonly string[], inFolder: (name: string) => Promise<void> = async () => {}) {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'home'))
  await writeFile(join(folder, 'export.csv'), content)
  await inFolder(folder)
  return new Promise<{ code: number; stdout: string; stderr: string }>(done => {
    execFile(
      process.execPath,
      [program, 'passwords', ...argv],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: join(folder, 'home'), TMPDIR: folder, NODE_NO_WARNINGS: '1' },
      },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()

describe('surefoot passwords', () => {
  it('names entries by site and user, never a password, and reminds to delete the file', async () => {
    const { code, stdout, stderr } = await run(['export.csv'])
    expect(code).toBe(1)
    expect(stdout).toContain('3 logins, 2 different passwords.')
    expect(stdout).toContain('Shop, shop.example, anna')
    // Titles must not steer the terminal.
    expect(stdout).not.toContain('\u001B')
    expect(stderr).toContain('delete it now')
    for (const secret of secrets) expect(stdout + stderr).not.toContain(secret)
  })

  it('looks hashes up in a file, and prints JSON', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `${sha1(`known ${index}`)}:${index + 1}`)
    const hashes = [...lines, `${sha1(secrets[1] ?? '')}:77`].toSorted().join('\r\n')
    const { code, stdout } = await run(['export.csv', '--hashes', 'hashes.txt', '--json'], folder =>
      writeFile(join(folder, 'hashes.txt'), hashes),
    )
    expect(code).toBe(1)
    const result = JSON.parse(stdout)
    const breached = result.issues.filter((issue: { kind: string }) => issue.kind === 'breached')
    expect(breached).toHaveLength(1)
    expect(breached[0].logins).toMatchObject([{ entry: 2, site: 'library.example' }])
    for (const secret of secrets) expect(stdout).not.toContain(secret)
  })

  it.each([
    [['none.csv'], 3, 'not found'],
    [['.'], 3, 'cannot be read'],
    [['export.csv', '--hashes', 'export.csv'], 3, 'ordered by hash'],
    [['export.csv', '--breaches', 'export.csv'], 3, 'layout of Have I Been Pwned'],
    [['home.kdbx'], 3, 'encrypted store'],
    [[], 2, 'Name the one file'],
    [['export.csv', 'export.csv'], 2, 'Name the one file'],
  ])('refuses %j and says what to do', async (argv, code, words) => {
    const ended = await run(argv, folder =>
      writeFile(
        join(folder, 'home.kdbx'),
        Buffer.concat([Buffer.from('03d9a29a67fb4bb501000400', 'hex'), Buffer.alloc(200)]),
      ),
    )
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(words)
  })
})

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

async function run(argv: readonly string[], inFolder: (folder: string) => Promise<void> = async () => {}) {
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

  it('looks for words and days of the person, each on a line of a file', async () => {
    const { code, stdout } = await run(['export.csv', '--words', 'words.txt', '--json'], folder =>
      writeFile(join(folder, 'words.txt'), '\ufeffCaerdydd\r\n\r\n4 March 1975\r\n'),
    )
    expect(code).toBe(1)
    const { summary, issues } = JSON.parse(stdout)
    expect(summary.kinds).toContainEqual({
      kind: 'own-words',
      state: 'judged',
      judged: 3,
      of: 3,
      issues: 1,
      logins: 2,
    })
    const found = issues.filter((issue: { kind: string }) => issue.kind === 'own-words')
    expect(found[0].logins).toMatchObject([{ site: 'shop.example' }, { site: 'bank.example' }])
  })

  it('reads a CSV of no known layout once its columns are named', async () => {
    const table = `Eintrag;Wo;Wer;Geheim\nShop;https://shop.example;anna;${secrets[1]}\n`
    const inFolder = (folder: string) => writeFile(join(folder, 'table.csv'), table)
    const refused = await run(['table.csv'], inFolder)
    expect(refused).toMatchObject({ code: 3, stdout: '' })
    const example = /--columns (\S+)/.exec(refused.stderr)?.[1] ?? ''
    expect(example).toBe('title,address,user,password')
    const { stdout } = await run(['table.csv', '--columns', example, '--json'], inFolder)
    expect(JSON.parse(stdout).summary).toMatchObject({ format: 'other-csv', logins: 1 })
    const short = await run(['table.csv', '--columns', 'user,password'], inFolder)
    expect(short).toMatchObject({ code: 3, stdout: '' })
    expect(short.stderr).toContain('--columns names 2 columns, and the file has 4')
    for (const { stdout, stderr } of [refused, short]) expect(stdout + stderr).not.toContain(secrets[1])
  })

  it.each([
    [['none.csv'], 3, 'not found'],
    [['.'], 3, 'cannot be read'],
    [['export.csv', '--hashes', 'export.csv'], 3, 'ordered by hash'],
    [['export.csv', '--breaches', 'export.csv'], 3, 'layout of Have I Been Pwned'],
    [['home.kdbx'], 3, 'encrypted store'],
    [['export.csv', '--words', 'none.txt'], 3, 'your words cannot be read'],
    [['export.csv', '--words', 'no-day.txt'], 3, 'Line 2 of your words'],
    [['export.csv', '--columns', 'title,secret'], 2, 'one name for each column'],
    [['export.csv', '--columns', 'title,user'], 2, 'exactly one column'],
    [[], 2, 'Name the one file'],
    [['export.csv', 'export.csv'], 2, 'Name the one file'],
  ])('refuses %j and says what to do', async (argv, code, words) => {
    const vault = Buffer.concat([Buffer.from('03d9a29a67fb4bb501000400', 'hex'), Buffer.alloc(200)])
    const ended = await run(argv, async folder => {
      await writeFile(join(folder, 'home.kdbx'), vault)
      await writeFile(join(folder, 'no-day.txt'), 'Ann\n31 Smarch 1999\n')
    })
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(words)
  })
})

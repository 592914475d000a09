import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { printedPathSchema } from '../../src/shared/model/file-report.ts'
import { ascii, exifSegment, gpsTags, jpegFile, tiffBlock } from '../support/picture-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const program = join(import.meta.dirname, '../../src/main/cli.ts')
const telling = jpegFile([
  exifSegment(tiffBlock({ main: { 315: ascii('Anna \u001b[31mPowell') }, gps: gpsTags() })),
])
const silent = jpegFile()

async function folderWith(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'home'))
  await mkdir(join(folder, 'photos'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, 'photos', name), bytes)
  return folder
}

function run(folder: string, ...argv: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: join(folder, 'home'), TMPDIR: folder, NODE_NO_WARNINGS: '1' }
  return new Promise<{ code: number; stdout: string; stderr: string }>(done => {
    execFile(process.execPath, [program, ...argv], { cwd: folder, env }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

describe('surefoot inspect', () => {
  it('says what each file of a folder gives away, and cannot be steered by it', async () => {
    const folder = await folderWith({ 'a.jpg': telling, 'b.jpg': silent, 'c.txt': Buffer.from('text') })
    const { code, stdout } = await run(folder, 'inspect', 'photos')
    expect(code).toBe(1)
    expect(stdout).toContain('Person: Anna Powell (EXIF Artist)')
    expect(stdout).toContain('in or near London, United Kingdom')
    expect(stdout).toContain('Nothing found.')
    expect(stdout).toContain('does not know this kind of file')
    expect(stdout).toContain('3 files looked at, 1 gives something away, 1 not read, or only in part.')
    expect(stdout).not.toContain('\u001b')
  })

  it('is well only when everything was read and nothing found', async () => {
    const folder = await folderWith({ 'b.jpg': silent })
    expect((await run(folder, 'inspect', 'photos')).code).toBe(0)
    await symlink(join(folder, 'home'), join(folder, 'photos', 'elsewhere'))
    const linked = await run(folder, 'inspect', 'photos')
    expect(linked.code).toBe(3)
    expect(linked.stdout).toContain('links inside folders are not followed')
    expect((await run(folder, 'inspect', 'missing.jpg')).code).toBe(3)
    expect((await run(folder, 'inspect', 'home')).code).toBe(3)
    expect((await run(folder, 'inspect')).code).toBe(2)
  })

  it('prints JSON of the documented shape', async () => {
    const folder = await folderWith({ 'a.jpg': telling, 'b.jpg': silent })
    const { code, stdout } = await run(folder, 'inspect', 'photos', 'missing', '--json')
    expect(code).toBe(1)
    const shape = z.strictObject({
      schemaVersion: z.literal(1),
      madeBy: z.object({ name: z.literal('Surefoot'), version: z.string() }),
      files: z.array(printedPathSchema),
      summary: z.object({ files: z.literal(2), giving: z.literal(1), unread: z.literal(1) }),
    })
    const { files } = shape.parse(JSON.parse(stdout))
    expect(files.map(({ kind, path }) => [kind, path])).toEqual([
      ['file', 'photos/a.jpg'],
      ['file', 'photos/b.jpg'],
      ['skipped', 'missing'],
    ])
    expect(stdout).not.toContain('"map"')
  })
})

describe('surefoot clean', () => {
  it('writes a new file for its owner alone, and shows what was there', async () => {
    const folder = await folderWith({ 'a.jpg': telling })
    const { code, stdout } = await run(folder, 'clean', 'photos/a.jpg', '-o', 'clean.jpg')
    expect(code).toBe(0)
    expect(stdout).toContain('Person: Anna Powell (EXIF Artist)')
    expect(stdout).toContain('bit by bit')
    const copy = await readFile(join(folder, 'clean.jpg'))
    expect(copy.includes('Powell')).toBe(false)
    expect((await stat(join(folder, 'clean.jpg'))).mode & 0o777).toBe(0o600)
    expect((await readFile(join(folder, 'photos/a.jpg'))).equals(telling)).toBe(true)
    expect((await run(folder, 'inspect', 'clean.jpg')).code).toBe(0)
  })

  it('never writes over anything, nor through a link', async () => {
    const folder = await folderWith({ 'a.jpg': telling, 'other.jpg': silent })
    await symlink(join(folder, 'nowhere.jpg'), join(folder, 'link.jpg'))
    await symlink(join(folder, 'photos/a.jpg'), join(folder, 'same.jpg'))
    for (const output of ['photos/other.jpg', 'link.jpg', 'same.jpg', 'photos/a.jpg', 'photos'])
      expect((await run(folder, 'clean', 'photos/a.jpg', '-o', output)).code, output).toBe(3)
    expect((await readFile(join(folder, 'photos/other.jpg'))).equals(silent)).toBe(true)
    expect((await readFile(join(folder, 'photos/a.jpg'))).equals(telling)).toBe(true)
    await expect(stat(join(folder, 'nowhere.jpg'))).rejects.toThrow()
  })

  it('says why it makes no copy', async () => {
    const folder = await folderWith({ 'cut.jpg': telling.subarray(0, -4) })
    const { code, stderr } = await run(folder, 'clean', 'photos/cut.jpg', '-o', 'clean.jpg')
    expect(code).toBe(3)
    expect(stderr).toContain('damaged or cut short')
    await expect(stat(join(folder, 'clean.jpg'))).rejects.toThrow()
    expect((await run(folder, 'clean', 'photos', '-o', 'clean.jpg')).stderr).toContain('That is a folder')
    expect((await run(folder, 'clean', 'missing.jpg', '-o', 'clean.jpg')).code).toBe(3)
    expect((await run(folder, 'clean', 'photos/cut.jpg')).code).toBe(2)
  })

  it('leaves no data of its own behind', async () => {
    const folder = await folderWith({ 'a.jpg': telling })
    await run(folder, 'inspect', 'photos')
    const { stdout } = await run(folder, 'inspect', 'home')
    expect(stdout).toContain('There are no files there.')
  })
})

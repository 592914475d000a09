import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../../src/main/device/local/files.ts'
import { expandPath } from '../../../src/main/device/local/path.ts'
import { binaryFile, file, folder, link, status } from '../../../src/main/device/read.ts'

const place = mkdtempSync(join(tmpdir(), 'surefoot-files-'))
writeFileSync(join(place, 'a.txt'), 'text\n')
writeFileSync(join(place, 'bytes'), Buffer.from([6, 0, 255]))
symlinkSync('a.txt', join(place, 'to-a'))

const read = (request: Parameters<typeof readFiles>[0] | ReturnType<typeof file>) =>
  readFiles(request as Parameters<typeof readFiles>[0])

describe('readFiles', () => {
  it('reads text, bytes, folders, links and status', async () => {
    expect((await read(file(join(place, 'a.txt')))).stdout).toBe('text\n')
    expect((await read(binaryFile(join(place, 'bytes')))).stdout).toBe('0600ff')
    expect((await read(folder(place))).stdout).toBe('a.txt\nbytes\nto-a')
    expect((await read(link(join(place, 'to-a')))).stdout).toBe('a.txt')
    expect(JSON.parse((await read(status(join(place, 'bytes')))).stdout)).toMatchObject({
      type: 'file',
      size: 3,
    })
  })

  it('says why there is nothing', async () => {
    expect((await read(file(join(place, 'none')))).failure).toBe('not-found')
    expect((await read(file(join(place, 'a.txt', 'below')))).failure).toBe('not-found')
    expect((await read(file(place))).failure).toBe('error')
    expect((await read(file('%SUREFOOT_NO_SUCH_VARIABLE%/x'))).failure).toBe('not-found')
  })

  it('does not hang on a pipe in the place of a file', async () => {
    const pipe = join(place, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect((await read(file(pipe))).failure).toBe('error')
  })

  it('refuses a file of 50 MB', async () => {
    const huge = join(place, 'huge')
    writeFileSync(huge, '')
    truncateSync(huge, 50 * 1024 * 1024)
    expect((await read(file(huge))).failure).toBe('too-large')
  })

  it('reads files of /proc, whose size is said to be zero', async () => {
    expect((await read(file('/proc/self/status'))).stdout).toContain('Name:')
  })
})

describe('expandPath', () => {
  it('knows the home folder and variables', () => {
    expect(expandPath('~/x', {}, '/home/person')).toBe('/home/person/x')
    expect(expandPath('%A_B%\\x', { A_B: 'C:\\Data' }, '/h')).toBe('C:\\Data\\x')
    expect(expandPath('%ProgramFiles(x86)%\\x', { 'ProgramFiles(x86)': 'P' }, '/h')).toBe('P\\x')
    expect(expandPath('/~/x', {}, '/h')).toBe('/~/x')
  })
})

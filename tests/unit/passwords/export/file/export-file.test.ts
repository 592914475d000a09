import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deleteFile } from '../../../../../src/main/passwords/export/file/delete-file.ts'
import { diskKind } from '../../../../../src/main/passwords/export/file/disk-kind.ts'
import { exportFolders } from '../../../../../src/main/passwords/export/file/export-folders.ts'
import { locate } from '../../../../../src/main/passwords/export/file/locate.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const content = 'name,url,username,password\nShop,https://shop.example,anna,lantern-gravel-otter\n'
const fingerprint = {
  fileName: 'export.csv',
  bytes: content.length,
  digest: createHash('sha256').update(content).digest('hex'),
}

describe('the folders where exports end up', () => {
  it('are the usual three, and those that the desktop names otherwise', async () => {
    const home = await temporaryFolder()
    await mkdir(join(home, '.config'))
    await writeFile(
      join(home, '.config/user-dirs.dirs'),
      '# a comment\nXDG_DOWNLOAD_DIR="$HOME/Lawrlwythiadau"\nXDG_DESKTOP_DIR="$HOME/"\nXDG_DOCUMENTS_DIR="relative"\n',
    )
    const usual = ['Downloads', 'Desktop', 'Documents'].map(name => join(home, name))
    expect(await exportFolders({}, home)).toEqual([...usual, join(home, 'Lawrlwythiadau')])
  })

  it('are also looked for where OneDrive puts them', async () => {
    const home = await temporaryFolder()
    const folders = await exportFolders({ OneDrive: join(home, 'OneDrive') }, home)
    expect(folders).toContain(join(home, 'OneDrive', 'Desktop'))
  })
})

describe('locating the export', () => {
  it('finds exact copies under any name, its own name first, and nothing else', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a copy.csv'), content)
    await writeFile(join(folder, 'export.csv'), content)
    await writeFile(join(folder, 'same size.csv'), content.replace('anna', 'bert'))
    await symlink(join(folder, 'export.csv'), join(folder, 'link.csv'))
    await mkdir(join(folder, 'deeper'))
    await writeFile(join(folder, 'deeper', 'export.csv'), content)
    const found = await locate(fingerprint, async () => [folder, join(folder, 'none'), folder])
    expect(found.map(({ path }) => path)).toEqual([join(folder, 'export.csv'), join(folder, 'a copy.csv')])
  })
})

describe('deleting the export', () => {
  it('overwrites it before its name goes', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'export.csv')
    await writeFile(path, content)
    // A second name of the same content shows what was written to it.
    const witness = join(await temporaryFolder(), 'witness')
    await link(path, witness)
    expect(await deleteFile(path, fingerprint)).toEqual({ overwritten: true })
    expect(await readdir(folder)).toEqual([])
    const left = await readFile(witness)
    expect(left.length).toBe(content.length)
    expect(left.includes('lantern')).toBe(false)
  })

  it('leaves a file alone whose content is another one now', async () => {
    const path = join(await temporaryFolder(), 'export.csv')
    const other = content.replace('anna', 'bert')
    await writeFile(path, other)
    await expect(deleteFile(path, fingerprint)).rejects.toMatchObject({ data: { kind: 'CONFLICT' } })
    expect(await readFile(path, 'utf8')).toBe(other)
  })

  it('leaves a file alone that takes its name at the last moment', async () => {
    const path = join(await temporaryFolder(), 'export.csv')
    await writeFile(path, content)
    let isFirst = true
    const lateMove = async (from: string, to: string) => {
      if (isFirst) {
        isFirst = false
        await rename(path, `${path}.away`)
        await writeFile(path, 'something else')
      }
      await rename(from, to)
    }
    await expect(deleteFile(path, fingerprint, lateMove)).rejects.toMatchObject({
      data: { kind: 'CONFLICT' },
    })
    expect(await readFile(path, 'utf8')).toBe('something else')
  })

  it('does not follow a link put in its place', async () => {
    const folder = await temporaryFolder()
    const target = join(folder, 'precious')
    await writeFile(target, content)
    await symlink(target, join(folder, 'export.csv'))
    await expect(deleteFile(join(folder, 'export.csv'), fingerprint)).rejects.toMatchObject({
      data: { kind: 'CONFLICT' },
    })
    expect(await readFile(target, 'utf8')).toBe(content)
    expect(existsSync(join(folder, 'export.csv'))).toBe(true)
  })

  it('says so when it is gone', async () => {
    const path = join(await temporaryFolder(), 'export.csv')
    await expect(deleteFile(path, fingerprint)).rejects.toMatchObject({ data: { kind: 'NOT_FOUND' } })
  })
})

describe('the kind of a disk', () => {
  const device = 8 * 256 + 1
  const withDisk = async (rotational: string, partition: boolean) => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'sda/sda1'), { recursive: true })
    await mkdir(join(folder, 'sda/queue'))
    await writeFile(join(folder, 'sda/queue/rotational'), rotational)
    await symlink(join(folder, partition ? 'sda/sda1' : 'sda'), join(folder, '8:1'))
    return diskKind(device, 'linux', folder)
  }

  it.each([
    ['0\n', true, 'solid-state'],
    ['1\n', true, 'spinning'],
    ['0\n', false, 'solid-state'],
    ['', true, 'unknown'],
  ])('where the kernel says %j (partition: %j) is %s', async (rotational, partition, kind) => {
    expect(await withDisk(rotational, partition)).toBe(kind)
  })

  it('is unknown where nothing says so', async () => {
    expect(await diskKind(device, 'linux', await temporaryFolder())).toBe('unknown')
    expect(await diskKind(device, 'darwin')).toBe('unknown')
  })
})

import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everythingIn, fillStore, sampleAction, sampleProfile } from '../../support/sample-records.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { strongPassphrase, testVault } from '../../support/test-vault.ts'

const diskFull = { data: { kind: 'disk-full' } }

/** A file system in memory of the size given. Only root may mount one. */
async function onSmallDisk(size: string, test: (disk: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async parent => {
    const disk = join(parent, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
    try {
      await test(disk)
    } finally {
      execFileSync('umount', ['--lazy', disk])
    }
  })
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    // In a mount namespace of its own: tells whether mounting is allowed and leaves nothing behind.
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const mountable = canMount()

async function fillDisk(disk: string): Promise<void> {
  for (const size of [64 * 1024, 4096]) {
    for (let number = 0; ; number += 1) {
      const full = await writeFile(join(disk, `ballast-${size}-${number}`), Buffer.alloc(size)).then(
        () => false,
        () => true,
      )
      if (full) break
    }
  }
}

describe('a full disk', () => {
  if (!mountable) {
    it('cannot be tried here: only root may mount a small disk', () => {
      expect(mountable).toBe(false)
    })
    return
  }

  it('refuses the write that does not fit, whole, and keeps everything before it', () =>
    onSmallDisk('2m', async disk => {
      const vault = testVault(join(disk, 'data'))
      await vault.create({ protection: 'passphrase', passphrase: strongPassphrase })
      await fillStore(vault.store())
      await fillDisk(disk)
      const saved: unknown[] = await vault.store().actions()
      const write = async () => {
        for (let number = 0; number < 2000; number += 1) {
          const action = sampleAction({ note: 'x'.repeat(2000) })
          await vault.store().saveAction(action)
          saved.push(action)
        }
      }
      await expect(write()).rejects.toMatchObject(diskFull)
      expect(await vault.state()).toBe('open')
      expect(await vault.store().actions()).toEqual(saved)

      const before = await everythingIn(vault.store())
      await vault.lock()
      for (let number = 0; number < 10; number += 1) {
        await rm(join(disk, `ballast-65536-${number}`), { force: true })
      }
      await vault.unlock({ passphrase: strongPassphrase })
      expect(await everythingIn(vault.store())).toEqual(before)
      await vault.store().saveAction(sampleAction())
      await vault.close()
    }))

  it('does not set up half a vault', () =>
    onSmallDisk('1m', async disk => {
      const folder = join(disk, 'data')
      await fillDisk(disk)
      await rm(join(disk, 'ballast-4096-0'), { force: true })
      const vault = testVault(folder)
      await expect(vault.create({ protection: 'keychain' })).rejects.toMatchObject(diskFull)
      expect(await vault.state()).toBe('absent')
      for (let number = 0; number < 10; number += 1) {
        await rm(join(disk, `ballast-65536-${number}`), { force: true })
      }
      await vault.create({ protection: 'keychain' })
      expect(await vault.state()).toBe('open')
      await vault.close()
    }))

  it('keeps the present data when a backup does not fit', () =>
    onSmallDisk('4m', async disk => {
      const vault = testVault(join(disk, 'data'))
      await vault.create({ protection: 'keychain' })
      await fillStore(vault.store(), { count: 20 })
      const backup = await vault.exportBackup(strongPassphrase)
      await vault.store().saveProfile(sampleProfile({ name: 'After the backup' }))
      const before = await everythingIn(vault.store())
      await fillDisk(disk)
      await expect(vault.importBackup(backup, strongPassphrase, { replace: true })).rejects.toMatchObject(
        diskFull,
      )
      expect(await everythingIn(vault.store())).toEqual(before)
      await vault.close()
    }))
})

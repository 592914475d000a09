import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everythingIn, fillStore, sampleAction, sampleProfile } from '../../support/sample-records.ts'
import { canMount, emptyDisk, fillDisk, onSmallDisk } from '../../support/small-disk.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { strongPassphrase, testVault } from '../../support/test-vault.ts'

const diskFull = { data: { kind: 'disk-full' } }

const onDisk = (size: string, test: (disk: string) => Promise<void>) =>
  inTemporaryFolder(parent => onSmallDisk(parent, size, test))

const mountable = canMount()

describe('a full disk', () => {
  if (!mountable) {
    it('cannot be tried here: only root may mount a small disk', () => {
      expect(mountable).toBe(false)
    })
    return
  }

  it('refuses the write that does not fit, whole, and keeps everything before it', () =>
    onDisk('2m', async disk => {
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
      await emptyDisk(disk)
      await vault.unlock({ passphrase: strongPassphrase })
      expect(await everythingIn(vault.store())).toEqual(before)
      await vault.store().saveAction(sampleAction())
      await vault.close()
    }))

  it('does not set up half a vault', () =>
    onDisk('1m', async disk => {
      const folder = join(disk, 'data')
      await fillDisk(disk)
      await rm(join(disk, 'ballast-4096-0'), { force: true })
      const vault = testVault(folder)
      await expect(vault.create({ protection: 'keychain' })).rejects.toMatchObject(diskFull)
      expect(await vault.state()).toBe('absent')
      await emptyDisk(disk)
      await vault.create({ protection: 'keychain' })
      expect(await vault.state()).toBe('open')
      await vault.close()
    }))

  it('keeps the present data when a backup does not fit', () =>
    onDisk('4m', async disk => {
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

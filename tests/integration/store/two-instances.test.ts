import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstLineOf, killHard, startProcess } from '../../support/child-process.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { strongPassphrase, testVault } from '../../support/test-vault.ts'

const secret = { passphrase: strongPassphrase }
const inUse = { data: { kind: 'in-use' } }

const withVault = (test: (folder: string) => Promise<void>) => () =>
  inTemporaryFolder(async folder => {
    const vault = testVault(folder)
    await vault.create({ protection: 'passphrase', passphrase: strongPassphrase })
    await vault.close()
    await test(folder)
  })

describe('a folder that another Surefoot has open', () => {
  it(
    'is "in-use" until the other process ends, even when it was killed',
    withVault(async folder => {
      const other = startProcess('hold-vault', [folder])
      const vault = testVault(folder)
      try {
        expect(await firstLineOf(other)).toBe('open')
        expect(await vault.state()).toBe('in-use')
        await expect(vault.unlock(secret)).rejects.toMatchObject(inUse)
        await expect(vault.create({ protection: 'keychain' })).rejects.toMatchObject(inUse)
        await expect(vault.wipe()).rejects.toMatchObject(inUse)
        await expect(
          vault.changePassphrase({ current: strongPassphrase, next: strongPassphrase }),
        ).rejects.toMatchObject(inUse)
        expect(await vault.state()).toBe('in-use')
        await killHard(other)
        expect(await vault.state()).toBe('locked')
        await vault.unlock(secret)
        expect(await vault.state()).toBe('open')
      } finally {
        await killHard(other)
        await vault.close()
      }
    }),
  )

  it(
    'is "in-use" for the other process too',
    withVault(async folder => {
      const vault = testVault(folder)
      await vault.unlock(secret)
      const other = startProcess('hold-vault', [folder])
      try {
        expect(await firstLineOf(other)).toBe('in-use')
        await vault.lock()
        const third = startProcess('hold-vault', [folder])
        expect(await firstLineOf(third)).toBe('in-use')
        await killHard(third)
      } finally {
        await killHard(other)
        await vault.close()
      }
    }),
  )

  it(
    'lets exactly one of several that start together in',
    withVault(async folder => {
      const children = [1, 2, 3].map(() => startProcess('hold-vault', [folder]))
      try {
        const states = await Promise.all(children.map(firstLineOf))
        expect(states.sort()).toEqual(['in-use', 'in-use', 'open'])
      } finally {
        await Promise.all(children.map(killHard))
      }
    }),
  )

  it(
    'is "in-use" inside one process as well, until the first lets go',
    withVault(async folder => {
      const first = testVault(folder)
      const second = testVault(folder)
      await first.unlock(secret)
      expect(await second.state()).toBe('in-use')
      // Looking must not have loosened the first one's hold: a third process would get in.
      const other = startProcess('hold-vault', [folder])
      expect(await firstLineOf(other)).toBe('in-use')
      await killHard(other)
      await first.close()
      await second.unlock(secret)
      expect(await second.state()).toBe('open')
      await second.close()
    }),
  )

  it(
    'is not made "in-use" by a lock file that was left behind, whatever stands in it',
    withVault(async folder => {
      for (const left of ['', `${process.pid}\n`, '1 1763824860', 'x'.repeat(5000)]) {
        await writeFile(join(folder, 'surefoot.lock'), left)
        const vault = testVault(folder)
        await vault.unlock(secret)
        expect(await vault.state()).toBe('open')
        if (process.platform !== 'win32')
          expect((await stat(join(folder, 'surefoot.lock'))).mode & 0o777).toBe(0o600)
        await vault.close()
      }
    }),
  )
})

import { chmod, chown, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstLineOf, killHard, startProcess } from '../../support/child-process.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { strongPassphrase, testVault } from '../../support/test-vault.ts'

/** Root may read everything, so as root another person opens the folder. On Windows modes say little. */
const asRoot = process.getuid?.() === 0
const nobody = 65_534
const own = process.getuid?.() ?? 0
const person = asRoot ? { uid: nobody } : {}
const owner = asRoot ? nobody : own

/** The state another process comes to with this data folder. */
async function stateFor(folder: string): Promise<string> {
  const child = startProcess('hold-vault', [folder], person)
  try {
    return await firstLineOf(child)
  } finally {
    await killHard(child)
  }
}

describe.runIf(process.platform !== 'win32')('a data folder without the permissions', () => {
  it.each([
    ['the folder', '', 0o000],
    ['the folder, for writing', '', 0o500],
    ['vault.json', 'vault.json', 0o000],
    ['the database', 'surefoot.db', 0o000],
    ['the database, for writing', 'surefoot.db', 0o400],
  ])('is "unreadable" and stays as it is: %s', (_, name, mode) =>
    inTemporaryFolder(async parent => {
      await chmod(parent, 0o755)
      const folder = join(parent, 'data')
      const vault = testVault(folder)
      await vault.create({ protection: 'passphrase', passphrase: strongPassphrase })
      await vault.close()
      const before = await readFile(join(folder, 'surefoot.db'))
      for (const file of ['', 'vault.json', 'surefoot.db', 'surefoot.lock'])
        await chown(join(folder, file), owner, -1)
      expect(await stateFor(folder)).toBe('open')
      // The killed process left a log that could be written to although the folder cannot.
      await rm(join(folder, 'surefoot.db-wal'), { force: true })
      await chmod(join(folder, name), mode)
      expect(await stateFor(folder)).toBe('unreadable')
      await chmod(folder, 0o700)
      await chmod(join(folder, 'surefoot.db'), 0o600)
      expect(await readFile(join(folder, 'surefoot.db'))).toEqual(before)
    }),
  )

  it('is "unreadable" where there can be none, and setting up says so too', async () => {
    const vault = testVault('/dev/null/surefoot')
    expect(await vault.state()).toBe('unreadable')
    await expect(vault.create({ protection: 'keychain' })).rejects.toMatchObject({
      data: { kind: 'unreadable' },
    })
  })
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  fillStore,
  sampleAccount,
  sampleAction,
  sampleAnswer,
  sampleProfile,
} from '../../support/sample-records.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { otherPassphrase, strongPassphrase, testVault } from '../../support/test-vault.ts'

const secrets = [
  'Myfanwy Marked-Name',
  'marked-answer-qzx',
  'marked.mailbox@example.org',
  'marked-account-label',
  'marked-note-in-action',
  'screen-lock',
  'account-registration',
  'CREATE TABLE',
  'audit_progress',
  'SQLite format 3',
  strongPassphrase,
  otherPassphrase,
]

/** The bytes that a text could have been written as. Base64 depends on the position, so all three are looked for. */
function writings(text: string): Buffer[] {
  const base64 = [0, 1, 2].map(shift => {
    const padded = Buffer.from(`${' '.repeat(shift)}${text}`).toString('base64')
    // The first and last characters also hold bits of the neighbours.
    return Buffer.from(padded.slice(shift === 0 ? 0 : 4, padded.length - 4))
  })
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), ...base64].filter(
    bytes => bytes.length > 3,
  )
}

async function foundIn(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name))
    for (const secret of secrets) {
      if (name.includes(secret) || writings(secret).some(written => bytes.includes(written)))
        found.push(`${name}: ${secret}`)
    }
  }
  return found
}

describe('the files in the data folder', () => {
  it('hold nothing that was stored, in any state of the vault', () =>
    inTemporaryFolder(async folder => {
      const vault = testVault(folder)
      await vault.create({ protection: 'passphrase', passphrase: strongPassphrase })
      await fillStore(vault.store(), { count: 20, mark: 'marked-answer-qzx' })
      await vault.store().saveProfile(sampleProfile({ name: 'Myfanwy Marked-Name' }))
      await vault.store().saveAnswer(sampleAnswer({ note: 'marked.mailbox@example.org' }))
      await vault
        .store()
        .saveAccount(sampleAccount({ label: 'marked-account-label', note: 'marked.mailbox@example.org' }))
      await vault.store().saveAction(sampleAction({ note: 'marked-note-in-action' }))
      expect(await readdir(folder)).toContain('surefoot.db-wal')
      expect(await foundIn(folder)).toEqual([])

      const backup = await vault.exportBackup(otherPassphrase)
      for (const secret of secrets) expect(Buffer.from(backup).includes(secret), secret).toBe(false)
      await vault.importBackup(backup, otherPassphrase, { replace: true })
      expect((await readdir(folder)).some(name => name.includes('set-aside'))).toBe(true)
      expect(await foundIn(folder)).toEqual([])
      await vault.changePassphrase({ current: strongPassphrase, next: otherPassphrase })
      await vault.close()
      expect(await foundIn(folder)).toEqual([])
    }))

  it('would be caught if they did', () => {
    for (const secret of secrets) {
      for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
        const stored =
          encoding === 'base64'
            ? Buffer.from(Buffer.from(`{"${secret}"}`).toString('base64'))
            : Buffer.from(`{"${secret}"}`, encoding)
        expect(
          writings(secret).some(written => stored.includes(written)),
          `${secret} as ${encoding}`,
        ).toBe(true)
      }
    }
  })
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/main/store/store.ts'
import {
  fillStore,
  sampleAccount,
  sampleAction,
  sampleAnswer,
  sampleConsent,
  sampleExposure,
  sampleFacet,
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
  'Marked-Family-Name',
  'marked.facet@example.net',
  '07700 900987',
  'Marked Street',
  'SA15 9QQ',
  'marked_handle',
  'marked-domain.example',
  'Marked Trust Limited',
  'Marked Town',
  'Marked portrait',
  'Marked Partner',
  'Marked Adviser',
  'marked-site.example',
  'marked-exposure-detail',
  'screen-lock',
  'account-registration',
  'CREATE TABLE',
  'audit_progress',
  'identity_facets',
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

/** A facet of each kind with something marked in it, and what was found with them. */
async function fillMarkedFootprint(store: Store): Promise<void> {
  const facets = [
    sampleFacet('name', { family: 'Marked-Family-Name' }),
    sampleFacet('email', { address: 'marked.facet@example.net' }),
    sampleFacet('phone', { number: '07700 900987' }),
    sampleFacet('address', { street: 'Marked Street', postcode: 'SA15 9QQ' }),
    sampleFacet('username', { name: 'marked_handle' }),
    sampleFacet('domain', { name: 'marked-domain.example' }),
    sampleFacet('position', { organisation: 'Marked Trust Limited' }),
    sampleFacet('place', { name: 'Marked Town' }),
    sampleFacet('picture', { label: 'Marked portrait' }),
    sampleFacet('household', { name: 'Marked Partner' }),
  ]
  for (const facet of facets) await store.saveIdentityFacet(facet)
  await store.saveConsent(sampleConsent({ drivenBy: 'Marked Adviser' }))
  await store.saveExposure(
    sampleExposure({ link: 'https://marked-site.example/page', detail: 'marked-exposure-detail' }),
  )
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
      await fillMarkedFootprint(vault.store())
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

import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/main/store/store.ts'
import { textsBelow, textsIn } from '../../support/clear-text.ts'
import {
  fillStore,
  sampleAccount,
  sampleAction,
  sampleAnswer,
  sampleBreachCheck,
  sampleConsent,
  sampleDomainReport,
  sampleExposure,
  sampleFacet,
  sampleProfile,
  sampleRouteTask,
  sampleSettingState,
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
  'Marked place of publication',
  'marked-exposure-note',
  'marked-task-note',
  'marked-setting-note',
  'Marked Breach',
  'marked-report.example',
  'screen-lock',
  'account-registration',
  'CREATE TABLE',
  'audit_progress',
  'identity_facets',
  'SQLite format 3',
  strongPassphrase,
  otherPassphrase,
]

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
    sampleExposure({
      where: 'Marked place of publication',
      link: 'https://marked-site.example/page',
      detail: 'marked-exposure-detail',
      note: 'marked-exposure-note',
    }),
  )
  await store.saveRouteTask(sampleRouteTask({ note: 'marked-task-note' }))
  await store.saveSettingState(sampleSettingState({ note: 'marked-setting-note' }))
  await store.saveDomainReport(sampleDomainReport({ domain: 'marked-report.example' }))
  const email = facets.find(({ kind }) => kind === 'email')
  await store.saveBreachCheck(
    sampleBreachCheck({ facetId: email?.id ?? '', breaches: [], dealtWith: ['Marked Breach'] }),
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
      expect(await textsBelow(folder, secrets)).toEqual([])

      const backup = await vault.exportBackup(otherPassphrase)
      expect(textsIn(Buffer.from(backup), secrets)).toEqual([])
      await vault.importBackup(backup, otherPassphrase, { replace: true })
      expect((await readdir(folder)).some(name => name.includes('set-aside'))).toBe(true)
      expect(await textsBelow(folder, secrets)).toEqual([])
      await vault.changePassphrase({ current: strongPassphrase, next: otherPassphrase })
      await vault.close()
      expect(await textsBelow(folder, secrets)).toEqual([])
    }))

  it('would be caught if they did', () => {
    for (const secret of secrets) {
      for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
        const stored =
          encoding === 'base64'
            ? Buffer.from(Buffer.from(`{"${secret}"}`).toString('base64'))
            : Buffer.from(`{"${secret}"}`, encoding)
        expect(textsIn(stored, [secret]), encoding).toEqual([secret])
      }
    }
  })
})

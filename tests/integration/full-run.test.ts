import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/main/app.ts'
import { memoryKeyStore } from '../../src/main/store/keys/memory-key-store.ts'
import { memorySecretStore } from '../../src/main/store/keys/secret-store.ts'
import { fullRun, measureAll, typed } from '../support/full-run.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'surefoot-run-'))
const keyStore = memoryKeyStore()
const secretStore = memorySecretStore()
const open = (machine = 'ubuntu-24.04') =>
  createApp({
    door: 'terminal',
    dataFolder: folder,
    resourcesFolder: join(root, 'resources'),
    replayFolder: join(root, 'tests/fixtures/machines', machine),
    keyStore,
    secretStore,
  })

/** A text as it could lie in a file: plain, as UTF-16, and in each of the three ways that Base64 can cut it. */
function disguises(text: string): Buffer[] {
  const base64 = [0, 1, 2].map(offset => {
    const encoded = Buffer.from(`${'x'.repeat(offset)}${text}`).toString('base64')
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4))
  })
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text).toString('hex'), ...base64].map(
    one => Buffer.from(one),
  )
}

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())

describe('a full run', () => {
  let app: App
  let client: ReturnType<typeof createRouterClient<App['router'], Record<never, never>>>
  beforeAll(async () => {
    app = await open()
    client = createRouterClient(app.router)
    await client.vault.create({ protection: 'keychain' })
  })
  afterAll(() => app.close())

  it('refuses everything private before the store is open, and still names contacts', async () => {
    await client.vault.lock()
    await expect(client.home.get()).rejects.toMatchObject({ code: 'LOCKED' })
    await expect(
      client.device.measure({}).then(async events => {
        for await (const _ of events);
      }),
    ).rejects.toMatchObject({ code: 'LOCKED' })
    expect((await client.contacts.list()).contacts.some(contact => contact.phone === '999')).toBe(true)
    await client.vault.unlock({})
  })

  it('gives a score with its coverage, three next actions and the prompt for the two services', async () => {
    await fullRun(client)
    const home = await client.home.get()
    expect(home.current.score.overall.coverage).toBeGreaterThanOrEqual(50)
    expect(home.current.score.overall.score).not.toBeNull()
    expect(home.current.nextActions).toHaveLength(3)
    expect(home.icds?.likelihood).toBe('very-likely')
    expect(home.lastAudit).not.toBeNull()
    expect(home.nextAuditOn).toBe('2027-05-22')
  })

  it('says in the next run what changed', async () => {
    const [account] = await client.accounts.list()
    if (!account) throw new Error('the account is there')
    await client.accounts.save({
      ...account.account,
      signInMethods: ['passkey'],
      recovery: ['printed-codes'],
    })
    const second = await client.audit.finish()
    const better = second.comparison?.changes
      .filter(change => change.kind === 'better')
      .map(change => change.checkId)
    expect(better).toContain('account-sign-in')
    expect((await client.audit.list()).length).toBe(2)
  })

  it('leaves an accepted finding out of the next actions and brings it back on its day', async () => {
    const before = (await client.findings.current()).nextActions[0]
    if (!before) throw new Error('something is open')
    await client.findings.accept({
      checkId: before.checkId,
      subject: before.subject,
      reason: 'Until the new laptop comes',
      reviewOn: '2027-01-01',
    })
    expect((await client.findings.current()).nextActions.map(action => action.checkId)).not.toContain(
      before.checkId,
    )
    await client.findings.withdrawAcceptance({ checkId: before.checkId, subject: before.subject })
    expect((await client.findings.current()).nextActions[0]?.checkId).toBe(before.checkId)
  })

  it('keeps the answers over a restart, and locks them again', async () => {
    await app.close()
    app = await open()
    client = createRouterClient(app.router)
    expect((await client.app.status()).vault).toBe('locked')
    await client.vault.unlock({})
    expect((await client.profile.get())?.name).toBe(typed.name)
    expect((await client.audit.list()).length).toBe(2)
  })

  it('keeps what was known when one probe is run again', async () => {
    const measured = (await client.findings.current()).findings.filter(
      finding => finding.outcome !== 'unknown',
    ).length
    for await (const event of await client.device.measure({ facts: ['firewall'] }))
      if (event.type === 'finished') break
    expect(
      (await client.findings.current()).findings.filter(finding => finding.outcome !== 'unknown').length,
    ).toBe(measured)
  })

  it('writes nothing typed into any file of the data folder', async () => {
    await measureAll(client)
    await app.close()
    const files = filesIn(folder)
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name))
      for (const [what, text] of Object.entries(typed)) {
        for (const disguise of disguises(text))
          expect(content.includes(disguise), `${what} in ${file.name}`).toBe(false)
      }
    }
    app = await open()
    client = createRouterClient(app.router)
    await client.vault.unlock({})
  })

  it('finds what it searches for when it is there', () => {
    const hidden = Buffer.concat(
      [Buffer.from('ab'), Buffer.from(`q${typed.name}zz`).toString('base64')].map(part => Buffer.from(part)),
    )
    expect(disguises(typed.name).some(disguise => hidden.includes(disguise))).toBe(true)
  })

  it('leaves name, notes and labels out of reports unless they are ticked', async () => {
    const make = (format: 'html' | 'json', ticked: boolean) =>
      client.report.create({
        auditId: null,
        format,
        include: { name: ticked, notes: ticked, accountLabels: ticked, footprint: ticked },
      })
    for (const format of ['html', 'json'] as const) {
      const bare = (await make(format, false)).content
      for (const secret of [typed.name, typed.note, typed.accountLabel, typed.password, typed.passphrase])
        expect(bare).not.toContain(secret)
      const full = (await make(format, true)).content
      for (const shared of [typed.name, typed.note, typed.accountLabel]) expect(full).toContain(shared)
      expect(full).not.toContain(typed.password)
    }
  })

  it('tells of an error only its kind', async () => {
    const error = await client.audit
      .get({ id: '7c0e7f0c-26a5-4c63-8f6e-0d7a4a0c3f11' })
      .catch((problem: unknown) => problem)
    expect(JSON.parse(JSON.stringify(error))).toEqual(
      expect.objectContaining({ code: 'NOT_FOUND', message: 'NOT_FOUND' }),
    )
    expect(JSON.stringify(error)).not.toContain(folder)
  })
})

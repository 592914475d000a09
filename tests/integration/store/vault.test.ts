import { copyFile, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VaultOptions } from '../../../src/main/store/encrypted-vault.ts'
import type { KeyStore } from '../../../src/main/store/keys/key-store.ts'
import { memoryKeyStore } from '../../../src/main/store/keys/memory-key-store.ts'
import { storeError } from '../../../src/main/store/store-error.ts'
import type { Vault } from '../../../src/main/store/vault.ts'
import type { VaultState } from '../../../src/shared/model/vault-state.ts'
import {
  everythingIn,
  fillStore,
  sampleAction,
  sampleAnswer,
  sampleProfile,
} from '../../support/sample-records.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { otherPassphrase, strongPassphrase, testVault } from '../../support/test-vault.ts'

const kind = (expected: string) => ({ data: { kind: expected } })
const byPassphrase = { protection: 'passphrase', passphrase: strongPassphrase } as const
const byKeychain = { protection: 'keychain' } as const

interface Place {
  readonly folder: string
  readonly keyStore: KeyStore
  /** A vault on the same folder and key store, as after a restart. Closed at the end. */
  vault(options?: Partial<VaultOptions>): Vault
}

const inPlace = (test: (place: Place) => Promise<void>) => () =>
  inTemporaryFolder(async parent => {
    const folder = join(parent, 'data')
    const keyStore = memoryKeyStore()
    const vaults: Vault[] = []
    const vault: Place['vault'] = options => {
      const next = testVault(folder, { keyStore, ...options })
      vaults.push(next)
      return next
    }
    try {
      await test({ folder, keyStore, vault })
    } finally {
      for (const opened of vaults) await opened.close()
    }
  })

/** A closed vault with a profile in it. */
async function settled(
  { vault }: Place,
  protection: Parameters<Vault['create']>[0] = byPassphrase,
): Promise<void> {
  const first = vault()
  await first.create(protection)
  await first.store().saveProfile(sampleProfile())
  await first.close()
}

describe('setting up', () => {
  it(
    'leaves no trace before it is asked to',
    inPlace(async ({ folder, vault }) => {
      const absent = vault()
      expect(await absent.state()).toBe('absent')
      expect(await absent.protection()).toBeNull()
      expect(() => absent.store()).toThrow(expect.objectContaining(kind('locked')))
      await expect(absent.unlock()).rejects.toMatchObject(kind('absent'))
      await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
    }),
  )

  it.each([byKeychain, byPassphrase])(
    'with $protection opens at once and again after a restart',
    protection =>
      inPlace(async place => {
        const vault = place.vault()
        await vault.create(protection)
        expect(await vault.state()).toBe('open')
        expect(await vault.protection()).toBe(protection.protection)
        await vault.store().saveProfile(sampleProfile())
        await vault.close()

        const again = place.vault()
        expect(await again.state()).toBe('locked')
        expect(await again.protection()).toBe(protection.protection)
        await again.unlock(protection.protection === 'passphrase' ? { passphrase: strongPassphrase } : {})
        expect(await again.store().profile()).toEqual(sampleProfile())
      })(),
  )

  it(
    'makes a folder and files for their owner only, with names that say nothing',
    inPlace(async ({ folder, vault }) => {
      const made = vault()
      await made.create(byKeychain)
      await made.store().saveProfile(sampleProfile())
      const names = (await readdir(folder)).sort()
      expect(names).toEqual(['surefoot.db', 'surefoot.db-wal', 'surefoot.lock', 'vault.json'])
      if (process.platform === 'win32') return
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
      for (const name of names) expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600)
    }),
  )

  it(
    'refuses a weak passphrase and leaves nothing behind',
    inPlace(async ({ folder, vault }) => {
      const weak = vault()
      await expect(weak.create({ protection: 'passphrase', passphrase: 'short' })).rejects.toMatchObject({
        ...kind('weak-passphrase'),
        output: { statusCode: 422 },
      })
      expect(await weak.state()).toBe('absent')
      await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
    }),
  )

  it(
    'never makes a new vault over an old one',
    inPlace(async place => {
      await settled(place)
      const again = place.vault()
      await expect(again.create(byKeychain)).rejects.toMatchObject(kind('exists'))
      await again.unlock({ passphrase: strongPassphrase })
      await expect(again.create(byKeychain)).rejects.toMatchObject(kind('exists'))
      expect(await again.store().profile()).toEqual(sampleProfile())
    }),
  )

  it(
    'says so calmly when there is no keychain, and leaves nothing behind',
    inPlace(async ({ folder, vault }) => {
      const refuse = () => Promise.reject(storeError('no-keychain'))
      const without = vault({
        keyStore: { available: async () => false, get: refuse, set: refuse, remove: refuse },
      })
      expect(await without.keychainAvailable()).toBe(false)
      await expect(without.create(byKeychain)).rejects.toMatchObject(kind('no-keychain'))
      expect(await without.state()).toBe('absent')
      expect(await readdir(folder)).toEqual(['surefoot.lock'])
      await without.create(byPassphrase)
      expect(await without.state()).toBe('open')
    }),
  )

  it(
    'does not trust a keychain that forgets',
    inPlace(async ({ vault }) => {
      const forgetful = vault({ keyStore: { ...memoryKeyStore(), get: async () => null } })
      await expect(forgetful.create(byKeychain)).rejects.toMatchObject(kind('no-keychain'))
      expect(await forgetful.state()).toBe('absent')
    }),
  )

  it(
    'is finished by the next unlock when it was cut off in its last step',
    inPlace(async place => {
      await settled(place)
      await rename(join(place.folder, 'surefoot.db'), join(place.folder, 'surefoot.db.new'))
      const vault = place.vault()
      expect(await vault.state()).toBe('locked')
      await vault.unlock({ passphrase: strongPassphrase })
      expect(await vault.store().profile()).toEqual(sampleProfile())
      expect(await readdir(place.folder)).not.toContain('surefoot.db.new')
    }),
  )

  it(
    'starts afresh over what an earlier attempt left unfinished',
    inPlace(async place => {
      await settled(place)
      await rename(join(place.folder, 'surefoot.db'), join(place.folder, 'surefoot.db.new'))
      await rm(join(place.folder, 'vault.json'))
      const vault = place.vault()
      expect(await vault.state()).toBe('absent')
      await vault.create(byKeychain)
      expect(await vault.store().profile()).toBeNull()
    }),
  )
})

describe('unlocking and locking', () => {
  it(
    'needs the passphrase, and the right one',
    inPlace(async place => {
      await settled(place)
      const vault = place.vault()
      await expect(vault.unlock()).rejects.toMatchObject(kind('passphrase-needed'))
      await expect(vault.unlock({ passphrase: otherPassphrase })).rejects.toMatchObject(
        kind('wrong-passphrase'),
      )
      expect(await vault.state()).toBe('locked')
      await vault.unlock({ passphrase: strongPassphrase })
      await vault.unlock({ passphrase: 'not asked for when open' })
      expect(await vault.state()).toBe('open')
    }),
  )

  it(
    'refuses the store after a lock, also one handed out before',
    inPlace(async place => {
      const vault = place.vault()
      await vault.create(byPassphrase)
      const handedOut = vault.store()
      await vault.lock()
      expect(await vault.state()).toBe('locked')
      expect(() => vault.store()).toThrow(
        expect.objectContaining({ output: expect.objectContaining({ statusCode: 423 }) }),
      )
      await expect(handedOut.profile()).rejects.toMatchObject(kind('locked'))
      await expect(handedOut.saveProfile(sampleProfile())).rejects.toMatchObject(kind('locked'))
      await vault.unlock({ passphrase: strongPassphrase })
      expect(await vault.store().profile()).toBeNull()
    }),
  )

  it(
    'finishes the writes under way before it locks',
    inPlace(async place => {
      const vault = place.vault()
      await vault.create(byKeychain)
      const writes = Array.from({ length: 50 }, (_, number) =>
        vault.store().saveAnswer(sampleAnswer({ questionId: `question-${number}` })),
      )
      await vault.lock()
      await Promise.all(writes)
      await vault.unlock()
      expect(await vault.store().answers()).toHaveLength(50)
    }),
  )

  it(
    'tells its listeners about each change once, until they leave',
    inPlace(async place => {
      const vault = place.vault()
      const states: VaultState[] = []
      const leave = vault.onChange(state => states.push(state))
      await vault.state()
      await vault.create(byKeychain)
      await vault.unlock()
      await vault.lock()
      await vault.lock()
      await vault.unlock()
      await vault.wipe()
      leave()
      await vault.create(byKeychain)
      expect(states).toEqual(['open', 'locked', 'open', 'absent'])
    }),
  )

  it(
    'copes with calls that come all at once',
    inPlace(async place => {
      await settled(place)
      const vault = place.vault()
      const secret = { passphrase: strongPassphrase }
      await Promise.all([
        vault.unlock(secret),
        vault.lock(),
        vault.unlock(secret),
        vault.state(),
        vault.unlock(secret),
      ])
      expect(await vault.store().profile()).toEqual(sampleProfile())
    }),
  )
})

describe('what can have happened to the key', () => {
  it(
    'key-missing: the keychain answers that it has no such key',
    inPlace(async place => {
      await settled(place, byKeychain)
      const vault = place.vault({ keyStore: memoryKeyStore() })
      await expect(vault.unlock()).rejects.toMatchObject(kind('key-missing'))
      expect(await vault.state()).toBe('key-missing')
      await expect(vault.create(byKeychain)).rejects.toMatchObject(kind('exists'))
    }),
  )

  it(
    'key-missing: vault.json is gone',
    inPlace(async place => {
      await settled(place)
      await rm(join(place.folder, 'vault.json'))
      const vault = place.vault()
      expect(await vault.state()).toBe('key-missing')
      await expect(vault.unlock({ passphrase: strongPassphrase })).rejects.toMatchObject(kind('key-missing'))
      await expect(vault.create(byPassphrase)).rejects.toMatchObject(kind('exists'))
    }),
  )

  it(
    'no-keychain: a keychain that does not answer does not make the key missing',
    inPlace(async place => {
      await settled(place, byKeychain)
      const silent = { ...place.keyStore, get: () => Promise.reject(storeError('no-keychain')) }
      const vault = place.vault({ keyStore: silent })
      await expect(vault.unlock()).rejects.toMatchObject(kind('no-keychain'))
      expect(await vault.state()).toBe('locked')
    }),
  )

  it(
    'wrong-key: the keychain holds another key',
    inPlace(async place => {
      await settled(place, byKeychain)
      const vault = place.vault({ keyStore: { ...place.keyStore, get: async () => new Uint8Array(32) } })
      await expect(vault.unlock()).rejects.toMatchObject(kind('wrong-key'))
      expect(await vault.state()).toBe('wrong-key')
    }),
  )

  it(
    'mends itself: once the key is back the same vault opens',
    inPlace(async place => {
      await settled(place, byKeychain)
      let found = false
      const get: KeyStore['get'] = async account => (found ? place.keyStore.get(account) : null)
      const vault = place.vault({ keyStore: { ...place.keyStore, get } })
      await expect(vault.unlock()).rejects.toMatchObject(kind('key-missing'))
      found = true
      await vault.unlock()
      expect(await vault.store().profile()).toEqual(sampleProfile())
    }),
  )

  it(
    'two folders on one keychain keep their own keys',
    inPlace(async ({ folder, vault }) => {
      const one = vault()
      const two = vault({ folder: `${folder}-2` })
      await one.create(byKeychain)
      await two.create(byKeychain)
      await two.wipe()
      await one.lock()
      await one.unlock()
      expect(await one.state()).toBe('open')
    }),
  )
})

describe('changing the protection', () => {
  it(
    'takes a new passphrase and forgets the old one, without touching the database',
    inPlace(async place => {
      await settled(place)
      const database = await readFile(join(place.folder, 'surefoot.db'))
      const vault = place.vault()
      await vault.changePassphrase({ current: strongPassphrase, next: otherPassphrase })
      expect(await readFile(join(place.folder, 'surefoot.db'))).toEqual(database)
      await expect(vault.unlock({ passphrase: strongPassphrase })).rejects.toMatchObject(
        kind('wrong-passphrase'),
      )
      await vault.unlock({ passphrase: otherPassphrase })
      expect(await vault.store().profile()).toEqual(sampleProfile())
    }),
  )

  it(
    'refuses a weak new passphrase and a wrong current one, also while open',
    inPlace(async place => {
      const vault = place.vault()
      await vault.create(byPassphrase)
      await expect(
        vault.changePassphrase({ current: strongPassphrase, next: 'short' }),
      ).rejects.toMatchObject(kind('weak-passphrase'))
      await expect(vault.changePassphrase({ current: 'wrong', next: otherPassphrase })).rejects.toMatchObject(
        kind('wrong-passphrase'),
      )
      expect(await vault.state()).toBe('open')
      await vault.lock()
      await vault.unlock({ passphrase: strongPassphrase })
    }),
  )

  it(
    'moves from the keychain to a passphrase and back',
    inPlace(async place => {
      await settled(place, byKeychain)
      const vault = place.vault()
      await vault.unlock()
      const { vaultId } = JSON.parse(await readFile(join(place.folder, 'vault.json'), 'utf8'))
      await vault.setProtection(byPassphrase)
      expect(await vault.protection()).toBe('passphrase')
      expect(await place.keyStore.get(vaultId)).toBeNull()
      await vault.lock()
      await expect(vault.setProtection(byKeychain)).rejects.toMatchObject(kind('passphrase-needed'))
      await vault.setProtection(byKeychain, strongPassphrase)
      await vault.unlock()
      expect(await vault.protection()).toBe('keychain')
      expect(await readFile(join(place.folder, 'vault.json'), 'utf8')).not.toContain('wrappedKey')
      expect(await vault.store().profile()).toEqual(sampleProfile())
    }),
  )

  it(
    'stays with the passphrase when the keychain fails half-way',
    inPlace(async place => {
      await settled(place)
      const keyStore = { ...memoryKeyStore(), get: async () => null }
      const vault = place.vault({ keyStore })
      await expect(vault.setProtection(byKeychain, strongPassphrase)).rejects.toMatchObject(
        kind('no-keychain'),
      )
      await vault.unlock({ passphrase: strongPassphrase })
      expect(await vault.protection()).toBe('passphrase')
    }),
  )

  it(
    'keeps the key when keychain is chosen again',
    inPlace(async place => {
      await settled(place, byKeychain)
      const vault = place.vault()
      await vault.setProtection(byKeychain)
      await vault.unlock()
      expect(await vault.store().profile()).toEqual(sampleProfile())
    }),
  )
})

describe('wiping', () => {
  it(
    'destroys the key and every file, and leaves a folder that can be used again',
    inPlace(async place => {
      const vault = place.vault()
      await vault.create(byKeychain)
      await fillStore(vault.store())
      const { vaultId } = JSON.parse(await readFile(join(place.folder, 'vault.json'), 'utf8'))
      const backup = await vault.exportBackup(strongPassphrase)
      await vault.importBackup(backup, strongPassphrase, { replace: true })
      await vault.lock()
      await vault.importBackup(backup, strongPassphrase, { replace: true, protection: byKeychain })
      await writeFile(join(place.folder, 'notes.txt'), 'not ours')

      const report = await vault.wipe()
      expect(report).toMatchObject({ keychainKey: 'destroyed', filesLeft: [] })
      expect(report.filesOverwritten).toBeGreaterThanOrEqual(5)
      expect(await place.keyStore.get(vaultId)).toBeNull()
      expect(await readdir(place.folder)).toEqual(['notes.txt'])
      expect(await vault.state()).toBe('absent')
      await vault.create(byPassphrase)
      expect(await vault.store().profile()).toBeNull()
    }),
  )

  it(
    'works on a locked, damaged or keyless vault',
    inPlace(async place => {
      for (const damage of ['vault.json', 'surefoot.db']) {
        await settled(place)
        await writeFile(join(place.folder, damage), 'damaged')
        const vault = place.vault()
        expect(await vault.wipe()).toMatchObject({ keychainKey: 'none', filesLeft: [] })
        expect(await readdir(place.folder)).toEqual([])
        await vault.close()
      }
    }),
  )

  it(
    'says that the key may remain when the keychain does not answer',
    inPlace(async place => {
      await settled(place, byKeychain)
      const vault = place.vault({
        keyStore: { ...place.keyStore, remove: () => Promise.reject(storeError('no-keychain')) },
      })
      expect(await vault.wipe()).toMatchObject({ keychainKey: 'unreachable', filesLeft: [] })
    }),
  )

  it(
    'takes other secrets out of the keychain, and says when they may remain',
    inPlace(async place => {
      await settled(place, byKeychain)
      let forgotten = 0
      const vault = place.vault({
        forgetSecrets: async () => {
          forgotten += 1
        },
      })
      expect(await vault.wipe()).toMatchObject({ keychainKey: 'destroyed' })
      expect(forgotten).toBe(1)
      await vault.close()

      await settled(place, byKeychain)
      const left = place.vault({ forgetSecrets: () => Promise.reject(storeError('no-keychain')) })
      expect(await left.wipe()).toMatchObject({ keychainKey: 'unreachable', filesLeft: [] })
    }),
  )

  it(
    'of nothing does nothing',
    inPlace(async ({ vault }) => {
      expect(await vault().wipe()).toEqual({ keychainKey: 'none', filesOverwritten: 0, filesLeft: [] })
    }),
  )
})

describe('a backup', () => {
  it(
    'brings everything back into a new folder, protected by its own passphrase',
    inPlace(async ({ folder, vault }) => {
      const one = vault()
      await one.create(byKeychain)
      await fillStore(one.store(), { count: 5 })
      const backup = await one.exportBackup(otherPassphrase)
      const two = vault({ folder: `${folder}-2` })
      await two.importBackup(backup, otherPassphrase, { replace: false })
      expect(await everythingIn(two.store())).toEqual(await everythingIn(one.store()))
      await two.lock()
      await two.unlock({ passphrase: otherPassphrase })
      expect(await everythingIn(two.store())).toEqual(await everythingIn(one.store()))
      await rm(`${folder}-2`, { recursive: true })
    }),
  )

  it(
    'replaces open data only when asked to, and keeps the old database, dated and openable',
    inPlace(async place => {
      const vault = place.vault({ now: () => new Date('2026-11-22T15:21:00Z') })
      await vault.create(byKeychain)
      await vault.store().saveProfile(sampleProfile({ name: 'Earlier' }))
      const backup = await vault.exportBackup(otherPassphrase)
      await vault.store().saveProfile(sampleProfile({ name: 'Later' }))
      await expect(vault.importBackup(backup, otherPassphrase, { replace: false })).rejects.toMatchObject(
        kind('exists'),
      )
      expect((await vault.store().profile())?.name).toBe('Later')
      await vault.importBackup(backup, otherPassphrase, { replace: true })
      await vault.importBackup(backup, otherPassphrase, { replace: true })
      expect((await vault.store().profile())?.name).toBe('Earlier')

      // The clock stands still here, and the second copy still does not land on the first.
      const aside = join(place.folder, 'surefoot-set-aside-2026-11-22T15-21-00.db')
      expect(await readdir(place.folder)).toContain('surefoot-set-aside-2026-11-22T15-21-00-2.db')
      if (process.platform !== 'win32') expect((await stat(aside)).mode & 0o777).toBe(0o600)
      await vault.close()
      await copyFile(aside, join(place.folder, 'surefoot.db'))
      const old = place.vault()
      await old.unlock()
      expect((await old.store().profile())?.name).toBe('Later')
    }),
  )

  it(
    'opens the way out of a lost key and keeps the lost data',
    inPlace(async place => {
      const first = place.vault({ now: () => new Date('2026-11-22T15:21:00Z') })
      await first.create(byKeychain)
      await first.store().saveProfile(sampleProfile())
      const backup = await first.exportBackup(otherPassphrase)
      await first.close()
      const lost = place.vault({ keyStore: memoryKeyStore(), now: () => new Date('2026-11-22T15:21:00Z') })
      await expect(lost.unlock()).rejects.toMatchObject(kind('key-missing'))
      await expect(lost.importBackup(backup, otherPassphrase, { replace: false })).rejects.toMatchObject(
        kind('exists'),
      )
      expect(await lost.state()).toBe('key-missing')
      await lost.importBackup(backup, otherPassphrase, { replace: true, protection: byPassphrase })
      expect(await lost.state()).toBe('open')
      expect(await lost.store().profile()).toEqual(sampleProfile())
      await lost.close()

      const aside = '-set-aside-2026-11-22T15-21-00'
      await rename(join(place.folder, `surefoot${aside}.db`), join(place.folder, 'surefoot.db'))
      await rename(join(place.folder, `vault${aside}.json`), join(place.folder, 'vault.json'))
      const found = place.vault()
      await found.unlock()
      expect(await found.store().profile()).toEqual(sampleProfile())
    }),
  )

  it(
    'that is damaged, tampered with, cut, newer or not ours changes nothing',
    inPlace(async place => {
      const vault = place.vault()
      await vault.create(byKeychain)
      await fillStore(vault.store())
      const before = await everythingIn(vault.store())
      const good = await vault.exportBackup(otherPassphrase)
      const tampered = good.slice()
      tampered[200] = (tampered[200] ?? 0) ^ 1
      const newer = good.slice()
      newer[8] = 9
      const cases: [Uint8Array, string, string][] = [
        [tampered, otherPassphrase, 'backup-damaged'],
        [good.slice(0, -40), otherPassphrase, 'backup-damaged'],
        [good.slice(0, 20), otherPassphrase, 'backup-damaged'],
        [newer, otherPassphrase, 'newer'],
        [good, strongPassphrase, 'wrong-passphrase'],
        [new Uint8Array(500), otherPassphrase, 'not-a-backup'],
      ]
      for (const [bytes, passphrase, expected] of cases) {
        await expect(vault.importBackup(bytes, passphrase, { replace: true })).rejects.toMatchObject(
          kind(expected),
        )
      }
      expect(await everythingIn(vault.store())).toEqual(before)
      expect((await readdir(place.folder)).filter(name => name.includes('set-aside'))).toEqual([])
    }),
  )

  it(
    'needs an open vault and a strong passphrase',
    inPlace(async place => {
      await settled(place)
      const vault = place.vault()
      await expect(vault.exportBackup(otherPassphrase)).rejects.toMatchObject(kind('locked'))
      await vault.unlock({ passphrase: strongPassphrase })
      await expect(vault.exportBackup('short')).rejects.toMatchObject(kind('weak-passphrase'))
    }),
  )

  it(
    'refuses a weak new passphrase for what it brings back',
    inPlace(async ({ folder, vault }) => {
      const one = vault()
      await one.create(byKeychain)
      const backup = await one.exportBackup(otherPassphrase)
      const two = vault({ folder: `${folder}-2` })
      const protection = { protection: 'passphrase', passphrase: 'short' } as const
      await expect(
        two.importBackup(backup, otherPassphrase, { replace: false, protection }),
      ).rejects.toMatchObject(kind('weak-passphrase'))
      expect(await two.state()).toBe('absent')
      await rm(`${folder}-2`, { recursive: true, force: true })
    }),
  )

  it(
    'taken while records are being written holds a state that existed',
    inPlace(async ({ folder, vault }) => {
      const one = vault()
      await one.create(byKeychain)
      const writes = Array.from({ length: 40 }, () => one.store().saveAction(sampleAction()))
      const backup = await one.exportBackup(otherPassphrase)
      await Promise.all(writes)
      const two = vault({ folder: `${folder}-2` })
      await two.importBackup(backup, otherPassphrase, { replace: false })
      const all = await one.store().actions()
      const saved = await two.store().actions()
      expect(saved).toEqual(all.slice(0, saved.length))
      await rm(`${folder}-2`, { recursive: true })
    }),
  )
})

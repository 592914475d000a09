import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type VaultState, vaultStates } from '../../shared/model/vault-state.ts'
import { openBackup, sealBackup } from './backup-file.ts'
import {
  dataFolder,
  isThere,
  makeNextDatabase,
  nameNextDatabase,
  ourFiles,
  overwriteAndRemove,
  removeNextDatabase,
  setAside,
  setAsidePath,
} from './data-folder.ts'
import type { DatabaseAge } from './database.ts'
import { syncFolder } from './durable-file.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { databaseKey, isKeyOf, keyCheck } from './keys/derived-keys.ts'
import type { KeyStore } from './keys/key-store.ts'
import { keychainKeyStore } from './keys/keychain.ts'
import { unwrapKey, wrapKey } from './keys/passphrase.ts'
import { storeError, storeErrorKind } from './store-error.ts'
import { systemError } from './system-error.ts'
import type { BackupImport, Protection, Vault, WipeReport } from './vault.ts'
import { readVaultFile, type VaultFile, vaultFile, writeVaultFile } from './vault-file.ts'
import { endPreparedWorker, prepareWorker, startWorkerStore, type WorkerStore } from './worker-store.ts'

export interface VaultOptions {
  /** The data folder; made for its owner only when it is not there. */
  readonly folder: string
  /** Decides whether a new passphrase is strong enough. */
  readonly judgePassphrase: (passphrase: string) => Promise<{ strong: boolean }>
  /** Where the key is kept without a passphrase. */
  readonly keyStore?: KeyStore
  /** Takes what else of the person lies in the keychain out of it, when the vault is wiped. */
  readonly forgetSecrets?: () => Promise<void>
  readonly now?: () => Date
  /** Base-2 logarithm of the scrypt cost of new passphrases. Tests use less than the usual 17. */
  readonly log2Cost?: number
}

interface OpenVault {
  readonly worker: WorkerStore
  readonly kind: VaultFile['protection']['kind']
}

/** The vault in a folder of this computer. Nothing is opened or made before it is asked to. */
export function createVault(options: VaultOptions): Vault {
  const {
    judgePassphrase,
    keyStore = keychainKeyStore(),
    forgetSecrets = async () => {},
    now = () => new Date(),
    log2Cost,
  } = options
  const folder = dataFolder(options.folder)
  const listeners = new Set<(state: VaultState) => void>()
  let folderLock: FolderLock | null = null
  let open: OpenVault | null = null
  /** Why the last unlock failed, when that says something about the data. */
  let problem: VaultState | null = null
  let announced: VaultState | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** One call after the other, so that for instance a lock cannot come in the middle of an unlock. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work).catch((error: unknown) => {
      throw systemError(error)
    })
    turn = result.catch(() => {})
    return result
  }

  /** For calls that may change the state: tells the listeners when it did, also after a failure. */
  function changing<Result>(work: () => Promise<Result>): Promise<Result> {
    return inTurn(async () => {
      const before = announced ?? (await look())
      try {
        return await work()
      } finally {
        announce(before, await look())
      }
    })
  }

  function announce(before: VaultState, after: VaultState): void {
    announced = after
    if (after === before) return
    for (const listener of listeners) listener(after)
  }

  async function look(): Promise<VaultState> {
    if (open !== null) return 'open'
    if (problem !== null) return problem
    try {
      return await lookAtFolder()
    } catch (error) {
      return stateOf(error) ?? 'unreadable'
    }
  }

  async function lookAtFolder(): Promise<VaultState> {
    const vaultFileThere = await isThere(folder.vaultFile)
    const databaseThere = await isThere(folder.database)
    if (!vaultFileThere && !databaseThere) return 'absent'
    hold()
    // Another Surefoot may have changed the folder just before it let go.
    if ((await readVaultFile(folder.vaultFile)) === null)
      return (await isThere(folder.database)) ? 'key-missing' : 'absent'
    return (await isThere(folder.database)) || (await isThere(folder.nextDatabase)) ? 'locked' : 'corrupt'
  }

  function hold(): void {
    folderLock ??= lockFolder(folder.lockFile)
  }

  function letGo(): void {
    folderLock?.release()
    folderLock = null
  }

  async function presentVaultFile(): Promise<VaultFile> {
    const state = await lookAtFolder()
    if (state === 'absent' || state === 'key-missing' || state === 'corrupt') throw storeError(state)
    const file = await readVaultFile(folder.vaultFile)
    if (file === null) throw storeError('absent')
    return file
  }

  /** The vault's key, checked. The caller zeroes it. */
  async function keyOf(file: VaultFile, passphrase: string | undefined): Promise<Uint8Array> {
    const key = await keptKey(file, passphrase)
    if (isKeyOf(key, file.vaultId, file.keyCheck)) return key
    key.fill(0)
    throw storeError('wrong-key')
  }

  async function keptKey(
    { protection, vaultId }: VaultFile,
    passphrase: string | undefined,
  ): Promise<Uint8Array> {
    if (protection.kind === 'passphrase') {
      if (passphrase === undefined) throw storeError('passphrase-needed')
      return unwrapKey(protection.wrappedKey, passphrase, vaultId)
    }
    const key = await keyStore.get(vaultId)
    if (key === null) throw storeError('key-missing')
    return key
  }

  async function openDatabase(
    path: string,
    key: Uint8Array,
    vaultId: string,
    age: DatabaseAge = 'existing',
  ): Promise<WorkerStore> {
    const worker = startWorkerStore(() => void changing(async () => forget(worker)))
    try {
      await worker.open(path, databaseKey(key, vaultId), age)
      return worker
    } catch (error) {
      await worker.stop()
      // The key was checked against vault.json before, so the damage is in the database.
      throw storeErrorKind(error) === 'wrong-key' ? storeError('corrupt') : error
    }
  }

  function forget(worker: WorkerStore): void {
    if (open?.worker === worker) open = null
  }

  async function unlockWith(file: VaultFile, key: Uint8Array): Promise<void> {
    if (await isThere(folder.database)) {
      open = { worker: await openDatabase(folder.database, key, file.vaultId), kind: file.protection.kind }
      return
    }
    // Setting up was interrupted in its last step. The key must fit before the new database gets its name.
    const worker = await openDatabase(folder.nextDatabase, key, file.vaultId)
    await worker.stop()
    await nameNextDatabase(folder)
    open = { worker: await openDatabase(folder.database, key, file.vaultId), kind: file.protection.kind }
  }

  async function closeDatabase(): Promise<void> {
    const worker = open?.worker
    open = null
    await worker?.stop()
  }

  async function refuseWeak(passphrase: string): Promise<void> {
    const { strong } = await judgePassphrase(passphrase)
    if (!strong) throw storeError('weak-passphrase')
  }

  async function refuseWeakProtection(next: Protection): Promise<void> {
    if (next.protection === 'passphrase') await refuseWeak(next.passphrase)
  }

  /** Puts the key where it is to be kept and says so in vault.json. The key in the keychain is read back before it counts. */
  async function keepKey(key: Uint8Array, vaultId: string, next: Protection): Promise<VaultFile> {
    const check = keyCheck(key, vaultId)
    if (next.protection === 'passphrase') {
      const wrappedKey = await wrapKey(key, next.passphrase, vaultId, log2Cost)
      return vaultFile({ vaultId, keyCheck: check, protection: { kind: 'passphrase', wrappedKey } })
    }
    await keyStore.set(vaultId, key)
    const kept = await keyStore.get(vaultId)
    const fits = kept !== null && isKeyOf(kept, vaultId, check)
    kept?.fill(0)
    if (!fits) throw storeError('no-keychain')
    return vaultFile({ vaultId, keyCheck: check, protection: { kind: 'keychain' } })
  }

  /** After a failure: takes the key out of the keychain, unless vault.json says, or may say, that it is to be found there. */
  async function forgetUnusedKey(vaultId: string): Promise<void> {
    try {
      const file = await readVaultFile(folder.vaultFile)
      const inUse = file?.vaultId === vaultId && file.protection.kind === 'keychain'
      if (!inUse) await keyStore.remove(vaultId)
    } catch {
      // The failure that led here is the one to tell.
    }
  }

  /**
   * A new key and a new database. `fill` puts content into it. `makeWay` runs last before the new vault gets its names,
   * and returns what undoes it: whatever fails before that leaves the folder as it was.
   */
  async function setUp(
    next: Protection,
    fill: (worker: WorkerStore) => Promise<void> = async () => {},
    makeWay: () => Promise<() => Promise<void>> = async () => async () => {},
  ): Promise<void> {
    const key = new Uint8Array(randomBytes(32))
    const vaultId = randomUUID()
    let wayBack = async () => {}
    try {
      await makeNextDatabase(folder)
      const worker = await openDatabase(folder.nextDatabase, key, vaultId, 'new')
      await fill(worker).finally(worker.stop)
      const file = await keepKey(key, vaultId, next)
      wayBack = await makeWay()
      await writeVaultFile(folder, file)
      await nameNextDatabase(folder)
      problem = null
      await unlockWith(file, key)
    } catch (error) {
      await undoSetUp(vaultId, next, wayBack)
      throw error
    } finally {
      key.fill(0)
    }
  }

  /** Only when the new vault did not come into being: with vault.json in place the next unlock finishes the work. */
  async function undoSetUp(vaultId: string, next: Protection, wayBack: () => Promise<void>): Promise<void> {
    const written = await readVaultFile(folder.vaultFile).catch(() => null)
    if (written?.vaultId === vaultId) return
    await removeNextDatabase(folder).catch(() => {})
    if (next.protection === 'keychain') await forgetUnusedKey(vaultId)
    await wayBack()
  }

  async function makeFolder(): Promise<void> {
    await mkdir(folder.path, { recursive: true, mode: 0o700 })
  }

  async function wipeFolder(): Promise<WipeReport> {
    await closeDatabase()
    const files = (await isThere(folder.path)) ? await filesToWipe() : { vaultFiles: [], databaseFiles: [] }
    const keychainKey = await destroyKeys(files.vaultFiles)
    const filesLeft: string[] = []
    const all = [...files.vaultFiles, ...files.databaseFiles]
    for (const name of all) {
      await overwriteAndRemove(join(folder.path, name)).catch(() => filesLeft.push(name))
    }
    if (all.length > 0) await syncFolder(folder.path)
    await removeLockFile()
    problem = null
    return { keychainKey, filesOverwritten: all.length - filesLeft.length, filesLeft }
  }

  /** Removed while it is held, so that nobody can take hold of a file that is about to go. Windows only allows it after. */
  async function removeLockFile(): Promise<void> {
    if (process.platform === 'win32') letGo()
    await rm(folder.lockFile, { force: true })
    letGo()
  }

  async function filesToWipe(): Promise<{ vaultFiles: string[]; databaseFiles: string[] }> {
    hold()
    return ourFiles(folder)
  }

  async function destroyKeys(vaultFiles: readonly string[]): Promise<WipeReport['keychainKey']> {
    let result: WipeReport['keychainKey'] = 'none'
    for (const name of vaultFiles) {
      const file = await readVaultFile(join(folder.path, name)).catch(() => null)
      if (file?.protection.kind !== 'keychain') continue
      const destroyed = await keyStore.remove(file.vaultId).then(
        () => true,
        () => false,
      )
      if (!destroyed) result = 'unreachable'
      else if (result === 'none') result = 'destroyed'
    }
    try {
      await forgetSecrets()
    } catch {
      // Where no keychain ever answers, nothing was put into it.
      if (await keyStore.available()) result = 'unreachable'
    }
    return result
  }

  async function replaceContent(
    content: Uint8Array,
    { replace, protection }: BackupImport,
    passphrase: string,
  ) {
    if (open !== null) {
      if (!replace) throw storeError('exists')
      return open.worker.restore(content, await setAsidePath(folder, now()))
    }
    await makeFolder()
    hold()
    const found = await ourFiles(folder)
    const somethingThere =
      found.vaultFiles.includes('vault.json') || found.databaseFiles.includes('surefoot.db')
    if (somethingThere && !replace) throw storeError('exists')
    const next: Protection = protection ?? { protection: 'passphrase', passphrase }
    if (protection !== undefined) await refuseWeakProtection(protection)
    await setUp(
      next,
      worker => worker.restore(content, null),
      () => setAside(folder, now()),
    )
  }

  return {
    state: () =>
      inTurn(async () => {
        const state = await look()
        announce(announced ?? state, state)
        return state
      }),
    protection: () =>
      inTurn(async () => {
        if (open !== null) return open.kind
        const file = await readVaultFile(folder.vaultFile).catch(() => null)
        return file?.protection.kind ?? null
      }),
    keychainAvailable: () => keyStore.available(),

    prepare: prepareWorker,

    create: next =>
      changing(async () => {
        await refuseWeakProtection(next)
        await makeFolder()
        hold()
        if (open !== null || (await lookAtFolder()) !== 'absent') throw storeError('exists')
        await setUp(next)
      }),

    unlock: ({ passphrase } = {}) =>
      changing(async () => {
        if (open !== null) return
        problem = null
        try {
          const file = await presentVaultFile()
          const key = await keyOf(file, passphrase)
          try {
            await unlockWith(file, key)
          } finally {
            key.fill(0)
          }
        } catch (error) {
          problem = lastingProblem(error)
          throw error
        }
      }),

    lock: () => changing(closeDatabase),

    changePassphrase: ({ current, next }) =>
      changing(async () => {
        const file = await presentVaultFile()
        if (file.protection.kind !== 'passphrase') throw storeError('wrong-passphrase')
        const key = await keyOf(file, current)
        try {
          await refuseWeak(next)
          await writeVaultFile(
            folder,
            await keepKey(key, file.vaultId, { protection: 'passphrase', passphrase: next }),
          )
        } finally {
          key.fill(0)
        }
      }),

    setProtection: (next, currentPassphrase) =>
      changing(async () => {
        const file = await presentVaultFile()
        const key = await keyOf(file, currentPassphrase)
        try {
          if (next.protection === 'keychain' && file.protection.kind === 'keychain') return
          await refuseWeakProtection(next)
          await writeVaultFile(folder, await keepKey(key, file.vaultId, next))
        } catch (error) {
          if (next.protection === 'keychain') await forgetUnusedKey(file.vaultId)
          throw error
        } finally {
          key.fill(0)
        }
        if (open !== null) open = { worker: open.worker, kind: next.protection }
        // Last, so that the key is never nowhere. A failure is told: the key would still be in the keychain.
        if (next.protection === 'passphrase' && file.protection.kind === 'keychain')
          await keyStore.remove(file.vaultId)
      }),

    wipe: () => changing(wipeFolder),

    exportBackup: passphrase =>
      inTurn(async () => {
        if (open === null) throw storeError('locked')
        await refuseWeak(passphrase)
        const content = await open.worker.dump()
        try {
          return await sealBackup(content, passphrase, log2Cost)
        } finally {
          content.fill(0)
        }
      }),

    importBackup: (bytes, passphrase, choice) =>
      changing(async () => {
        const content = await openBackup(bytes, passphrase)
        try {
          await replaceContent(content, choice, passphrase)
        } finally {
          content.fill(0)
        }
      }),

    store() {
      if (open === null) throw storeError('locked')
      return open.worker.store
    },

    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    close: () =>
      inTurn(async () => {
        const wasOpen = open !== null
        await closeDatabase()
        await endPreparedWorker()
        letGo()
        if (wasOpen) announce('open', 'locked')
      }),
  }
}

function stateOf(error: unknown): VaultState | null {
  const kind = storeErrorKind(error)
  return vaultStates.find(state => state === kind) ?? null
}

/** What is worth remembering after a failed unlock. Another Surefoot may close at any time, so `in-use` is looked at anew. */
function lastingProblem(error: unknown): VaultState | null {
  const state = stateOf(error)
  return state === 'in-use' || state === 'absent' || state === 'locked' ? null : state
}

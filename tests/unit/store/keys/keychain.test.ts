import { describe, expect, it } from 'vitest'
import {
  type Keychain,
  type KeychainOptions,
  keychainKeyStore,
  keychainSecretStore,
} from '../../../../src/main/store/keys/keychain.ts'

function workingKeychain(): Keychain & { entries: Map<string, string> } {
  const entries = new Map<string, string>()
  const name = (service: string, account: string) => `${service}/${account}`
  return {
    entries,
    getPassword: async (service, account) => entries.get(name(service, account)) ?? null,
    async setPassword(service, account, password) {
      entries.set(name(service, account), password)
    },
    deletePassword: async (service, account) => entries.delete(name(service, account)),
  }
}
const never = () => new Promise<never>(() => {})
const hangingKeychain: Keychain = { getPassword: never, setPassword: never, deletePassword: never }
/** Never looks at the message bus of the computer that runs the test. */
const keyStore = (options: KeychainOptions) => keychainKeyStore({ alive: async () => true, ...options })
const noKeychain = { data: { kind: 'no-keychain' } }

describe('the keychain', () => {
  it('is available after a real round trip, and leaves nothing behind', async () => {
    const keychain = workingKeychain()
    expect(await keyStore({ load: () => keychain }).available()).toBe(true)
    expect(keychain.entries.size).toBe(0)
  })

  it('keeps a key under the service "Surefoot" and the account', async () => {
    const keychain = workingKeychain()
    const keys = keyStore({ load: () => keychain })
    const key = new Uint8Array(32).fill(7)
    expect(await keys.get('account')).toBeNull()
    await keys.set('account', key)
    expect([...keychain.entries.keys()]).toEqual(['Surefoot/account'])
    expect(await keys.get('account')).toEqual(key)
    await keys.remove('account')
    expect(await keys.get('account')).toBeNull()
  })

  it('is not available when it forgets, gives something else, or cannot be loaded', async () => {
    const forgetful: Keychain = { ...workingKeychain(), getPassword: async () => null }
    const wrong: Keychain = { ...workingKeychain(), getPassword: async () => 'something else' }
    const load = () => {
      throw new Error('libsecret-1.so.0: cannot open shared object file')
    }
    expect(await keyStore({ load: () => forgetful }).available()).toBe(false)
    expect(await keyStore({ load: () => wrong }).available()).toBe(false)
    expect(await keyStore({ load }).available()).toBe(false)
    await expect(keyStore({ load }).get('account')).rejects.toMatchObject(noKeychain)
  })

  it('does not wait for ever for one that hangs', async () => {
    const keys = keyStore({ load: () => hangingKeychain, trialTimeoutMs: 5, timeoutMs: 5 })
    expect(await keys.available()).toBe(false)
    await expect(keys.get('account')).rejects.toMatchObject(noKeychain)
    await expect(keys.set('account', new Uint8Array(32))).rejects.toMatchObject(noKeychain)
    await expect(keys.remove('account')).rejects.toMatchObject(noKeychain)
  })

  it('asks nothing of a keychain whose message bus is not alive', async () => {
    const keychain = workingKeychain()
    const keys = keyStore({ load: () => keychain, alive: async () => false })
    expect(await keys.available()).toBe(false)
    await expect(keys.set('account', new Uint8Array(32))).rejects.toMatchObject(noKeychain)
    expect(keychain.entries.size).toBe(0)
  })

  it('passes on no words of the system', async () => {
    const talkative: Keychain = {
      ...workingKeychain(),
      getPassword: () => Promise.reject(new Error('no item for morgan@example.org')),
    }
    const failure = await keyStore({ load: () => talkative })
      .get('account')
      .catch(error => JSON.stringify(error) + String(error))
    expect(failure).not.toContain('morgan')
  })
})

describe('the keychain, for secrets of other services', () => {
  it('keeps text under the same service, and takes it out again', async () => {
    const keychain = workingKeychain()
    const secrets = keychainSecretStore({ load: () => keychain, alive: async () => true })
    expect(await secrets.get('account')).toBeNull()
    await secrets.set('account', 'a key of somebody')
    expect([...keychain.entries]).toEqual([['Surefoot/account', 'a key of somebody']])
    expect(await secrets.get('account')).toBe('a key of somebody')
    await secrets.remove('account')
    expect(keychain.entries.size).toBe(0)
  })

  it('says only that there is no keychain when it hangs or talks', async () => {
    const talkative = () => Promise.reject(new Error('no item for morgan@example.org'))
    for (const getPassword of [never, talkative]) {
      const keychain = { ...workingKeychain(), getPassword }
      const secrets = keychainSecretStore({ load: () => keychain, alive: async () => true, timeoutMs: 5 })
      const failure: unknown = await secrets.get('account').catch((error: unknown) => error)
      expect(failure).toMatchObject(noKeychain)
      expect(JSON.stringify(failure) + String(failure)).not.toContain('morgan')
    }
  })
})

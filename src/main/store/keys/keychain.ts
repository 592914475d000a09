import { randomBytes, randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { storeError } from '../store-error.ts'
import type { KeyStore } from './key-store.ts'
import { messageBusAnswers } from './message-bus.ts'
import type { SecretStore } from './secret-store.ts'

/** The part of keytar that is used. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

export interface KeychainOptions {
  readonly load?: () => Keychain
  /** Whether the system's way to its keychain is alive, before anything is asked that could not be taken back. */
  readonly alive?: (timeoutMs: number) => Promise<boolean>
  /** For the trial round, which must not keep the first screen waiting. */
  readonly trialTimeoutMs?: number
  /** For real use: the system may ask the person to unlock the keychain first. */
  readonly timeoutMs?: number
}

const service = 'Surefoot'

type Ask = <Answer>(limitMs: number, question: (keychain: Keychain) => Promise<Answer>) => Promise<Answer>

const usualTrialMs = 5_000
const usualMs = 60_000

/** Puts a question to the keychain, when the way there is alive. Throws `no-keychain` and nothing else. */
function keychainAsk({
  load = loadKeytar,
  alive = process.platform === 'linux' ? messageBusAnswers : async () => true,
  trialTimeoutMs = usualTrialMs,
}: KeychainOptions): Ask {
  return async (limitMs, question) => {
    if (!(await alive(trialTimeoutMs))) throw storeError('no-keychain')
    return answered(limitMs, () => question(load()))
  }
}

/** The operating system's own store of secrets: Keychain, Credential Manager, or Secret Service through libsecret. */
export function keychainKeyStore(options: KeychainOptions = {}): KeyStore {
  const { trialTimeoutMs = usualTrialMs, timeoutMs = usualMs } = options
  const ask = keychainAsk(options)
  return {
    async available() {
      const account = `trial-${randomUUID()}`
      const secret = randomBytes(32).toString('base64')
      try {
        const found = await ask(trialTimeoutMs, keychain => roundTrip(keychain, account, secret))
        return found === secret
      } catch {
        return false
      }
    },
    async get(account) {
      const text = await ask(timeoutMs, keychain => keychain.getPassword(service, account))
      return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'))
    },
    async set(account, key) {
      const text = Buffer.from(key).toString('base64')
      await ask(timeoutMs, keychain => keychain.setPassword(service, account, text))
    },
    async remove(account) {
      await ask(timeoutMs, keychain => keychain.deletePassword(service, account))
    },
  }
}

/** The same store, for text. */
export function keychainSecretStore(options: KeychainOptions = {}): SecretStore {
  const { timeoutMs = usualMs } = options
  const ask = keychainAsk(options)
  return {
    get: account => ask(timeoutMs, keychain => keychain.getPassword(service, account)),
    set: (account, secret) => ask(timeoutMs, keychain => keychain.setPassword(service, account, secret)),
    remove: async account => {
      await ask(timeoutMs, keychain => keychain.deletePassword(service, account))
    },
  }
}

/** Loaded only when needed: without libsecret on Linux loading fails, and that means "no keychain", not a crash. */
function loadKeytar(): Keychain {
  // The package's own typings say the same of these three functions.
  return createRequire(import.meta.url)('keytar') as Keychain
}

async function roundTrip(keychain: Keychain, account: string, secret: string): Promise<string | null> {
  await keychain.setPassword(service, account, secret)
  try {
    return await keychain.getPassword(service, account)
  } finally {
    await keychain.deletePassword(service, account)
  }
}

/** A keychain can hang, or wait for the person. Its call cannot be taken back: it is left behind. */
async function answered<Answer>(timeoutMs: number, ask: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storeError('no-keychain')), timeoutMs)
  })
  try {
    return await Promise.race([ask(), tooLate])
  } catch {
    // The reason is dropped on purpose: the system's words can hold names of accounts.
    throw storeError('no-keychain')
  } finally {
    clearTimeout(timer)
  }
}

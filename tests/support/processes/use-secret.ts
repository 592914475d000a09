// A process that keeps a secret in the real keychain of its session, wipes a vault, and prints what it saw as JSON.
import { keychainKeyStore, keychainSecretStore } from '../../../src/main/store/keys/keychain.ts'
import { testVault } from '../test-vault.ts'

const [folder = ''] = process.argv.slice(2)
const account = 'breach-service-key'
const secrets = keychainSecretStore({ timeoutMs: 5_000 })
const before = await secrets.get(account)
await secrets.set(account, 'a key of somebody')
const kept = await secrets.get(account)
const vault = testVault(folder, {
  keyStore: keychainKeyStore(),
  forgetSecrets: () => secrets.remove(account),
})
await vault.create({ protection: 'keychain' })
const { keychainKey: wiped } = await vault.wipe()
await vault.close()
process.stdout.write(JSON.stringify({ before, kept, wiped, after: await secrets.get(account) }))
process.exit(0)

// A process that goes through a vault's whole life with the real keychain of its session and prints what it saw as JSON.
import { keychainKeyStore } from '../../../src/main/store/keys/keychain.ts'
import { storeErrorKind } from '../../../src/main/store/store-error.ts'
import { sampleProfile } from '../sample-records.ts'
import { strongPassphrase, testVault } from '../test-vault.ts'

const [folder = '', trialTimeoutMs = '5000'] = process.argv.slice(2)
const keyStore = keychainKeyStore({
  trialTimeoutMs: Number(trialTimeoutMs),
  timeoutMs: Number(trialTimeoutMs),
})
const open = () => testVault(folder, { keyStore })
const kindOf = (work: Promise<unknown>) => work.then(() => 'done', storeErrorKind)

const first = open()
const available = await first.keychainAvailable()
const created = await kindOf(first.create({ protection: 'keychain' }))
if (created !== 'done') await first.create({ protection: 'passphrase', passphrase: strongPassphrase })
await first.store().saveProfile(sampleProfile())
await first.close()

const second = open()
await second.unlock(created === 'done' ? {} : { passphrase: strongPassphrase })
const profile = await second.store().profile()
const protection = await second.protection()
const wiped = await second.wipe()
await second.close()
process.stdout.write(
  JSON.stringify({ available, created, protection, name: profile?.name, keychainKey: wiped.keychainKey }),
)
// A call to a message bus that hangs never comes back, and must not keep the process alive either.
process.exit(0)

// A process that tries to unlock the vault in the folder given, prints the state it came to, and stays until it is ended.
import { strongPassphrase, testVault } from '../test-vault.ts'

const [folder = ''] = process.argv.slice(2)
const vault = testVault(folder)
await vault.unlock({ passphrase: strongPassphrase }).catch(() => {})
console.log(await vault.state())
setInterval(() => {}, 60_000)

// A process that unlocks the vault in the folder given and writes actions, as many as given or without end. It prints
// the id of each one only after the store has acknowledged it.
import { writeSync } from 'node:fs'
import { sampleAction } from '../sample-records.ts'
import { strongPassphrase, testVault } from '../test-vault.ts'

const [folder = '', count = 'Infinity'] = process.argv.slice(2)
const vault = testVault(folder)
await vault.unlock({ passphrase: strongPassphrase })
for (let written = 0; written < Number(count); written += 1) {
  const action = sampleAction()
  await vault.store().saveAction(action)
  writeSync(1, `${action.id}\n`)
}
await vault.close()

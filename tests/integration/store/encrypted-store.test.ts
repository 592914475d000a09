import { describeStore } from '../../support/store-behaviour.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { testVault } from '../../support/test-vault.ts'

describeStore('the encrypted store', test =>
  inTemporaryFolder(async folder => {
    const vault = testVault(folder)
    await vault.create({ protection: 'keychain' })
    try {
      await test(vault.store())
    } finally {
      await vault.close()
    }
  }),
)

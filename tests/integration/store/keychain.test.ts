import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outputOf, startProcess } from '../../support/child-process.ts'
import { runWithSecretService, secretServiceHere } from '../../support/secret-service.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'

const throughPassphrase = {
  available: false,
  created: 'no-keychain',
  protection: 'passphrase',
  name: 'Morgan Example',
  keychainKey: 'none',
}

/** Only what a process needs to start: no message bus, and nothing to start one with. */
const bareEnvironment = (home: string) => ({ PATH: process.env.PATH, HOME: home })

describe('a vault and the keychain of the system', () => {
  if (secretServiceHere) {
    it('lives its whole life with a real Secret Service', () =>
      inTemporaryFolder(async home => {
        const output = await runWithSecretService(home, 'use-keychain', [join(home, 'vault')])
        expect(JSON.parse(output)).toEqual({
          available: true,
          created: 'done',
          protection: 'keychain',
          name: 'Morgan Example',
          keychainKey: 'destroyed',
        })
      }))
  } else {
    it('cannot be tried here: there is no gnome-keyring on this computer', () => {
      expect(secretServiceHere).toBe(false)
    })
  }

  if (process.platform === 'linux') {
    it('goes the way of the passphrase when there is no message bus', () =>
      inTemporaryFolder(async home => {
        const child = startProcess('use-keychain', [join(home, 'vault')], { env: bareEnvironment(home) })
        expect(JSON.parse(await outputOf(child))).toEqual(throughPassphrase)
      }))

    it('goes the way of the passphrase, and ends, when the message bus hangs', () =>
      inTemporaryFolder(async home => {
        const socket = join(home, 'bus')
        const silent = createServer(() => {})
        await new Promise<void>(resolve => silent.listen(socket, resolve))
        try {
          const env = { ...bareEnvironment(home), DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` }
          const child = startProcess('use-keychain', [join(home, 'vault'), '300'], { env })
          expect(JSON.parse(await outputOf(child))).toEqual(throughPassphrase)
        } finally {
          silent.close()
        }
      }))
  }
})

import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { outputOf, startProcess } from '../../support/child-process.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { strongPassphrase, testVault } from '../../support/test-vault.ts'

/** Lets a process write until it is killed at a random moment, and returns the ids it had acknowledged by then. */
async function acknowledgedUntilKilled(folder: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const child = startProcess('write-records', [folder], { env })
  let output = ''
  let killing = false
  child.stdout.on('data', data => {
    output += data
    if (killing) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
  })
  let errors = ''
  child.stderr.on('data', data => {
    errors += data
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`The writing process ended by itself: ${errors}`)
  // A line that was cut off was not acknowledged.
  return output.split('\n').slice(0, -1)
}

describe('a process killed while it writes', () => {
  it('loses no acknowledged record, 200 times', { timeout: 300_000 }, () =>
    inTemporaryFolder(async parent => {
      const lanes = ['one', 'two', 'three', 'four'].map(name => `${parent}/${name}`)
      const kills = lanes.map(async folder => {
        const made = testVault(folder)
        await made.create({ protection: 'passphrase', passphrase: strongPassphrase })
        await made.close()

        // A process that ends well leaves its compiled code behind, and with it the others start in half the time.
        const env = { ...process.env, NODE_COMPILE_CACHE: `${parent}/compiled` }
        const acknowledged = (await outputOf(startProcess('write-records', [folder, '5'], { env })))
          .trim()
          .split('\n')
        expect(acknowledged).toHaveLength(5)
        for (let kill = 0; kill < 50; kill += 1)
          acknowledged.push(...(await acknowledgedUntilKilled(folder, env)))

        const vault = testVault(folder)
        await vault.unlock({ passphrase: strongPassphrase })
        const stored = (await vault.store().actions()).map(({ id }) => id)
        await vault.close()
        expect(acknowledged.length).toBeGreaterThanOrEqual(55)
        expect(new Set(stored).size).toBe(stored.length)
        expect(acknowledged.filter(id => !stored.includes(id))).toEqual([])
        // Each kill can catch at most one record that was stored and not yet acknowledged.
        expect(stored.length - acknowledged.length).toBeLessThanOrEqual(50)
      })
      await Promise.all(kills)
    }),
  )
})

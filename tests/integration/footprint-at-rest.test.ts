import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { killHard, startProcess } from '../support/child-process.ts'
import { textsBelow, textsIn, writings } from '../support/clear-text.ts'
import { typedFootprint } from '../support/footprint-run.ts'
import { typed } from '../support/full-run.ts'
import { inTemporaryFolder } from '../support/temporary-folder.ts'

/** All that was typed, what the files that were looked at say, and the beginning of a letter. */
const secrets = [
  ...Object.values(typedFootprint),
  typed.passphrase,
  'Marker Phone 9',
  'Ann Author',
  'Acme & Sons',
  'You hold or publish personal data',
]
const states = ['open', 'backup', 'locked', 'restored', 'closed']

describe('what a footprint review typed in', () => {
  it('stands in no file, temporary file, backup or output, in any state of the store', () =>
    inTemporaryFolder(async folder => {
      const [data, temporary, backups] = ['data', 'temporary', 'backups'].map(name => join(folder, name))
      if (data === undefined || temporary === undefined || backups === undefined) throw new Error('Three')
      for (const each of [data, temporary, backups]) await mkdir(each)
      const child = startProcess('footprint-states', [data, join(backups, 'backup.surefoot')], {
        env: { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary, HOME: temporary },
      })
      try {
        let output = ''
        child.stderr.on('data', piece => {
          output += piece
        })
        const seen: string[] = []
        for await (const line of createInterface({ input: child.stdout })) {
          output += `${line}\n`
          const [, state] = /^STATE (.+)$/.exec(line) ?? []
          if (state === undefined) continue
          seen.push(state)
          expect(await textsBelow(folder, secrets), state).toEqual([])
          child.stdin.write('go on\n')
        }
        expect(textsIn(Buffer.from(output), secrets)).toEqual([])
        expect(seen, output).toEqual(states)
        expect(await readdir(data)).toContain('surefoot.db')
        expect(await readdir(backups)).toEqual(['backup.surefoot'])
        expect(await textsBelow(folder, secrets)).toEqual([])
      } finally {
        await killHard(child)
      }
    }))

  it('would be seen if it did', () => {
    for (const secret of secrets) {
      for (const before of ['', 'a', 'ab', '{"key":"']) {
        const text = Buffer.from(`${before}${secret}"}`)
        const places = [
          text,
          Buffer.from(`${before}${secret}"}`, 'utf16le'),
          Buffer.from(text.toString('base64')),
          Buffer.from(text.toString('hex')),
        ]
        for (const place of places) expect(textsIn(place, [secret])).toEqual([secret])
      }
      // A writing that is too short is met by chance.
      for (const written of writings(secret)) expect(written.length).toBeGreaterThan(7)
    }
  })
})

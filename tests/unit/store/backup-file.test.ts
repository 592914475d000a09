import { describe, expect, it } from 'vitest'
import { openBackup, sealBackup } from '../../../src/main/store/backup-file.ts'
import { storeErrorKind } from '../../../src/main/store/store-error.ts'

const content = new TextEncoder().encode('Everything that was stored')
const seal = () => sealBackup(content, 'seven quiet herons', 12)

/** The kind of error that opening gives, or null when it opened. */
async function kindOf(bytes: Uint8Array, passphrase = 'seven quiet herons') {
  try {
    await openBackup(bytes, passphrase)
    return null
  } catch (error) {
    return storeErrorKind(error)
  }
}

describe('a backup file', () => {
  it('gives back the content', async () => {
    expect(await openBackup(await seal(), 'seven quiet herons')).toEqual(Buffer.from(content))
  })

  it('never looks the same twice and never shows its content', async () => {
    const [first, second] = [await seal(), await seal()]
    expect(Buffer.from(first)).not.toEqual(Buffer.from(second))
    expect(Buffer.from(first).includes('Everything')).toBe(false)
  })

  it('opens with the same passphrase typed on another keyboard', async () => {
    const sealed = await sealBackup(content, 'caf\u00e9 caf\u00e9 caf\u00e9', 12)
    expect(await kindOf(sealed, 'cafe\u0301 cafe\u0301 cafe\u0301')).toBeNull()
  })

  it('tells a wrong passphrase', async () => {
    expect(await kindOf(await seal(), 'seven quiet heron')).toBe('wrong-passphrase')
  })

  it('notices any single changed bit', async () => {
    const sealed = await seal()
    for (let offset = 0; offset < sealed.length; offset += 1) {
      const changed = sealed.slice()
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8))
      // A raised scrypt cost within the bounds would only make this test slow.
      if (offset === 9) changed[offset] = 13
      expect(await kindOf(changed), `byte ${offset}`).not.toBeNull()
    }
  })

  it('says "damaged" for a change in the content and after a cut', async () => {
    const sealed = await seal()
    const changed = sealed.slice()
    changed[80] = (changed[80] ?? 0) ^ 1
    expect(await kindOf(changed)).toBe('backup-damaged')
    expect(await kindOf(sealed.slice(0, -1))).toBe('backup-damaged')
    expect(await kindOf(sealed.slice(0, 60))).toBe('backup-damaged')
  })

  it('says "not a backup" for other files and empty ones', async () => {
    expect(await kindOf(new TextEncoder().encode('%PDF-1.7 something else'))).toBe('not-a-backup')
    expect(await kindOf(new Uint8Array())).toBe('not-a-backup')
  })

  it('says "newer" for a later version', async () => {
    const sealed = await seal()
    sealed[8] = 2
    expect(await kindOf(sealed)).toBe('newer')
  })

  it('refuses scrypt settings that would use up the memory, before doing any work', async () => {
    const sealed = await seal()
    sealed[9] = 30
    expect(await kindOf(sealed)).toBe('backup-damaged')
  })
})

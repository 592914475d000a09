import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The key that SQLCipher gets: made from the vault's key, so that each use has a key of its own. */
export function databaseKey(key: Uint8Array, vaultId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync('sha256', key, vaultId, 'surefoot database', 32))
}

/** Says whether a key is the one of this vault, and nothing else about it. Tells a wrong key from damaged data. */
export function keyCheck(key: Uint8Array, vaultId: string): string {
  const checkKey = new Uint8Array(hkdfSync('sha256', key, vaultId, 'surefoot key check', 32))
  return createHmac('sha256', checkKey).update(vaultId).digest('hex')
}

export function isKeyOf(key: Uint8Array, vaultId: string, check: string): boolean {
  const expected = Buffer.from(keyCheck(key, vaultId))
  const given = Buffer.from(check)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

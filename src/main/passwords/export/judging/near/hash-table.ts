/** Finds numbers from 0 by hashes of 32 bits. In flat arrays, because a Map of as many entries is mostly memory to clear. */
export interface HashTable {
  /** Each number at most once. */
  add(number: number, hash: number): void
  /** A number that was added with this hash, or -1. */
  first(hash: number): number
  /** The next number with the same hash, or -1. */
  after(number: number): number
}

/** For numbers below `count`. */
export function createHashTable(count: number): HashTable {
  const bits = Math.max(4, 33 - Math.clz32(count))
  const heads = new Int32Array(2 ** bits).fill(-1)
  const next = new Int32Array(count)
  const hashes = new Int32Array(count)
  // The upper bits of a product depend on all bits of the hash.
  const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
  const withHash = (from: number, hash: number) => {
    let number = from
    while (number !== -1 && hashes[number] !== hash) number = next[number] ?? -1
    return number
  }

  return {
    add(number, hash) {
      const slot = slotOf(hash)
      hashes[number] = hash
      next[number] = heads[slot] ?? -1
      heads[slot] = number
    },
    first: hash => withHash(heads[slotOf(hash)] ?? -1, hash),
    after: number => withHash(next[number] ?? -1, hashes[number] ?? 0),
  }
}

/** Finds numbers from 0 by hashes of 32 bits. In flat arrays, because a Map of as many entries is mostly memory to clear. */
export interface HashTable {
  /** Each number at most once. */
  add(number: number, hash: number): void
  /** A number that was added with this hash and that `agrees`, or -1. */
  find(hash: number, agrees: (number: number) => boolean): number
}

/** For numbers below `count`. */
export function createHashTable(count: number): HashTable {
  const bits = Math.max(4, 33 - Math.clz32(count))
  const heads = new Int32Array(2 ** bits).fill(-1)
  const next = new Int32Array(count)
  const hashes = new Int32Array(count)
  // The upper bits of a product depend on all bits of the hash.
  const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)

  return {
    add(number, hash) {
      const slot = slotOf(hash)
      hashes[number] = hash
      next[number] = heads[slot] ?? -1
      heads[slot] = number
    },
    find(hash, agrees) {
      let number = heads[slotOf(hash)] ?? -1
      while (number !== -1 && !(hashes[number] === hash && agrees(number))) number = next[number] ?? -1
      return number
    },
  }
}

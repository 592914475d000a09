/** Words by the name of their dictionary, best first: a word's rank is its place, counted from 1. */
export type RankedLists = Readonly<Record<string, readonly string[]>>

/**
 * All words of several dictionaries as a tree of characters, so that the words that begin at a place of a password are
 * found by one walk. Nodes are numbers, the root is 0, and 0 as an answer means that there is none.
 */
export interface WordIndex {
  next(node: number, character: number): number
  /** The best rank of the word that ends at a node; 0 when none does. */
  lowestRank(node: number): number
  /** Tells where that word stands, in the order of the dictionaries. */
  eachPlace(node: number, tell: (dictionary: string, rank: number) => void): void
}

/**
 * Indexes lists in which no word stands twice. Edges and places lie in arrays of numbers, since each worker builds this for
 * some hundred thousand words before its first password.
 */
export function indexWords(lists: RankedLists): WordIndex {
  const names = Object.keys(lists)
  const words = Object.values(lists)
  const mostPlaces = words.reduce((sum, list) => sum + list.length, 1)
  const mostNodes = words.reduce((sum, list) => sum + charactersIn(list), 1)
  // There are fewer nodes than characters, since words share beginnings, so the hash table of edges is never near full.
  const mask = 2 ** Math.ceil(Math.log2(mostNodes + 2)) - 1
  const table = new Int32Array(mask + 1)
  const parents = new Int32Array(mostNodes)
  const characters = new Uint16Array(mostNodes)
  const lowest = new Uint32Array(mostNodes)
  const places = placeLists(mostNodes, mostPlaces)
  let nodes = 1

  const slotOf = (node: number, character: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) & mask
    for (let child = table[slot]; child; child = table[slot]) {
      if (parents[child] === node && characters[child] === character) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  const endOf = (word: string): number => {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const character = word.charCodeAt(at)
      const slot = slotOf(node, character)
      let child = table[slot] ?? 0
      if (child === 0) {
        child = nodes++
        parents[child] = node
        characters[child] = character
        table[slot] = child
      }
      node = child
    }
    return node
  }

  for (const [dictionary, list] of words.entries()) {
    for (let at = 0; at < list.length; at++) {
      const node = endOf(list[at] ?? '')
      places.add(node, dictionary, at + 1)
      const known = lowest[node] ?? 0
      if (known === 0 || at + 1 < known) lowest[node] = at + 1
    }
  }

  return {
    next: (node, character) => table[slotOf(node, character)] ?? 0,
    lowestRank: node => lowest[node] ?? 0,
    eachPlace: (node, tell) => places.each(node, (dictionary, rank) => tell(names[dictionary] ?? '', rank)),
  }
}

interface PlaceLists {
  add(node: number, dictionary: number, rank: number): void
  each(node: number, tell: (dictionary: number, rank: number) => void): void
}

/** Short lists of places, one for each node, each linked from its first place to its last. */
function placeLists(mostNodes: number, mostPlaces: number): PlaceLists {
  const first = new Int32Array(mostNodes)
  const following = new Int32Array(mostPlaces)
  const dictionaries = new Uint8Array(mostPlaces)
  const ranks = new Uint32Array(mostPlaces)
  let count = 1
  return {
    add: (node, dictionary, rank) => {
      const place = count++
      dictionaries[place] = dictionary
      ranks[place] = rank
      let last = first[node] ?? 0
      if (last === 0) {
        first[node] = place
        return
      }
      while (following[last]) last = following[last] ?? 0
      following[last] = place
    },
    each: (node, tell) => {
      for (let place = first[node] ?? 0; place !== 0; place = following[place] ?? 0)
        tell(dictionaries[place] ?? 0, ranks[place] ?? 0)
    },
  }
}

function charactersIn(words: readonly string[]): number {
  let sum = 0
  for (const word of words) sum += word.length
  return sum
}

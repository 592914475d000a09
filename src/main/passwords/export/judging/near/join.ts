/** Tells that two texts, by their index, are nearly the same. */
export type Join = (one: number, other: number) => void

/** Joins all texts that have a key in common. */
export function joinByKeys(
  texts: readonly string[],
  keysOf: (text: string) => readonly string[],
  join: Join,
): void {
  const first = new Map<string, number>()
  texts.forEach((text, index) => {
    for (const key of keysOf(text)) {
      const before = first.get(key)
      if (before === undefined) first.set(key, index)
      else if (before !== index) join(before, index)
    }
  })
}

/** Says yes at first, and then when so many milliseconds have gone by since it last did. */
export function atMostEvery(
  milliseconds: number,
  now: () => number = () => performance.now(),
): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    if (now() - last < milliseconds) return false
    last = now()
    return true
  }
}

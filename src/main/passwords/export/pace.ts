/** Says yes when so many milliseconds have gone by since it last did. The first yes comes after the first such time. */
export function atMostEvery(
  milliseconds: number,
  now: () => number = () => performance.now(),
): () => boolean {
  let last = now()
  return () => {
    if (now() - last < milliseconds) return false
    last = now()
    return true
  }
}

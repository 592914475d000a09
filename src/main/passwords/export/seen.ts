import type { Judging } from './judging/judging.ts'

/**
 * Brings the counts of the range service and of hash files together: one that says nothing does not take back what another
 * has said, and of two counts the larger one stands.
 */
export function createSeen(
  judging: Pick<Judging, 'setTimesSeen'>,
): (index: number, times: number | null) => void {
  const known = new Map<number, number>()
  return (index, times) => {
    const before = known.get(index)
    const together = times === null ? before : Math.max(times, before ?? 0)
    if (together !== undefined) known.set(index, together)
    judging.setTimesSeen(index, together ?? null)
  }
}

import type { RecommendationId } from '../../shared/model/principle.ts'
import type { Profile, ProfileQuestionId } from '../../shared/model/profile.ts'
import type { AnyCheck } from './check.ts'

const range = (letter: string, from: number, to: number): RecommendationId[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`)

/** Which recommendations matter more to whom: a yes to a profile question adds one to their weight. */
const raisedBy: Record<ProfileQuestionId, readonly RecommendationId[]> = {
  P1: range('S', 1, 13),
  P2: range('B', 1, 22),
  P3: ['D1', 'D2', 'I8'],
  P4: range('S', 10, 13),
  P5: [...range('S', 2, 5), ...range('B', 20, 22)],
}

/** 1–5: the check's own weight, raised once for each profile answer that touches it. */
export function weightFor(
  check: Pick<AnyCheck, 'weight' | 'recommendations'>,
  profile: Profile | null,
): number {
  if (profile === null) return check.weight
  const risks = Object.keys(raisedBy) as ProfileQuestionId[]
  const raises = risks.filter(
    id => profile.risks[id] && check.recommendations.some(of => raisedBy[id].includes(of)),
  )
  return Math.min(5, check.weight + raises.length)
}

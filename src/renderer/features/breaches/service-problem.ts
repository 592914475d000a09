import type { ErrorKind } from '../../../shared/errors.ts'
import { kindOf } from '../../app/problems.ts'

const known = [
  'INVALID',
  'UNREADABLE',
  'NOT_FOUND',
  'SERVICE_BUSY',
  'SERVICE_ERROR',
  'OFFLINE',
  'TIMED_OUT',
] as const satisfies readonly ErrorKind[]
export type ServiceProblem = (typeof known)[number]

/** What the breach service or the way to it had, where a sentence about that says more than that of the error itself. */
export function serviceProblemOf(error: unknown): ServiceProblem | null {
  const kind = kindOf(error)
  return known.find(one => one === kind) ?? null
}

import type { Account } from '../../shared/model/account.ts'
import type { Day } from '../../shared/model/date.ts'
import type { Service } from '../../shared/model/service.ts'
import { unclear, type Verdict } from '../audit/check.ts'
import { daysSince } from '../audit/days-since.ts'
import { type KnownAccount, withServices } from './account-kinds.ts'

/** An account that was last gone through before that counts as unknown. */
export const accountStaleAfterDays = 200

/**
 * One verdict for each account, under its id. What was gone through on a day is dated by it; a day too long ago or
 * still to come makes what was said then unknown.
 */
export function judgeEach(
  accounts: readonly Account[],
  services: readonly Service[],
  now: Date,
  judge: (known: KnownAccount) => Verdict,
): Verdict[] {
  return withServices(accounts, services).map(known => ({
    ...(notCurrent(known.account, now) ?? judge(known)),
    subject: known.account.id,
    ...datedBy(known.account.reviewedOn),
  }))
}

/** The grade and day of what was looked at on a day; nothing where none was given. */
export const datedBy = (on: Day | null): Pick<Verdict, 'grade' | 'on'> =>
  on === null ? {} : { grade: 'dated', on }

/** Why what was said of an account no longer counts; null when it does. */
export function notCurrent({ reviewedOn }: Account, now: Date): Verdict | null {
  if (reviewedOn === null) return null
  const days = daysSince(reviewedOn, now)
  if (days === 'future') return unclear('clock-wrong')
  return days > accountStaleAfterDays ? unclear('answer-stale') : null
}

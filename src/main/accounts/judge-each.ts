import type { Account } from '../../shared/model/account.ts'
import type { Day } from '../../shared/model/date.ts'
import type { Service } from '../../shared/model/service.ts'
import type { Verdict } from '../audit/check.ts'
import { notCurrent } from '../audit/not-current.ts'
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
    ...(noLongerCounts(known.account, now) ?? judge(known)),
    subject: known.account.id,
    ...datedBy(known.account.reviewedOn),
  }))
}

/** The grade and day of what was looked at on a day; nothing where none was given. */
export const datedBy = (on: Day | null): Pick<Verdict, 'grade' | 'on'> =>
  on === null ? {} : { grade: 'dated', on }

/** Why what was said of an account no longer counts; null when it does. */
export const noLongerCounts = ({ reviewedOn }: Account, now: Date): Verdict | null =>
  reviewedOn === null ? null : notCurrent(reviewedOn, now, accountStaleAfterDays)

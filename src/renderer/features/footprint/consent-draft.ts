import type { Day } from '../../../shared/model/date.ts'
import { type Consent, consentWordings } from '../../../shared/model/identity.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { type DayParts, today } from '../../ui/day-parts.ts'
import { readPastDay } from '../../ui/past-day.ts'

const wording = consentWordings[0]

/** What stands in the form in which a person agrees that an adviser helps. */
export interface AdviserDraft {
  adviser: string
  you: string
  agrees: boolean
}
export type AdviserProblems = Partial<Record<keyof AdviserDraft, MessageKey>>

/** The agreement about the person, given today, or what stands in the way. */
export function readAdviserConsent(
  draft: AdviserDraft,
  id: string,
  now: Day = today(),
): { consent: Consent | null; problems: AdviserProblems } {
  const drivenBy = draft.adviser.trim()
  const givenBy = draft.you.trim()
  const problems: AdviserProblems = {
    ...(drivenBy ? {} : { adviser: 'footprint.adviserMissing' as const }),
    ...(givenBy ? {} : { you: 'footprint.youMissing' as const }),
    ...(draft.agrees ? {} : { agrees: 'footprint.iAgreeMissing' as const }),
  }
  if (Object.keys(problems).length > 0) return { consent: null, problems }
  return {
    consent: { id, about: null, givenBy, drivenBy, wording, givenOn: now, withdrawnOn: null },
    problems,
  }
}

/** What stands in the form in which a member of the household agrees. */
export interface MemberDraft {
  givenBy: string
  givenOn: DayParts
  agrees: boolean
}
export type MemberProblems = Partial<Record<keyof MemberDraft, MessageKey>>

/** The agreement about a member, or what stands in the way. `drivenBy` is the adviser who helps, or empty. */
export function readMemberConsent(
  draft: MemberDraft,
  about: { id: string; member: string; drivenBy: string },
  now: Day = today(),
): { consent: Consent | null; problems: MemberProblems } {
  const givenBy = draft.givenBy.trim()
  const given = readPastDay(draft.givenOn, now)
  const dayProblem = given.problem ?? (given.day === null ? 'footprint.givenOnMissing' : null)
  const problems: MemberProblems = {
    ...(givenBy ? {} : { givenBy: 'footprint.givenByMissing' as const }),
    ...(dayProblem === null ? {} : { givenOn: dayProblem }),
    ...(draft.agrees ? {} : { agrees: 'footprint.agreedMissing' as const }),
  }
  if (Object.keys(problems).length > 0 || given.day === null) return { consent: null, problems }
  return {
    consent: {
      id: about.id,
      about: about.member,
      givenBy,
      drivenBy: about.drivenBy,
      wording,
      givenOn: given.day,
      withdrawnOn: null,
    },
    problems,
  }
}

import type { Day } from '../../../shared/model/date.ts'
import type { Exposure, ExposureKind, ExposureState, Publisher } from '../../../shared/model/exposure.ts'
import type { SearchTarget } from '../../../shared/model/search.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { type DayParts, emptyDay, inMonths, partsOf, readDay, today } from '../../ui/day-parts.ts'
import { readPastDay } from '../../ui/past-day.ts'

/** What stands in the form of an exposure. */
export interface ExposureDraft {
  where: string
  link: string
  kinds: readonly ExposureKind[]
  publisher: Publisher
  publicByDuty: Exposure['publicByDuty']
  changeable: Exposure['changeable']
  /** Null: as its kinds suggest. */
  sensitivity: number | null
  keepsDetail: boolean
  detail: string
  lookAgainOn: DayParts
}

export type ExposureProblems = Partial<
  Record<'where' | 'link' | 'kinds' | 'detail' | 'lookAgainOn', MessageKey>
>

/** What a search of this kind most likely found, ticked for a start. */
const likelyKind: Partial<Record<SearchTarget, ExposureKind>> = {
  address: 'home-address',
  phone: 'phone',
  email: 'email',
  household: 'family',
  username: 'account',
  picture: 'photo',
  'name-on-files': 'document',
}

/** An empty form; `target` is that of the search it was found with. */
export function newDraft(target: SearchTarget | null): ExposureDraft {
  const likely = target === null ? undefined : likelyKind[target]
  return {
    where: '',
    link: '',
    kinds: likely === undefined ? [] : [likely],
    publisher: 'unknown',
    publicByDuty: 'not-sure',
    changeable: 'not-sure',
    sensitivity: null,
    keepsDetail: false,
    detail: '',
    lookAgainOn: emptyDay,
  }
}

export const draftOf = (exposure: Exposure): ExposureDraft => ({
  ...exposure,
  link: exposure.link ?? '',
  keepsDetail: exposure.detail !== null,
  detail: exposure.detail ?? '',
  lookAgainOn: partsOf(exposure.lookAgainOn),
})

/** The exposure that the form describes, or what stands in the way. `before` is what is not in the form. */
export function readExposure(
  draft: ExposureDraft,
  before: Pick<Exposure, 'id' | 'queryId' | 'of'> & Partial<Exposure>,
  now: Day = today(),
): { exposure: Exposure | null; problems: ExposureProblems } {
  const link = readLink(draft.link)
  const lookAgain = readDay(draft.lookAgainOn)
  const detail = draft.keepsDetail ? draft.detail.trim() : null
  const problems: ExposureProblems = {
    ...(draft.where.trim() ? {} : { where: 'footprint.whereMissing' as const }),
    ...(link === 'wrong' ? { link: 'footprint.linkWrong' as const } : {}),
    ...(draft.kinds.length > 0 ? {} : { kinds: 'footprint.kindsMissing' as const }),
    ...(detail === '' ? { detail: 'footprint.detailMissing' as const } : {}),
    ...dayProblem(lookAgain.kind),
  }
  if (Object.keys(problems).length > 0 || link === 'wrong') return { exposure: null, problems }
  const exposure: Exposure = {
    foundOn: now,
    routeId: null,
    state: 'open',
    askedOn: null,
    note: '',
    ...before,
    where: draft.where.trim().slice(0, 120),
    link,
    kinds: [...draft.kinds],
    publisher: draft.publisher,
    publicByDuty: draft.publicByDuty,
    changeable: draft.changeable,
    sensitivity: draft.sensitivity,
    detail,
    lookAgainOn: lookAgain.kind === 'day' ? lookAgain.day : null,
  }
  return { exposure, problems }
}

const dayProblem = (kind: ReturnType<typeof readDay>['kind']): ExposureProblems => {
  if (kind === 'incomplete') return { lookAgainOn: 'ui.dateIncomplete' }
  if (kind === 'impossible') return { lookAgainOn: 'ui.dateImpossible' }
  return {}
}

/** A whole address, null when nothing is typed. People leave out the beginning; anything but the web is refused. */
export function readLink(text: string): string | null | 'wrong' {
  const typed = text.trim()
  if (typed === '') return null
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]+:\d+(\/|$)/.test(typed) ? typed : `https://${typed}`
  if (/\s/.test(whole) || whole.length > 2000 || !URL.canParse(whole)) return 'wrong'
  const { protocol, hostname, username, password } = new URL(whole)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && hostname.includes('.') && username === '' && password === '' ? whole : 'wrong'
}

/** What stands in the form of how an exposure stands. */
export interface StateDraft {
  state: ExposureState
  askedOn: DayParts
  lookAgainOn: DayParts
}

export const stateDraftOf = ({ state, askedOn, lookAgainOn }: Exposure): StateDraft => ({
  state,
  askedOn: partsOf(askedOn),
  lookAgainOn: partsOf(lookAgainOn),
})

const isEmpty = (parts: DayParts): boolean => readDay(parts).kind === 'empty'

/** Another state brings its day along: today for asking, and three months on for what is gone, since it can come back. */
export function withState(draft: StateDraft, state: ExposureState, now: Day = today()): StateDraft {
  return {
    state,
    askedOn: state === 'asked' && isEmpty(draft.askedOn) ? partsOf(now) : draft.askedOn,
    lookAgainOn:
      state === 'removed' && isEmpty(draft.lookAgainOn) ? partsOf(inMonths(now, 3)) : draft.lookAgainOn,
  }
}

/** The exposure with its new state, or what stands in the way. While nothing was asked for there is no day of asking. */
export function readState(
  draft: StateDraft,
  exposure: Exposure,
  now: Day = today(),
): { exposure: Exposure | null; problems: Partial<Record<'askedOn' | 'lookAgainOn', MessageKey>> } {
  const asked = readPastDay(draft.askedOn, now)
  const lookAgain = readDay(draft.lookAgainOn)
  const askedProblem =
    draft.state === 'open' || draft.state === 'stays'
      ? null
      : (asked.problem ??
        (draft.state === 'asked' && asked.day === null ? ('footprint.askedOnMissing' as const) : null))
  const problems = {
    ...(askedProblem === null ? {} : { askedOn: askedProblem }),
    ...dayProblem(lookAgain.kind),
  }
  if (Object.keys(problems).length > 0) return { exposure: null, problems }
  return {
    exposure: {
      ...exposure,
      state: draft.state,
      askedOn: askedOnOf(draft.state, asked.day, exposure.askedOn),
      lookAgainOn: lookAgain.kind === 'day' ? lookAgain.day : null,
    },
    problems: {},
  }
}

function askedOnOf(state: ExposureState, typed: Day | null, before: Day | null): Day | null {
  if (state === 'open') return null
  return state === 'stays' ? before : typed
}

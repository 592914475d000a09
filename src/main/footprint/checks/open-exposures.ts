import { dayOf } from '../../../shared/model/date.ts'
import { type Exposure, sensitivityOf } from '../../../shared/model/exposure.ts'
import { systems } from '../../../shared/model/system.ts'
import {
  attention,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'

/** A home address, a phone number, a routine, the family: enough to find someone. */
const mostSensitive = 4
/** UK GDPR gives a month. */
const patienceDays = 31

const messages = {
  name: 'What was found about you',
  why: 'Each piece helps a stranger a little. Together they tell where you are, who is with you, and how to win your trust.',
  unknown: 'We do not know what can be found about you',
  'unknown-seen': 'Nothing is noted yet. That is no sign that nothing is there.',
  'nothing-found': 'Your searches found nothing about you to deal with',
  'nothing-found-seen': '{count, plural, one {# search} other {# searches}} brought nothing you noted.',
  gone: 'This is gone',
  'gone-seen': 'You noted that it was removed.',
  duty: 'This stays public because of your office',
  stays: 'You decided that this may stay',
  refused: 'A removal was refused',
  'refused-seen': 'You asked and the answer was no. There is a next step.',
  asked: 'You have asked for this to be removed',
  'asked-seen': 'Asked on {on}. An answer is due within a month.',
  overdue: 'An answer about this is overdue',
  'overdue-seen': 'Asked on {on}, more than a month ago.',
  'look-again': 'It is time to look at this again',
  'look-again-seen': 'You planned to do so on {on}.',
  'open-sensitive': 'Something that could lead a stranger to you is still online',
  'open-sensitive-seen': 'Found on {on}. Nothing has been asked for yet.',
  open: 'Something about you is still to be dealt with',
  'open-seen': 'Found on {on}.',
  'step-1': 'Open it under what was found, and choose the way that fits.',
  'step-2': 'Send the letter that Surefoot drafts, from your own mail, and note the day.',
  'step-3': 'Look again after a month. If it stays, take the next step that is written there.',
}

/** S10: what was found is dealt with. One finding for each exposure. */
export const openExposures = defineCheck({
  id: 'open-exposures',
  principle: 'S',
  recommendations: ['S10'],
  weight: 4,
  effortMinutes: 15,
  needs: ['exposures', 'searches'],
  uses: [],
  systems,
  staleAfterDays: 365,
  sources: [npsaGuidance],
  messages,
  headlines: {
    unknown: 'unknown',
    'nothing-found': 'pass',
    gone: 'pass',
    duty: 'notApplicable',
    stays: 'notApplicable',
    refused: 'attention',
    asked: 'attention',
    overdue: 'attention',
    'look-again': 'attention',
    'open-sensitive': 'fail',
    open: 'attention',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
  judge({ exposures, searches }, _uses, { now }) {
    if (exposures.length > 0)
      return exposures.map(exposure => ({ ...judgeOne(exposure, now), ...datedBy(exposure) }))
    const empty = searches.filter(({ outcome, on }) => outcome === 'nothing' && isRecent(on, now))
    // A search that found something without an exposure is not told to its end.
    const untold = searches.some(({ outcome }) => outcome === 'found')
    return empty.length > 0 && !untold
      ? { ...pass('nothing-found', { count: empty.length }), grade: 'dated' }
      : unclear('no-answer')
  },
})

function judgeOne(exposure: Exposure, now: Date): Verdict {
  const { state, askedOn, lookAgainOn, foundOn, publicByDuty } = exposure
  if ([foundOn, askedOn].some(day => day !== null && daysSince(day, now) === 'future'))
    return unclear('clock-wrong')
  if (lookAgainOn !== null && lookAgainOn <= dayOf(now)) return attention('look-again', { on: lookAgainOn })
  if (state === 'removed') return pass('gone')
  if (publicByDuty === 'yes') return notApplicable('duty')
  if (state === 'stays') return notApplicable('stays')
  if (state === 'refused') return attention('refused')
  if (state === 'asked' && askedOn !== null) {
    const days = daysSince(askedOn, now)
    return attention(days !== 'future' && days > patienceDays ? 'overdue' : 'asked', { on: askedOn })
  }
  return sensitivityOf(exposure) >= mostSensitive
    ? fail('open-sensitive', { on: foundOn })
    : attention('open', { on: foundOn })
}

const datedBy = ({ id, foundOn, askedOn }: Exposure): Pick<Verdict, 'subject' | 'grade' | 'on'> => ({
  subject: id,
  grade: 'dated',
  on: askedOn ?? foundOn,
})

function isRecent(day: string, now: Date): boolean {
  const days = daysSince(day, now)
  return days !== 'future' && days <= 365
}

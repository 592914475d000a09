import { dayOf } from '../../../shared/model/date.ts'
import { isDueAgain, isOverdue, type RouteTask, wasMade } from '../../../shared/model/footprint-route.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'

const messages = {
  name: 'Requests you made',
  why: 'A request that nobody follows up is often left undone.',
  unknown: 'We cannot tell how far your requests are',
  none: 'You have made no requests yet',
  'in-time': 'Your requests are answered or in time',
  'in-time-seen': '{count, plural, one {# request} other {# requests}}, none overdue.',
  overdue: '{count, plural, one {An answer is overdue} other {# answers are overdue}}',
  'overdue-seen': 'The oldest was due on {on}.',
  again: '{count, plural, one {Something is to be done again} other {# things are to be done again}}',
  'again-seen': 'The first was due on {on}.',
  'step-1': 'Open getting things taken down and look at the ones marked as overdue.',
  'step-2': 'Write once more, with the day of your first letter.',
  'step-3': 'Take the next step that is written with each of them.',
}

/** S10: what was asked for is followed up. */
export const requestsAnswered = defineCheck({
  id: 'requests-answered',
  principle: 'S',
  recommendations: ['S10'],
  weight: 2,
  effortMinutes: 15,
  needs: ['footprint-routes'],
  uses: [],
  systems,
  staleAfterDays: 365,
  sources: [npsaGuidance],
  messages,
  headlines: {
    unknown: 'unknown',
    none: 'notApplicable',
    'in-time': 'pass',
    overdue: 'attention',
    again: 'attention',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
  judge({ 'footprint-routes': tasks }, _uses, { now }) {
    const made = tasks.filter(wasMade)
    if (made.length === 0) return notApplicable('none')
    if (made.some(({ askedOn }) => askedOn !== null && daysSince(askedOn, now) === 'future'))
      return unclear('clock-wrong')
    return judgeMade(made, now)
  },
})

function judgeMade(made: readonly RouteTask[], now: Date): Verdict {
  const today = dayOf(now)
  const overdue = made.filter(task => isOverdue(task, today)).flatMap(({ answerBy }) => answerBy ?? [])
  const [oldest] = overdue.toSorted()
  if (oldest !== undefined) return attention('overdue', { count: overdue.length, on: oldest })
  const again = made.filter(task => isDueAgain(task, today)).flatMap(({ againOn }) => againOn ?? [])
  const [first] = again.toSorted()
  if (first !== undefined) return attention('again', { count: again.length, on: first })
  return { ...pass('in-time', { count: made.length }), grade: 'dated' }
}

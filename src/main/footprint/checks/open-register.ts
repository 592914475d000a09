import type { RouteTask } from '../../../shared/model/footprint-route.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, pass, type Source, unclear, type Verdict } from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'

const aboutTheRegisters: Source = {
  publisher: 'Arun District Council',
  title: 'Electoral and open register',
  url: 'https://www.arun.gov.uk/electoral-and-open-register',
  asOf: '2026-11-22',
  confirmed: true,
}

/** The catalogue's route out of the open register. */
export const openRegisterRoute = 'open-register'
/** Opting out by post and e-mail takes an office a while. */
const patienceDays = 60

const messages = {
  name: 'Open register',
  why: 'Anyone may buy the open register. People-search sites take names and home addresses from it.',
  unknown: 'We do not know whether you have left the open register',
  'unknown-seen': 'People are on it unless they ask to be taken off. It changes nothing about your vote.',
  out: 'You have left the open register',
  'out-seen': 'You noted it as done.',
  asked: 'You have asked to leave the open register',
  'asked-seen': 'Asked on {on}.',
  'no-reply': 'Ask again whether you are off the open register',
  'no-reply-seen': 'You asked on {on} and have noted no answer.',
  refused: 'You are still on the open register',
  'refused-seen': 'You noted that the office did not do it. It has to, so ask again in writing.',
  'step-1': 'Open the way out of the open register in Surefoot.',
  'step-2': 'Send the letter to your council’s electoral office, or use its form.',
  'step-3': 'Note the day, and look at a people-search site again in a few months. Copies sold earlier stay.',
}

/** S10: the person's name and home are no longer sold with the open register. */
export const openRegister = defineCheck({
  id: 'open-register',
  principle: 'S',
  recommendations: ['S10'],
  weight: 3,
  effortMinutes: 10,
  needs: ['footprint-routes'],
  uses: [],
  systems,
  staleAfterDays: 365,
  sources: [npsaGuidance, aboutTheRegisters],
  messages,
  headlines: {
    unknown: 'unknown',
    out: 'pass',
    asked: 'attention',
    'no-reply': 'attention',
    refused: 'attention',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
  judge({ 'footprint-routes': tasks }, _uses, { now }) {
    const verdicts = tasks
      .filter(({ routeId }) => routeId === openRegisterRoute)
      .map(task => judgeTask(task, now))
    const order = ['out', 'asked', 'no-reply', 'refused']
    const [best] = verdicts.toSorted((a, b) => order.indexOf(a.message) - order.indexOf(b.message))
    return best ?? unclear('no-answer')
  },
})

function judgeTask({ state, askedOn, closedOn }: RouteTask, now: Date): Verdict {
  const days = askedOn === null ? 0 : daysSince(askedOn, now)
  if (days === 'future') return unclear('clock-wrong')
  if (state === 'done' || state === 'answered')
    return { ...pass('out'), ...(closedOn === null ? {} : { grade: 'dated', on: closedOn }) }
  if (state === 'refused') return attention('refused')
  if (state !== 'asked' || askedOn === null) return unclear('no-answer')
  return {
    ...attention(days > patienceDays ? 'no-reply' : 'asked', { on: askedOn }),
    grade: 'dated',
    on: askedOn,
  }
}

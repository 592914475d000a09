import type { Day } from '../../../shared/model/date.ts'
import { dayOf } from '../../../shared/model/date.ts'
import type { IcdsStatus } from '../../../shared/model/icds.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, type Source, unclear, type Verdict } from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { eligibility } from '../eligibility.ts'

const writtenAnswer: Source = {
  publisher: 'Parallel Parliament',
  title: 'Written answer on National Security (28 February 2025)',
  url: 'https://parallelparliament.co.uk/question/30980/national-security',
  asOf: '2026-11-22',
  confirmed: true,
}

/** An application that brought no answer in this time is worth a reminder. */
const patienceDays = 60

const messages = {
  name: 'Cyber defence services for individuals',
  why: 'NCSC can warn you when it learns of an attack on your accounts, and keep your devices away from harmful sites. It is free.',
  unknown: 'We do not know whether you have looked at the NCSC services',
  active: 'You use both NCSC services',
  'active-seen': 'You told us that both are active.',
  applied: 'You have signed up for the NCSC services',
  'applied-seen': 'You told us that you have applied.',
  'no-reply': 'Your application to NCSC may need a reminder',
  'no-reply-seen': 'You applied on {since}.',
  'one-left': 'One of the two NCSC services is still open',
  'one-left-seen': 'You use or applied for the other one.',
  eligible: 'You may sign up for the NCSC services',
  'eligible-seen': 'You told us that you qualify and have not applied yet.',
  declined: 'You decided against an NCSC service',
  'declined-seen': 'Your reason may no longer hold, so look again now and then.',
  'recheck-due': 'It is time to look at the NCSC services again',
  'recheck-due-seen': 'You planned to do so on {on}.',
  'not-looked-likely': 'You have not looked at the NCSC services yet',
  'not-looked-likely-seen': 'By your role they are probably meant for you. Check with NCSC.',
  'not-looked': 'Ask whether the NCSC services are for you',
  'not-looked-seen': 'By your role we cannot tell. Check with NCSC.',
  'step-1': 'Open the page about the services in Surefoot and read what they do and what they do not.',
  'step-2': 'Ask your security team how to sign up, or start from ncsc.gov.uk, typed by hand.',
  'step-3': 'Come back and note what you did.',
}

/** S6: the person has looked at the NCSC's services and signed up, or knows why not. */
export const icdsStatus = defineCheck({
  id: 'icds-status',
  principle: 'S',
  recommendations: ['S6'],
  weight: 4,
  effortMinutes: 20,
  needs: ['icds-status'],
  uses: ['profile'],
  systems,
  staleAfterDays: 200,
  sources: [npsaGuidance, writtenAnswer],
  messages,
  headlines: {
    unknown: 'unknown',
    active: 'pass',
    applied: 'pass',
    'no-reply': 'attention',
    'one-left': 'attention',
    eligible: 'attention',
    declined: 'attention',
    'recheck-due': 'attention',
    'not-looked-likely': 'fail',
    'not-looked': 'attention',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'], link: 'ncsc-defending-democracy' }),
  judge({ 'icds-status': status }, { profile }, { now }) {
    const services = Object.values(status.services)
    if (services.some(({ since }) => since !== null && daysSince(since, now) === 'future'))
      return unclear('clock-wrong')
    if (services.every(({ state }) => state === 'not-looked')) {
      const { likelihood } = eligibility(profile.status === 'known' ? profile.value : null)
      return likelihood === 'very-likely' || likelihood === 'likely'
        ? fail('not-looked-likely')
        : attention('not-looked')
    }
    return dated(judgeStates(status, now), status)
  },
})

function judgeStates({ services, recheckOn }: IcdsStatus, now: Date): Verdict {
  const all = Object.values(services)
  const states = all.map(({ state }) => state)
  const taken = states.filter(state => state === 'applied' || state === 'active').length
  if (recheckOn !== null && recheckOn <= dayOf(now)) return attention('recheck-due', { on: recheckOn })
  if (taken === all.length) return judgeTaken(all, now)
  if (states.includes('declined')) return attention('declined')
  return taken > 0 ? attention('one-left') : attention('eligible')
}

function judgeTaken(services: readonly { state: string; since: Day | null }[], now: Date): Verdict {
  if (services.every(({ state }) => state === 'active')) return pass('active')
  const waiting = services
    .flatMap(({ state, since }) => (state === 'applied' && since !== null ? [since] : []))
    .toSorted()[0]
  const days = waiting === undefined ? 0 : daysSince(waiting, now)
  return waiting !== undefined && days !== 'future' && days > patienceDays
    ? attention('no-reply', { since: waiting })
    : pass('applied')
}

/** Days given for what was done make it more than a word. */
function dated(verdict: Verdict, { services }: IcdsStatus): Verdict {
  const all = Object.values(services)
  const done = all.filter(({ state }) => state !== 'not-looked' && state !== 'eligible')
  return done.length > 0 && done.every(({ since }) => since !== null)
    ? { ...verdict, grade: 'dated' }
    : verdict
}

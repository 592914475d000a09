import type { Day } from '../../../shared/model/date.ts'
import type { Exposure } from '../../../shared/model/exposure.ts'
import type { FootprintRoute } from '../../../shared/model/footprint-route.ts'
import { sentence } from '../../audit/sentences.ts'
import { answerBy, dueOf } from './due.ts'
import { type NextStepMessage, nextStepMessages } from './messages.ts'

interface Situation {
  readonly exposure: Exposure
  /** Routes that fit, best first. */
  readonly routes: readonly FootprintRoute[]
  /** The route that was taken; null where none was said. */
  readonly taken: FootprintRoute | null
  readonly today: Day
}

/** The one thing to do next about an exposure; null when it is dealt with. */
export function nextStep(situation: Situation): string | null {
  const { exposure, routes, taken, today } = situation
  const message = messageFor(situation)
  if (message === null) return null
  const day = answerBy(exposure, taken) ?? today
  return sentence(nextStepMessages[message], { route: (taken ?? routes[0])?.title ?? '', day })
}

function messageFor({ exposure, routes, taken, today }: Situation): NextStepMessage | null {
  const due = dueOf(exposure, taken, today)
  switch (exposure.state) {
    case 'open':
      return firstStep(exposure, routes)
    case 'asked':
      if (due === 'answer-overdue') return 'ask-again'
      if (due === 'look-again') return 'look-again'
      return exposure.askedOn === null ? 'say-when-asked' : 'wait'
    case 'refused':
      if (due === 'look-again') return 'look-again'
      return routes.length > 0 ? 'after-refusal' : 'after-refusal-alone'
    case 'removed':
    case 'stays':
      return due === 'look-again' ? 'look-again' : null
  }
}

function firstStep(exposure: Exposure, routes: readonly FootprintRoute[]): NextStepMessage {
  const hasRoute = routes.length > 0
  if (exposure.publicByDuty === 'yes') return hasRoute ? 'by-duty-with-route' : 'by-duty'
  if (exposure.changeable === 'no') return hasRoute ? 'cannot-change-with-route' : 'cannot-change'
  if (exposure.publisher === 'me') return 'take-down'
  if (exposure.publisher === 'family' || exposure.publisher === 'friend') return 'ask-person'
  if (hasRoute) return 'start-route'
  return exposure.changeable === 'yes' ? 'ask-publisher' : 'find-out'
}

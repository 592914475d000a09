import type { RouteView } from '../../../shared/footprint-views.ts'
import type { Day } from '../../../shared/model/date.ts'
import type { Exposure } from '../../../shared/model/exposure.ts'
import { type FootprintRoute, isOverdue, type RouteTask } from '../../../shared/model/footprint-route.ts'
import type { IdentityFacet } from '../../../shared/model/identity.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { fits } from './fits.ts'
import { isCalledFor } from './suggested.ts'

interface Situation {
  readonly profile: Profile | null
  readonly facets: readonly IdentityFacet[]
  readonly exposures: readonly Exposure[]
  readonly tasks: readonly RouteTask[]
  readonly today: Day
}

/** Letters for when the days for an answer are over. They belong to every route on which an answer is due. */
export const lettersAfterwards = ['follow-up-after-a-month', 'ico-complaint'] as const

/** Every route with how far the person is on it: those recommended now first, then by what hurts most when left undone. */
export function routeViews(catalogue: Catalogue, situation: Situation): RouteView[] {
  return catalogue.routes
    .map(route => routeView(route, catalogue, situation))
    .toSorted((a, b) => Number(b.suggested) - Number(a.suggested) || b.route.priority - a.route.priority)
}

function routeView(route: FootprintRoute, catalogue: Catalogue, situation: Situation): RouteView {
  const tasks = situation.tasks.filter(({ routeId }) => routeId === route.id)
  const isFor = fits(route, situation.profile)
  return {
    route,
    links: route.links.flatMap(id => catalogue.link(id) ?? []),
    letters: lettersOf(route, tasks).flatMap(id => {
      const letter = catalogue.letters.find(one => one.id === id)
      return letter ? [{ id, title: letter.title, form: letter.form }] : []
    }),
    tasks,
    fits: isFor,
    suggested: isFor && isCalledFor(route, { ...situation, tasks }),
    overdue: tasks.some(task => isOverdue(task, situation.today)),
  }
}

function lettersOf({ letters, answerDays }: FootprintRoute, tasks: readonly RouteTask[]): readonly string[] {
  const wasAsked = tasks.some(({ askedOn }) => askedOn !== null)
  return wasAsked && answerDays !== null ? [...letters, ...lettersAfterwards] : letters
}

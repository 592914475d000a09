import type { ExposureView } from '../../../shared/footprint-views.ts'
import type { Day } from '../../../shared/model/date.ts'
import { type Exposure, isOpen, sensitivityOf } from '../../../shared/model/exposure.ts'
import type { FootprintRoute } from '../../../shared/model/footprint-route.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import { dueOf } from './due.ts'
import { fittingRoutes } from './fitting-routes.ts'
import { nextStep } from './next-step.ts'

interface Surroundings {
  readonly routes: readonly FootprintRoute[]
  readonly profile: Profile | null
  readonly today: Day
}

/** Exposures with what to do about them: open ones first, then by what hurts most, what is due, and the newest. */
export function exposureViews(exposures: readonly Exposure[], surroundings: Surroundings): ExposureView[] {
  return exposures
    .map(exposure => exposureView(exposure, surroundings))
    .toSorted(
      (a, b) =>
        stage(a) - stage(b) ||
        b.sensitivity - a.sensitivity ||
        Number(b.due !== null) - Number(a.due !== null) ||
        b.exposure.foundOn.localeCompare(a.exposure.foundOn),
    )
}

function exposureView(exposure: Exposure, { routes, profile, today }: Surroundings): ExposureView {
  const fitting = fittingRoutes(exposure, routes, profile)
  const taken = routes.find(({ id }) => id === exposure.routeId) ?? null
  return {
    exposure,
    sensitivity: sensitivityOf(exposure),
    nextStep: nextStep({ exposure, routes: fitting, taken, today }),
    routes: fitting.map(({ id, title }) => ({ id, title })),
    due: dueOf(exposure, taken, today),
  }
}

/** What was refused still asks for a decision, so it comes before what is dealt with. */
const stage = ({ exposure }: ExposureView): number =>
  isOpen(exposure) ? 0 : exposure.state === 'refused' ? 1 : exposure.state === 'stays' ? 2 : 3

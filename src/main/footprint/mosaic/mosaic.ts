import type { Exposure } from '../../../shared/model/exposure.ts'
import { type Mosaic, mosaicAreas } from '../../../shared/model/mosaic.ts'
import { sentence } from '../../audit/sentences.ts'
import { levelsOf, pointsOf } from './areas.ts'
import { breakersOf } from './breakers.ts'
import { luresFrom } from './lures.ts'
import { areaMessages } from './messages.ts'

/** What a stranger could put together from what was found. `routeFor` gives the route by which an exposure can go. */
export function mosaicFrom(
  exposures: readonly Exposure[],
  routeFor: (exposure: Exposure) => string | null = ({ routeId }) => routeId,
): Mosaic {
  const shown = exposures.filter(({ state }) => state !== 'removed')
  const levelOfArea = levelsOf(shown)
  return {
    from: shown.length,
    removed: exposures.length - shown.length,
    areas: mosaicAreas.map(id => ({
      id,
      level: levelOfArea[id],
      text: sentence(areaMessages[id][levelOfArea[id]]),
      exposures: shown.filter(exposure => pointsOf(exposure)[id] !== undefined).map(exposure => exposure.id),
    })),
    lures: luresFrom(levelOfArea),
    breakers: breakersOf(shown, routeFor),
    publicByDuty: shown.filter(({ publicByDuty }) => publicByDuty === 'yes').length,
  }
}

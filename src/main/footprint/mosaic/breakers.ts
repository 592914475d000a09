import {
  type Exposure,
  type ExposureKind,
  sensitivityOf,
  sensitivityOfKind,
} from '../../../shared/model/exposure.ts'
import { type Mosaic, type MosaicArea, mosaicAreas } from '../../../shared/model/mosaic.ts'
import { sentence } from '../../audit/sentences.ts'
import { heightOf, levelsOf, pointsOf } from './areas.ts'
import { areaWords, breakerMessages } from './messages.ts'

type Breaker = Mosaic['breakers'][number]

const most = 5
/** Once so little of what can be broken is left, more would be a list and no longer a few. */
const restThatMayStay = 0.15

/** The kind that an area is mostly made of gives its weight. */
const kindOfArea: Readonly<Record<MosaicArea, ExposureKind>> = {
  home: 'home-address',
  routine: 'routine',
  family: 'family',
  finance: 'finance',
  travel: 'travel',
  contacts: 'phone',
  identity: 'date-of-birth',
}

/**
 * The few removals that break most of the mosaic, best first. Greedy: each step takes the exposure whose share of what is
 * still shown, weighted by how sensitive area and exposure are and how clear the area stands, is largest, with twice the
 * weight where a whole area falls.
 * Only what can be changed and does not have to stay public. What may or may not be changed counts half and says so.
 */
export function breakersOf(
  shown: readonly Exposure[],
  routeFor: (exposure: Exposure) => string | null,
): Breaker[] {
  let left = [...shown]
  const all = weightOf(shown.filter(canGo), shown)
  const breakers: Breaker[] = []
  while (breakers.length < most) {
    const [best] = left
      .filter(canGo)
      .map(exposure => ({ exposure, gain: gainOf(exposure, left) }))
      .filter(({ gain }) => gain > 0)
      .toSorted((a, b) => b.gain - a.gain || a.exposure.id.localeCompare(b.exposure.id))
    if (best === undefined) break
    const rest = left.filter(other => other !== best.exposure)
    breakers.push(breaker(best.exposure, left, rest, routeFor(best.exposure)))
    left = rest
    if (weightOf(left.filter(canGo), shown) <= all * restThatMayStay) break
  }
  return breakers
}

/** Whoever decided that something stays is not asked again here. */
const canGo = ({ state, changeable, publicByDuty }: Exposure): boolean =>
  state !== 'removed' && state !== 'stays' && changeable !== 'no' && publicByDuty !== 'yes'

const weightOfArea = (area: MosaicArea): number => sensitivityOfKind[kindOfArea[area]]

/** How much of each area's pieces these are, weighted. */
function weightOf(exposures: readonly Exposure[], among: readonly Exposure[]): number {
  return mosaicAreas.reduce((sum, area) => {
    const whole = piecesIn(area, among)
    return whole === 0 ? sum : sum + weightOfArea(area) * (piecesIn(area, exposures) / whole)
  }, 0)
}

const piecesIn = (area: MosaicArea, exposures: readonly Exposure[]): number =>
  exposures.reduce((sum, exposure) => sum + (pointsOf(exposure)[area] ?? 0), 0)

function gainOf(exposure: Exposure, left: readonly Exposure[]): number {
  const before = levelsOf(left)
  const after = levelsOf(left.filter(other => other !== exposure))
  const gain = mosaicAreas.reduce((sum, area) => {
    const pieces = pointsOf(exposure)[area] ?? 0
    if (pieces === 0) return sum
    // An area of which there are only hints is not worth what one is that stands clear.
    const height = heightOf(before[area])
    const share = (pieces / piecesIn(area, left)) * (height / heightOf('clear'))
    const falls = height > 0 && after[area] === 'none'
    return sum + weightOfArea(area) * share * (falls ? 2 : 1)
  }, 0)
  return gain * (sensitivityOf(exposure) / 5) * (exposure.changeable === 'yes' ? 1 : 0.5)
}

function breaker(
  exposure: Exposure,
  left: readonly Exposure[],
  rest: readonly Exposure[],
  routeId: string | null,
): Breaker {
  const points = pointsOf(exposure)
  const areas = mosaicAreas.filter(area => points[area] !== undefined)
  const before = levelsOf(left)
  const after = levelsOf(rest)
  const closed = areas.filter(area => after[area] === 'none')
  const lowered = areas.filter(area => heightOf(after[area]) < heightOf(before[area]))
  const [message, named] =
    closed.length > 0
      ? (['closes', closed] as const)
      : lowered.length > 0
        ? (['lowers', lowered] as const)
        : (['thins', areas] as const)
  const reason = sentence(breakerMessages[message], { areas: inWords(named) })
  return {
    exposureId: exposure.id,
    where: exposure.where,
    text: exposure.changeable === 'yes' ? reason : sentence(breakerMessages['find-out-first'], { reason }),
    areas,
    routeId,
  }
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const inWords = (areas: readonly MosaicArea[]): string => list.format(areas.map(area => areaWords[area]))

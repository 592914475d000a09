import { geoAzimuthalEquidistant, geoPath } from 'd3-geo'
import type { Coordinates, DescribedPlace } from '../../../shared/model/file-report.ts'
import { angleOf, directionFrom, kilometresBetween } from './sphere.ts'
import { type Town, towns } from './towns.ts'
import { countryAt, landNear } from './world-map.ts'

const width = 320
const height = 220
/** From the middle to the sides, in kilometres: as near as shows a coast or a town to know it by. */
const reaches = [90, 300, 1200, 4000]
/** Beyond this a town says nothing about a place. */
const nearKilometres = 80
const mostTowns = 8
/** Towns drawn closer together than this would be written over each other. */
const leastApart = 26

const remembered = new Map<string, DescribedPlace>()
const mostRemembered = 500

/** A place in words and as a small drawn map. Nothing is fetched. Places closer than about a metre are one. */
export function describePlace(coordinates: Coordinates): DescribedPlace {
  const key = `${coordinates.latitude.toFixed(5)},${coordinates.longitude.toFixed(5)}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const place: DescribedPlace = {
    coordinates,
    country: countryAt(coordinates),
    near: nearestTown(coordinates),
    map: drawMap(coordinates),
  }
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, place)
  return place
}

function nearestTown(place: Coordinates): DescribedPlace['near'] {
  let nearest: { town: Town; kilometres: number } | null = null
  for (const town of towns()) {
    const kilometres = kilometresBetween(town, place)
    if (kilometres <= (nearest?.kilometres ?? nearKilometres)) nearest = { town, kilometres }
  }
  if (nearest === null) return null
  const { town, kilometres } = nearest
  return { town: town.name, kilometres: Math.round(kilometres), direction: directionFrom(town, place) }
}

/** Drawn around the place, so that neither the date line nor a pole cuts it. */
function drawMap(place: Coordinates): DescribedPlace['map'] {
  for (const reach of reaches) {
    const map = drawAt(place, reach)
    const isLast = reach === reaches.at(-1)
    if (isLast || (map.towns.length > 0 && map.land !== '')) return map
  }
  throw new Error('There is always a last map')
}

function drawAt(place: Coordinates, reach: number): DescribedPlace['map'] {
  const radius = angleOf(reach * 1.3)
  const projection = geoAzimuthalEquidistant()
    .rotate([-place.longitude, -place.latitude])
    .translate([width / 2, height / 2])
    .scale(width / 2 / angleOf(reach))
    .clipAngle(Math.min(179, (radius * 180) / Math.PI))
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .precision(0.5)
  const land = geoPath(projection).digits(1)(landNear(place, radius, angleOf(reach / 120))) ?? ''
  const drawn: { name: string; x: number; y: number; away: number }[] = []
  for (const town of towns()) {
    const away = kilometresBetween(town, place)
    const point = away > reach * 1.3 ? null : projection([town.longitude, town.latitude])
    if (point === null) continue
    const [x, y] = point
    if (x > 6 && x < width - 6 && y > 8 && y < height - 8) drawn.push({ name: town.name, x, y, away })
  }
  return { width, height, land, x: width / 2, y: height / 2, towns: spread(drawn) }
}

/** The nearest first, and of two that would overlap the nearer one. */
function spread(all: { name: string; x: number; y: number; away: number }[]) {
  const kept: { name: string; x: number; y: number }[] = []
  for (const { name, x, y } of all.toSorted((a, b) => a.away - b.away)) {
    if (kept.length >= mostTowns) break
    if (kept.every(other => Math.hypot(other.x - x, other.y - y) >= leastApart))
      kept.push({ name, x: Math.round(x), y: Math.round(y) })
  }
  return kept
}

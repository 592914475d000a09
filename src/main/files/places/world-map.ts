import { createRequire } from 'node:module'
import { geoContains } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { z } from 'zod'
import type { Coordinates } from '../../../shared/model/file-report.ts'
import { angleBetween, angleOf, type Vector, vectorOf } from './sphere.ts'

/** One ring of a coast or border, with what lets far parts of it be passed over. */
interface Ring {
  readonly points: readonly Position[]
  readonly vectors: readonly Vector[]
  /** How far along the ring each point lies, as an angle. */
  readonly along: readonly number[]
}

interface Land {
  readonly country: string
  readonly polygon: Polygon
  readonly rings: readonly Ring[]
  /** A circle around it: nothing of it lies further from `middle` than `reach`. */
  readonly middle: Vector
  readonly reach: number
}

const topologySchema = z.looseObject({
  type: z.literal('Topology'),
  objects: z.looseObject({ countries: z.unknown() }),
})
const nameSchema = z.object({ name: z.string() })

let loaded: readonly Land[] | null = null

/** Natural Earth's countries at 1:50 million, from world-atlas: read when the first place is described. */
function lands(): readonly Land[] {
  loaded ??= load()
  return loaded
}

function load(): Land[] {
  const file: unknown = createRequire(import.meta.url)('world-atlas/countries-50m.json')
  // The package's file is a topology; zod has seen that it is one, and its arcs are too many to check one by one.
  const topology = topologySchema.parse(file) as unknown as Topology<{ countries: GeometryCollection }>
  return feature(topology, topology.objects.countries).features.flatMap(({ geometry, properties }) => {
    const country = nameSchema.parse(properties).name
    return polygonsOf(geometry).map(coordinates => landOf(country, coordinates))
  })
}

function polygonsOf(geometry: { type: string }): Position[][][] {
  // Countries are areas; anything else has no inside.
  const area = geometry as Polygon | MultiPolygon
  if (area.type === 'Polygon') return [area.coordinates]
  return area.type === 'MultiPolygon' ? area.coordinates : []
}

function landOf(country: string, coordinates: Position[][]): Land {
  const rings = coordinates.map(ringOf)
  const all = rings[0]?.vectors ?? []
  const sum = all.reduce<Vector>((total, [x, y, z]) => [total[0] + x, total[1] + y, total[2] + z], [0, 0, 0])
  const length = Math.hypot(...sum) || 1
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length]
  const reach = all.reduce((most, vector) => Math.max(most, angleBetween(middle, vector)), 0)
  return { country, polygon: { type: 'Polygon', coordinates }, rings, middle, reach }
}

function ringOf(points: Position[]): Ring {
  const vectors = points.map(([longitude = 0, latitude = 0]) => vectorOf(longitude, latitude))
  let total = 0
  const along = vectors.map((vector, index) => {
    total += index === 0 ? 0 : angleBetween(vectors[index - 1] ?? vector, vector)
    return total
  })
  return { points, vectors, along }
}

/** Coasts are drawn coarsely, so a place on a pier lies in the sea of the map. */
const coastKilometres = 8

/** The country in which a place lies; null at sea. */
export function countryAt({ latitude, longitude }: Coordinates): string | null {
  const place = vectorOf(longitude, latitude)
  const near = lands().filter(
    ({ middle, reach }) => angleBetween(place, middle) <= reach + angleOf(coastKilometres),
  )
  const inside = near.find(({ polygon }) => geoContains(polygon, [longitude, latitude]))
  if (inside !== undefined) return inside.country
  let closest: string | null = null
  let least = angleOf(coastKilometres)
  for (const { country, rings } of near)
    for (const { vectors } of rings)
      for (let index = 1; index < vectors.length; index++) {
        const distance = distanceToLine(place, vectors[index - 1], vectors[index])
        if (distance < least) {
          least = distance
          closest = country
        }
      }
  return closest
}

/** From a point to the straight line between two others, which for short lines is as good as an angle. */
function distanceToLine(place: Vector, from: Vector | undefined, to: Vector | undefined): number {
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const [a, b, c] = [place[0] - from[0], place[1] - from[1], place[2] - from[2]]
  const share = Math.min(1, Math.max(0, (a * x + b * y + c * z) / (x * x + y * y + z * z || 1)))
  return Math.hypot(a - share * x, b - share * y, c - share * z)
}

/**
 * Land within `radius` (an angle) of a place, fit for drawing that stretch: points that cannot touch it are left out, since most
 * of a continent's coast lies elsewhere, and so are those closer together than `finest`, which nobody would see.
 */
export function landNear({ latitude, longitude }: Coordinates, radius: number, finest: number): MultiPolygon {
  const place = vectorOf(longitude, latitude)
  const coordinates = lands()
    .filter(({ middle, reach }) => reach > finest / 2 && angleBetween(place, middle) <= reach + radius)
    .map(({ rings }) =>
      rings.map(ring => thinned(ring, place, radius, finest)).filter(points => points.length >= 4),
    )
    .filter(rings => rings.length > 0)
  return { type: 'MultiPolygon', coordinates }
}

/** A stretch shorter than its own distance from the circle cannot reach it, and neither can the straight line across it. */
function thinned(
  { points, vectors, along }: Ring,
  place: Vector,
  radius: number,
  finest: number,
): Position[] {
  const kept: Position[] = []
  let free = -1
  for (let index = 0; index < points.length; index++) {
    const point = points[index]
    const vector = vectors[index]
    if (point === undefined || vector === undefined) continue
    const reached = along[index] ?? 0
    const next = along[index + 1] ?? Number.POSITIVE_INFINITY
    if (index > 0 && index < points.length - 1 && next < free) continue
    kept.push(point)
    free = reached + Math.max(finest, (angleBetween(vector, place) - radius) / 2)
  }
  return kept
}

import type { Coordinates } from '../../../shared/model/file-report.ts'

const earthRadius = 6371
const radians = Math.PI / 180

/** A direction from the middle of the earth, of length 1. */
export type Vector = readonly [x: number, y: number, z: number]

export function vectorOf(longitude: number, latitude: number): Vector {
  const ring = Math.cos(latitude * radians)
  return [
    ring * Math.cos(longitude * radians),
    ring * Math.sin(longitude * radians),
    Math.sin(latitude * radians),
  ]
}

/** The angle between two directions, in radians. */
export function angleBetween(a: Vector, b: Vector): number {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
  return 2 * Math.asin(Math.min(1, chord / 2))
}

/** Along the surface, in kilometres. */
export const kilometresBetween = (a: Coordinates, b: Coordinates): number =>
  earthRadius * angleBetween(vectorOf(a.longitude, a.latitude), vectorOf(b.longitude, b.latitude))

export const angleOf = (kilometres: number): number => kilometres / earthRadius

const names = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

/** Which way one sets out from the first to reach the second: "north-west". */
export function directionFrom(from: Coordinates, to: Coordinates): string {
  const east = (to.longitude - from.longitude) * radians
  const [start, end] = [from.latitude * radians, to.latitude * radians]
  const bearing = Math.atan2(
    Math.sin(east) * Math.cos(end),
    Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(east),
  )
  return names[Math.round((bearing / radians / 45 + 8) % 8) % 8] ?? 'north'
}

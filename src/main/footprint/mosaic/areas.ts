import type { Exposure, ExposureKind } from '../../../shared/model/exposure.ts'
import { type Mosaic, type MosaicArea, mosaicAreas } from '../../../shared/model/mosaic.ts'

export type Level = Mosaic['areas'][number]['level']
export const levels: readonly Level[] = ['none', 'hints', 'partly', 'clear']

/** What one exposure adds to an area: 1 a hint, 2 a part, 3 all that is needed. */
export type Points = Readonly<Partial<Record<MosaicArea, 1 | 2 | 3>>>

/** What a stranger learns from each kind of exposure. */
const pointsOfKind: Readonly<Record<ExposureKind, Points>> = {
  'home-address': { home: 3 },
  phone: { contacts: 3 },
  routine: { routine: 3, travel: 1 },
  family: { family: 3 },
  travel: { travel: 3, routine: 1 },
  finance: { finance: 3 },
  'date-of-birth': { identity: 3 },
  signature: { identity: 2, finance: 2 },
  vehicle: { home: 1, routine: 1 },
  document: { identity: 2, finance: 1, home: 1 },
  email: { contacts: 2, identity: 1 },
  photo: { identity: 1, family: 1, home: 1 },
  work: { routine: 1, contacts: 1, identity: 1 },
  account: { contacts: 1, identity: 1 },
  opinion: { identity: 1 },
  other: {},
}

/** What one exposure adds. What is about a member of the household says something of the family as well. */
export function pointsOf({ kinds, of }: Exposure): Points {
  const points: Partial<Record<MosaicArea, 1 | 2 | 3>> = of === null ? {} : { family: 2 }
  for (const kind of kinds) {
    for (const area of mosaicAreas) {
      const more = pointsOfKind[kind][area]
      if (more !== undefined && more > (points[area] ?? 0)) points[area] = more
    }
  }
  return points
}

/** What the pieces of one area add up to. Hints alone never make it clear, however many they are. */
export function levelOf(points: readonly number[]): Level {
  const strongest = Math.max(0, ...points)
  const sum = points.reduce((all, more) => all + more, 0)
  if (strongest === 3 || (strongest === 2 && sum >= 3)) return 'clear'
  if (sum >= 2) return 'partly'
  return sum === 1 ? 'hints' : 'none'
}

/** The level of each area from these exposures. */
export function levelsOf(exposures: readonly Exposure[]): Record<MosaicArea, Level> {
  const level = (area: MosaicArea) => levelOf(exposures.map(exposure => pointsOf(exposure)[area] ?? 0))
  return {
    home: level('home'),
    routine: level('routine'),
    family: level('family'),
    finance: level('finance'),
    travel: level('travel'),
    contacts: level('contacts'),
    identity: level('identity'),
  }
}

export const heightOf = (level: Level): number => levels.indexOf(level)

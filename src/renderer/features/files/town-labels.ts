import type { DescribedPlace } from '../../../shared/model/file-report.ts'

type Map = DescribedPlace['map']
type Town = Map['towns'][number]
type Box = { left: number; right: number; top: number; bottom: number }

/** Height of the letters, in units of the drawing. */
export const letterHeight = ({ width }: Pick<Map, 'width'>): number => width / 28

/** Where the name of a town begins or ends; null where it would lie over another name, the place or the edge. */
export type TownLabel = Town & { label: { x: number; anchor: 'start' | 'end' } | null }

/** Puts each name to the right of its town or to the left, the nearest towns first, and leaves out what finds no room. */
export function townLabels(map: Omit<Map, 'land'>): TownLabel[] {
  const height = letterHeight(map)
  const gap = height / 3
  const place = map.width / 40
  const taken: Box[] = [
    { left: map.x - place, right: map.x + place, top: map.y - place, bottom: map.y + place },
  ]
  return map.towns.map(town => {
    // On the average a letter is a little over half as wide as it is high.
    const width = town.name.length * height * 0.56
    // A town in the place itself has its name beside the mark of the place.
    const isHere = Math.hypot(town.x - map.x, town.y - map.y) < place
    const away = isHere ? place + gap : gap * 1.6
    const from = isHere ? map.x : town.x
    const sides = [
      { x: from + away, anchor: 'start' as const, left: from + away, right: from + away + width },
      { x: from - away, anchor: 'end' as const, left: from - away - width, right: from - away },
    ]
    for (const { x, anchor, left, right } of sides) {
      const box = { left, right, top: town.y - height * 0.6, bottom: town.y + height * 0.6 }
      if (left < 0 || right > map.width || taken.some(other => overlap(box, other))) continue
      taken.push(box)
      return { ...town, label: { x, anchor } }
    }
    return { ...town, label: null }
  })
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

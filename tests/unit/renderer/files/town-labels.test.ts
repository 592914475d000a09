import { expect, it } from 'vitest'
import { townLabels } from '../../../../src/renderer/features/files/town-labels.ts'

const map = { width: 320, height: 220, x: 160, y: 110 }
const labelsOf = (...towns: [string, number, number][]) =>
  townLabels({ ...map, towns: towns.map(([name, x, y]) => ({ name, x, y })) }).map(({ label }) => label)

it('puts a name to the right of its town', () => {
  expect(labelsOf(['Newport', 40, 40])[0]).toMatchObject({ anchor: 'start' })
})

it('puts a name to the left where it would leave the map, or lie over another name', () => {
  expect(labelsOf(['Newport', 310, 40])[0]).toMatchObject({ anchor: 'end' })
  const [first, second] = labelsOf(['Cardiff', 60, 40], ['Newport', 90, 42])
  expect(first).toMatchObject({ anchor: 'start' })
  expect(second).toBeNull()
})

it('leaves out a name that finds room on neither side, and keeps its town', () => {
  expect(townLabels({ ...map, towns: [{ name: 'x'.repeat(60), x: 160, y: 40 }] })).toMatchObject([
    { x: 160, y: 40, label: null },
  ])
})

it('writes the town in the place itself beside the mark', () => {
  const [label] = labelsOf(['Cardiff', 161, 110])
  expect(label?.x).toBeGreaterThan(map.x + map.width / 40)
})

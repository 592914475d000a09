import { describe, expect, it } from 'vitest'
import {
  difference,
  type Greys,
  greysOf,
  side,
} from '../../../../src/renderer/features/files/compare-pictures.ts'

/** A picture without any symmetry, so that it cannot be taken for itself turned. */
const picture: Greys = Array.from({ length: side * side }, (_, index) => {
  const [row, column] = [Math.floor(index / side), index % side]
  return 60 + row * 1.5 + (column > 30 ? 50 : 0) + ((row * 7 + column * 3) % 11)
})
const at = (row: number, column: number) => picture[row * side + column] ?? 0
const changed = (change: (grey: number, row: number, column: number) => number): Greys =>
  picture.map((grey, index) => change(grey, Math.floor(index / side), index % side))

describe('how much pictures differ', () => {
  it('finds none between a picture and itself', () => {
    expect(difference(picture, picture)).toBeLessThan(0.001)
  })

  it('weighs colours as the eye does', () => {
    expect(greysOf(Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255)).map(Math.round)).toEqual([77, 150])
  })

  it('does not count brightness and contrast', () => {
    expect(
      difference(
        picture,
        changed(grey => 20 + grey * 0.8),
      ),
    ).toBeLessThan(0.001)
  })

  it('does not count which way up it is', () => {
    const quarter = changed((_, row, column) => at(side - 1 - column, row))
    const half = changed((_, row, column) => at(side - 1 - row, side - 1 - column))
    expect(difference(picture, quarter)).toBeLessThan(0.001)
    expect(difference(picture, half)).toBeLessThan(0.001)
  })

  it('sees a small part that was covered', () => {
    const covered = changed((grey, row, column) =>
      row >= 20 && row < 26 && column >= 8 && column < 14 ? 0 : grey,
    )
    expect(difference(picture, covered)).toBeGreaterThan(60)
  })

  it('sees that it was cropped to the same shape', () => {
    const cropped = changed((_, row, column) => at(Math.floor(row * 0.8), Math.floor(column * 0.8)))
    expect(difference(picture, cropped)).toBeGreaterThan(15)
  })

  it('sees another picture, also when that is of one grey', () => {
    expect(
      difference(
        picture,
        changed(() => 128),
      ),
    ).toBeGreaterThan(15)
  })
})

import type { Point } from './picture-layout.ts'

const round = (value: number) => Math.round(value * 10) / 10

/** An SVG path that leaves and reaches every point level, so that lines swing gently between the columns. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let from = first
  const curves = rest.map(to => {
    const middle = round((from.x + to.x) / 2)
    const curve = `C ${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
    from = to
    return curve
  })
  return [`M ${round(first.x)} ${round(first.y)}`, ...curves].join(' ')
}

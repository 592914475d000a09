import type { Edge, EdgeProps } from '@xyflow/react'
import { classNames } from '../../ui/class-names.ts'
import styles from './PictureLine.module.css'
import type { Point } from './picture-layout.ts'
import type { LineState } from './picture-states.ts'
import { smoothPath } from './smooth-path.ts'
import type { FallMode } from './what-falls.ts'

export type LineData = {
  points: readonly Point[]
  state: LineState
  mode: FallMode
  assumed: boolean
  /** It ends at a thing or an account, not at a junction. */
  hasHead: boolean
}

/** One line of the picture. What falls is thicker, and dashed where it is lost. */
export function PictureLine({ data }: EdgeProps<Edge<LineData>>) {
  if (!data) return null
  const { points, state, mode, assumed, hasHead } = data
  return (
    <g className={classNames(styles.line, styles[state], styles[mode], assumed && styles.assumed)}>
      <path className={styles.path} d={smoothPath(points)} />
      {hasHead && <path className={styles.head} d={headAt(points)} />}
    </g>
  )
}

/** A small arrow head that points the way the line comes in. */
function headAt(points: readonly Point[]): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return ''
  const back = end.x >= before.x ? -9 : 9
  return `M ${end.x} ${end.y} l ${back} -5 l 0 10 Z`
}

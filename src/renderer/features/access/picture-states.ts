import type { GraphPart } from './leading-to.ts'
import type { PictureEdge } from './picture-layout.ts'
import { type FallMode, whatFalls } from './what-falls.ts'

/** How a box is drawn: as usual, as the thing that is asked about, as falling with it, as an account that may or may not, or as not concerned. */
export type BoxState = 'calm' | 'chosen' | 'falls' | 'unsure' | 'apart'
/** How a line is drawn. */
export type LineState = 'calm' | 'falls' | 'apart'

export type PictureStates = {
  box: (vertexId: string) => BoxState
  line: (edge: PictureEdge) => LineState
}

/**
 * Who stands how while `chosen` is asked about; everything is calm while nothing is. `unsure` are the accounts of which it
 * cannot be told.
 */
export function pictureStates(
  whole: GraphPart,
  chosen: string | null,
  mode: FallMode,
  unsure: readonly string[] = [],
): PictureStates {
  if (chosen === null) return { box: () => 'calm', line: () => 'calm' }
  const fall = whatFalls({ vertices: [...whole.vertices], ways: [...whole.ways] }, chosen, mode)
  const cannotTell = new Set(unsure)
  const isTouched = (id: string) => id === chosen || fall.vertices.has(id)
  return {
    box: id => {
      if (id === chosen) return 'chosen'
      if (cannotTell.has(id)) return 'unsure'
      return fall.vertices.has(id) ? 'falls' : 'apart'
    },
    line: edge => {
      const falls = edge.ways.some(way => fall.ways.has(way))
      if (mode === 'taken') return falls ? 'falls' : 'apart'
      const ofGone = isTouched(edge.source) || edge.source.startsWith('junction ')
      return falls && ofGone ? 'falls' : 'apart'
    },
  }
}

import type { AccessVertex, AccessWay } from '../../../shared/model/access-graph.ts'
import { hrefTo } from '../../app/routes.ts'

/** The page on which what is known of a vertex can be changed; null where it only follows from others. */
export function hrefOf(about: AccessVertex['about']): string | null {
  if (about === null) return null
  if (about.kind === 'account') return hrefTo('accounts', about.id)
  if (about.kind === 'carried-device') return hrefTo('carried-devices', about.id)
  if (about.kind === 'this-device') return hrefTo('device')
  return hrefTo('openers', about.id)
}

/**
 * Where to say what was taken to be so: the page of each assumed vertex, and of each vertex that an assumed way opens.
 * Each page once, in the order of the vertices.
 */
export function placesToSay(
  vertices: readonly AccessVertex[],
  ways: readonly AccessWay[],
): { href: string; vertex: AccessVertex }[] {
  const openedByGuess = new Set(ways.filter(way => way.assumed).map(way => way.to))
  const places = new Map<string, AccessVertex>()
  for (const vertex of vertices) {
    const href = hrefOf(vertex.about)
    const isGuess = vertex.assumed || openedByGuess.has(vertex.id)
    if (href !== null && isGuess && !places.has(href)) places.set(href, vertex)
  }
  return [...places].map(([href, vertex]) => ({ href, vertex }))
}

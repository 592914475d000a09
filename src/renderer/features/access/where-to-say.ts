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
 * Where to say what was taken to be so, or left out: the page of each assumed vertex, of each vertex that an assumed way opens,
 * and of each account of which not every way in is known. What was not named has no page, so the accounts that go through
 * it stand for it. Each page once, in the order of the vertices, and under the name of what it is about.
 */
export function placesToSay(
  vertices: readonly AccessVertex[],
  ways: readonly AccessWay[],
): { href: string; vertex: AccessVertex }[] {
  const openedByGuess = new Set(ways.filter(way => way.assumed).map(way => way.to))
  const throughUnnamed = behindUnnamed(vertices, ways)
  const accounts = new Map(vertices.map(vertex => [vertex.id, vertex]))
  const places = new Map<string, AccessVertex>()
  for (const vertex of vertices) {
    const href = hrefOf(vertex.about)
    const isGuess =
      vertex.assumed || !vertex.waysKnown || openedByGuess.has(vertex.id) || throughUnnamed.has(vertex.id)
    const account = vertex.about?.kind === 'account' ? accounts.get(`account:${vertex.about.id}`) : undefined
    if (href !== null && isGuess && !places.has(href)) places.set(href, account ?? vertex)
  }
  return [...places].map(([href, vertex]) => ({ href, vertex }))
}

/** The accounts that go through something that was not named, or through a code that comes from it. */
function behindUnnamed(vertices: readonly AccessVertex[], ways: readonly AccessWay[]): ReadonlySet<string> {
  const unnamed = new Set(
    vertices.filter(({ assumed, about }) => assumed && about === null).map(({ id }) => id),
  )
  const accounts = new Set(vertices.filter(({ kind }) => kind === 'account').map(({ id }) => id))
  const codes = ways.filter(({ to, from }) => !accounts.has(to) && from.some(id => unnamed.has(id)))
  const through = new Set([...unnamed, ...codes.map(({ to }) => to)])
  return new Set(
    ways.filter(({ to, from }) => accounts.has(to) && from.some(id => through.has(id))).map(({ to }) => to),
  )
}

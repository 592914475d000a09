import { openFrom } from './access-from.ts'
import type { AnyOf, Drawing, DrawnVertex } from './drawing.ts'
import { type CountedGraph, countWays } from './graph.ts'
import type { Inventory } from './inventory.ts'

/** What could be so because nobody said that it is not. */
export interface Guesses {
  /** The names of everything that could open to whoever has these, what surely does among them. */
  couldOpen(held: readonly string[]): ReadonlySet<string>
  /** The names of everything that could be gone with these, besides themselves. */
  couldGoWith(lost: readonly string[]): ReadonlySet<string>
}

const anything = 'any:anything'
const hubOf = (kind: AnyOf): string => `any:${kind}`

/**
 * Adds a way for each guess to a graph of its own. Guesses about any thing of one kind meet in one vertex, so that many
 * things and many guesses do not multiply. Something that anything could open is asked about as opened by one more thing,
 * which everybody has.
 */
export function guessesOf(inventory: Inventory, drawing: Drawing): Guesses {
  const meant = thingsMeant(inventory, drawing)
  const ways = drawing.guesses.flatMap(({ to, by }) =>
    typeof by === 'string'
      ? [{ to, from: [by === 'anything' ? anything : hubOf(by)] }]
      : by.map(one => ({ to, from: [one] })),
  )
  const hubs = [...meant].flatMap(([kind, things]) => things.map(one => ({ to: hubOf(kind), from: [one] })))
  const graph = countWays([...drawing.vertices.keys(), anything], [...drawing.ways, ...ways, ...hubs])
  const goesWith = goingWith(drawing, meant)
  return {
    couldOpen: held => openNames(graph, [...held, anything]),
    couldGoWith(lost) {
      const gone = new Set(lost.flatMap(one => [one, ...unlockedOf(drawing, one)]))
      for (const one of gone) for (const next of goesWith.get(one) ?? []) gone.add(next)
      for (const one of goesWith.get(anything) ?? []) gone.add(one)
      return gone
    },
  }
}

function openNames(graph: CountedGraph, held: readonly string[]): ReadonlySet<string> {
  const open = openFrom(
    graph,
    held.flatMap(name => graph.numberOf.get(name) ?? []),
  )
  return new Set(graph.names.filter((_, vertex) => open[vertex] === 1))
}

/** What can only be used while a device is there. */
const unlockedOf = ({ vertices }: Drawing, device: string): string[] => {
  const unlocked = device.replace(/^device:/, 'unlocked:')
  return unlocked !== device && vertices.has(unlocked) ? [unlocked] : []
}

/** The things of each kind. Passwords that are used nowhere else are not meant, nor are things that were not named. */
function thingsMeant({ accounts }: Inventory, drawing: Drawing): ReadonlyMap<AnyOf, readonly string[]> {
  const vertices = [...drawing.vertices.values()]
  const named = (kind: DrawnVertex['kind']) =>
    vertices.filter(vertex => vertex.kind === kind && !vertex.assumed).map(({ id }) => id)
  const managers = accounts.flatMap(({ account }) =>
    account.kind === 'password-manager' ? [`account:${account.id}`] : [],
  )
  const perhapsReused = drawing.guesses.flatMap(({ to, by }) => (by === 'password' ? [to] : []))
  return new Map<AnyOf, readonly string[]>([
    ['device', [...named('unlocked-device'), ...managers]],
    ['phone', named('device').filter(id => drawing.vertices.get(id)?.about?.kind === 'carried-device')],
    ['number', named('phone-number')],
    ['key', named('security-key')],
    ['paper', named('paper')],
    ['person', named('person')],
    ['password', [...drawing.reused, ...perhapsReused]],
  ])
}

/** By thing: what could be gone with it. */
function goingWith(
  { guesses }: Drawing,
  meant: ReadonlyMap<AnyOf, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { to, by, goesWithIt } of guesses) {
    if (!goesWithIt) continue
    const things = typeof by !== 'string' ? by : by === 'anything' ? [anything] : (meant.get(by) ?? [])
    for (const thing of things) found.set(thing, [...(found.get(thing) ?? []), to])
  }
  return found
}

import type { attackers } from '../../../shared/model/access-graph.ts'
import { thisDevice } from '../../../shared/model/account.ts'
import { deviceVertex, openerVertex, unlockedVertex } from './draw-devices.ts'
import type { Drawing, DrawnWay, Origin } from './drawing.ts'
import type { Inventory } from './inventory.ts'

export type Attacker = (typeof attackers)[number]

/** One thing that an attacker can get hold of. */
export interface Attack {
  readonly id: string
  readonly attacker: Attacker
  /** The vertex to name: the password, the account of the copied page, the number, the device, the person, the paper. */
  readonly vertex: string
  readonly holds: readonly string[]
  /** It works only as long as one of these ways is there; always where empty. */
  readonly through: readonly DrawnWay[]
  readonly harm: number
  /** A key to be stolen rather than a paper to be found. */
  readonly words:
    | 'leaked-password'
    | 'copied-page-password'
    | 'copied-page'
    | 'stolen-number'
    | 'stolen-phone'
    | 'opened-phone'
    | 'person'
    | 'paper'
    | 'security-key'
}

/**
 * How bad it is when one thing alone opens an account, by what it costs the attacker. From `singleHarm` on it is one cheap
 * thing; a copied page that has to pass on a code as well is two things caught at once. People, papers and keys must be
 * reached in person. A device that was opened holds what its owner holds, and is no weakness of the account.
 */
export const harm = {
  leakedPassword: 10,
  copiedPassword: 9,
  number: 8,
  numberWithPin: 7,
  lockedDevice: 7,
  copiedPage: 4,
  person: 3,
  paper: 2,
  key: 0.5,
  openedDevice: 0.25,
  none: 0,
} as const
export const singleHarm = 7
export const attentionHarm = 2

/** The attacks on the things of an inventory, the cheapest first. */
export function attacksOn(inventory: Inventory, drawing: Drawing): Attack[] {
  const attacks = [
    ...leakedPasswords(drawing),
    ...copiedPages(drawing),
    ...stolenNumbers(inventory, drawing),
    ...stolenDevices(inventory),
    ...ofKind(drawing, 'person', 'person', harm.person),
    ...ofKind(drawing, 'paper', 'paper', harm.paper),
    ...ofKind(drawing, 'security-key', 'paper', harm.key),
  ]
  return attacks.toSorted((a, b) => b.harm - a.harm)
}

const leakedPasswords = ({ reused }: Drawing): Attack[] =>
  [...reused].map(vertex => ({
    id: `leaked:${vertex}`,
    attacker: 'leaked-password',
    vertex,
    holds: [vertex],
    through: [],
    harm: harm.leakedPassword,
    words: 'leaked-password',
  }))

/** A copied page gets into an account when everything one sign-in asks for can be typed in or tapped on it. */
function copiedPages({ ways, vertices }: Drawing): Attack[] {
  const kindOf = (id: string) => vertices.get(id)?.kind
  const byAccount = new Map<string, { alone: DrawnWay[]; together: DrawnWay[] }>()
  const typed: readonly Origin[] = [
    'number',
    'email-code',
    'app',
    'password-alone',
    'app-password',
    'messenger',
  ]
  for (const way of ways) {
    if (way.kind !== 'sign-in' || !typed.includes(way.origin)) continue
    if (!way.from.every(from => kindOf(from) === 'password' || kindOf(from) === 'code')) continue
    const alone = way.from.length === 1 && kindOf(way.from[0] ?? '') === 'password'
    const found = byAccount.get(way.to) ?? { alone: [], together: [] }
    found[alone ? 'alone' : 'together'].push(way)
    byAccount.set(way.to, found)
  }
  return [...byAccount].flatMap(([vertex, { alone, together }]) => [
    ...copiedPage(vertex, alone, 'copied-page-password'),
    ...copiedPage(vertex, together, 'copied-page'),
  ])
}

function copiedPage(
  vertex: string,
  through: readonly DrawnWay[],
  words: 'copied-page-password' | 'copied-page',
): Attack[] {
  if (through.length === 0) return []
  return [
    {
      id: `${words}:${vertex}`,
      attacker: 'copied-page',
      vertex,
      holds: [vertex],
      through,
      harm: words === 'copied-page' ? harm.copiedPage : harm.copiedPassword,
      words,
    },
  ]
}

function stolenNumbers({ openers }: Inventory, { vertices }: Drawing): Attack[] {
  const withPin = new Set(
    openers.flatMap(opener =>
      opener.kind === 'phone-number' && opener.movePin === 'yes' ? [openerVertex(opener)] : [],
    ),
  )
  return [...vertices.values()]
    .filter(({ kind }) => kind === 'phone-number')
    .map(({ id }) => ({
      id: `number:${id}`,
      attacker: 'stolen-number',
      vertex: id,
      holds: [id],
      through: [],
      harm: withPin.has(id) ? harm.numberWithPin : harm.number,
      words: 'stolen-number',
    }))
}

/** Whoever has a phone has the SIM in it. */
export function withItsNumbers({ openers }: Pick<Inventory, 'openers'>, deviceId: string): string[] {
  const numbers = openers.flatMap(opener =>
    opener.kind === 'phone-number' && opener.deviceId === deviceId ? [openerVertex(opener)] : [],
  )
  return [deviceVertex(deviceId), ...numbers]
}

const stolenDevices = (inventory: Inventory): Attack[] =>
  [...inventory.devices.map(({ id }) => id), thisDevice].flatMap((id): Attack[] => {
    const locked = withItsNumbers(inventory, id)
    return [
      {
        id: `stolen:${id}`,
        attacker: 'stolen-phone',
        vertex: deviceVertex(id),
        holds: locked,
        through: [],
        harm: harm.lockedDevice,
        words: 'stolen-phone',
      },
      {
        id: `opened:${id}`,
        attacker: 'opened-phone',
        vertex: unlockedVertex(id),
        holds: [...locked, unlockedVertex(id)],
        through: [],
        harm: harm.openedDevice,
        words: 'opened-phone',
      },
    ]
  })

const ofKind = (
  { vertices }: Drawing,
  kind: 'person' | 'paper' | 'security-key',
  attacker: 'person' | 'paper',
  weight: number,
): Attack[] =>
  [...vertices.values()]
    .filter(vertex => vertex.kind === kind)
    .map(({ id }) => ({
      id: `${kind}:${id}`,
      attacker,
      vertex: id,
      holds: [id],
      through: [],
      harm: weight,
      words: kind,
    }))

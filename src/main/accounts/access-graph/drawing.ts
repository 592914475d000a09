import type { AccessVertex, AccessWay } from '../../../shared/model/access-graph.ts'
import type { MessageValues } from '../../../shared/model/finding.ts'
import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import type { AssumptionKey, LabelKey } from './words.ts'

/** Where a way comes from in what the person said; changes are found by it. */
export type Origin =
  | 'number'
  | 'email-code'
  | 'app'
  | 'passkey'
  | 'key'
  | 'password-alone'
  | 'app-password'
  | 'messenger'
  | 'recovery-number'
  | 'recovery-mailbox'
  | 'recovery-codes'
  | 'recovery-person'
  | 'recovery-key'
  | 'password-kept'
  | 'password-on-paper'
  | 'password-told'
  | 'unlocking'
  | 'no-lock'
  | 'follows'

export interface DrawnVertex {
  readonly id: string
  readonly kind: AccessVertex['kind']
  readonly label: LabelKey
  readonly values: MessageValues
  readonly about: AccessVertex['about']
  readonly isKey: boolean
  readonly assumed: boolean
}

export interface DrawnWay {
  readonly id: string
  readonly to: string
  readonly from: readonly string[]
  readonly kind: AccessWay['kind']
  readonly origin: Origin
  readonly assumed: boolean
  /** False for what helps a thief and not the owner. */
  readonly forOwner: boolean
}

/** What was not said and could let somebody in: were it the worst, they would hold these. */
export interface Unsaid {
  /** The vertex of which it was not said. */
  readonly vertex: string
  readonly holds: readonly string[]
  readonly reason: UnknownReason
}

/** Things of one kind, of which any could be meant. `device` counts the password managers too, `phone` the devices one carries. */
export type AnyOf = 'device' | 'phone' | 'number' | 'key' | 'paper' | 'person' | 'password'

/** What could open something, or be it, although nobody said so. */
export interface Guess {
  readonly to: string
  /** Any thing of a kind, any of these vertices, or anything at all. */
  readonly by: AnyOf | 'anything' | readonly string[]
  /** It is gone when that thing is gone: it lies in it, or is the same. */
  readonly goesWithIt: boolean
}

/** The graph while it is drawn. Everything keeps the order in which it came, so that the same inventory gives the same graph. */
export interface Drawing {
  readonly vertices: ReadonlyMap<string, DrawnVertex>
  readonly ways: readonly DrawnWay[]
  readonly unsaid: readonly Unsaid[]
  /** Names of what each assumption is about. */
  readonly assumptions: ReadonlyMap<AssumptionKey, ReadonlySet<string>>
  readonly guesses: readonly Guess[]
  /** Accounts that may have more ways for their owner than are drawn. */
  readonly openEnded: ReadonlySet<string>
  /** Passwords that someone else may have: used on several sites. */
  readonly reused: ReadonlySet<string>
}

type VertexParts = Pick<DrawnVertex, 'id' | 'kind' | 'label'> & Partial<DrawnVertex>
type WayParts = Pick<DrawnWay, 'to' | 'from' | 'kind' | 'origin'> & Partial<DrawnWay>

export interface Pen extends Drawing {
  /** Adds a vertex unless it is there, and gives its id. */
  vertex(parts: VertexParts): string
  /** Adds a way unless the same is there. */
  way(parts: WayParts): void
  notSaid(unsaid: Unsaid): void
  assume(key: AssumptionKey, name: string): void
  guess(guess: Guess): void
  isOpenEnded(account: string): void
  isReused(password: string): void
}

export function startDrawing(): Pen {
  const vertices = new Map<string, DrawnVertex>()
  const ways: DrawnWay[] = []
  const drawn = new Set<string>()
  const into = new Map<string, number>()
  const unsaid: Unsaid[] = []
  const assumptions = new Map<AssumptionKey, Set<string>>()
  const guesses: Guess[] = []
  const openEnded = new Set<string>()
  const reused = new Set<string>()
  return {
    vertices,
    ways,
    unsaid,
    assumptions,
    guesses,
    openEnded,
    reused,
    vertex(parts) {
      if (!vertices.has(parts.id))
        vertices.set(parts.id, { values: {}, about: null, isKey: false, assumed: false, ...parts })
      return parts.id
    },
    way(parts) {
      const same = [parts.to, parts.origin, ...parts.from].join('\n')
      // What opens only by way of itself opens nothing.
      if (drawn.has(same) || parts.from.includes(parts.to)) return
      drawn.add(same)
      const number = (into.get(parts.to) ?? 0) + 1
      into.set(parts.to, number)
      ways.push({ id: `${parts.to}/${number}`, assumed: false, forOwner: true, ...parts })
    },
    notSaid: one => unsaid.push(one),
    assume(key, name) {
      assumptions.set(key, (assumptions.get(key) ?? new Set()).add(name))
    },
    guess: one => guesses.push(one),
    isOpenEnded: account => openEnded.add(account),
    isReused: password => reused.add(password),
  }
}

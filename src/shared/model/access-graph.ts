import { z } from 'zod'

/**
 * The account access graph as the window shows it. After Hammann, Radomirović, Sasse and Basin, User Account Access Graphs,
 * ACM CCS 2019 (https://doi.org/10.1145/3319535.3354193). Vertices have short ids of their own: "account:<uuid>",
 * "password:<uuid or group>", "phone-number:<uuid>", "device:<uuid or this-device>", "unlocked:<…>", "sms:<uuid>" and so on.
 */
export const accessVertexKinds = [
  'account',
  'password',
  /** What one knows or is, to unlock a device: a PIN, a password, a finger. */
  'unlock',
  'device',
  'unlocked-device',
  'phone-number',
  /** Codes that arrive at a number or a mailbox, and those an app makes. */
  'code',
  'passkey',
  'security-key',
  'paper',
  'person',
] as const
const vertexId = z.string().min(1).max(120)

export const accessVertexSchema = z.object({
  id: vertexId,
  kind: z.enum(accessVertexKinds),
  label: z.string().max(160),
  /** Where the person can change what is known of it; null for what only follows from others. */
  about: z
    .object({
      kind: z.enum(['account', 'opener', 'carried-device', 'this-device']),
      id: z.string().max(60),
    })
    .nullable(),
  /** A key account: what matters most. */
  isKey: z.boolean(),
  /** Not said by the person but taken to be so; `assumptions` tell it in words. */
  assumed: z.boolean(),
  /** What is lost and taken with it: the numbers in a phone. */
  carries: z.array(vertexId),
  /** False for an account that may have more ways in than are drawn. */
  waysKnown: z.boolean(),
  /** Accounts that open to whoever has this alone. */
  opens: z.array(vertexId),
  /** Those that could, besides the ones in `unsure` of the view. */
  mayOpen: z.array(vertexId),
  /** Accounts that are locked when this is gone and everything else is there. */
  locks: z.array(vertexId),
  /** Those that could be, besides the ones in `unsure` of the view. */
  mayLock: z.array(vertexId),
})
export type AccessVertex = z.infer<typeof accessVertexSchema>

/** One way in: everything in `from` is needed together. */
export const accessWaySchema = z.object({
  id: z.string().max(160),
  to: vertexId,
  from: z.array(vertexId).min(1),
  kind: z.enum(['sign-in', 'recovery', 'follows']),
  assumed: z.boolean(),
  /** False for what lets a thief in and does not help the owner. */
  forOwner: z.boolean(),
})
export type AccessWay = z.infer<typeof accessWaySchema>

/** Who could have what: the attackers the graph is asked about, weakest first. */
export const attackers = [
  'leaked-password',
  'copied-page',
  'stolen-number',
  'stolen-phone',
  'opened-phone',
  'person',
  'paper',
] as const

export const keyAccountAccessSchema = z.object({
  accountId: z.uuid(),
  label: z.string().max(160),
  vertex: vertexId,
  /** In words: "Your mailbox falls to a stolen SIM card alone." */
  weakest: z.string(),
  outcome: z.enum(['pass', 'attention', 'fail', 'unknown']),
  /** Its access base: the smallest sets of things one really holds or knows that open it. */
  waysIn: z.array(z.array(vertexId)),
  /** The smallest sets whose loss locks the owner out. */
  lockOuts: z.array(z.array(vertexId)),
  /** There are more than were worked out. */
  bounded: z.boolean(),
})
export type KeyAccountAccess = z.infer<typeof keyAccountAccessSchema>

/** A change worth making, ranked by how much harder it makes the key accounts. */
export const accessChangeSchema = z.object({
  id: z.string().max(160),
  /** What to do: "Remove your phone number as a way to sign in to Gmail." */
  title: z.string(),
  /** What it does: "Your mailbox then needs your passkey, and three accounts behind it with it." */
  effect: z.string(),
  /** What it costs, where it takes away a way back in; null when nothing. */
  cost: z.string().nullable(),
  /** The vertex whose page is the place to make it: an account, a number, a device. */
  at: vertexId,
  /** Accounts it hardens, key accounts first. */
  hardens: z.array(vertexId),
})
export type AccessChange = z.infer<typeof accessChangeSchema>

export const accessViewSchema = z.object({
  vertices: z.array(accessVertexSchema),
  ways: z.array(accessWaySchema),
  keyAccounts: z.array(keyAccountAccessSchema),
  /** Accounts that could open to anything, and those that could be locked by the loss of anything: too little was said of them. */
  unsure: z.object({ opens: z.array(vertexId), locks: z.array(vertexId) }),
  /** Single things whose loss to someone else opens most, worst first. */
  singlePoints: z.array(z.object({ vertex: vertexId, sentence: z.string(), opens: z.array(vertexId) })),
  /** For each phone: what is lost with it today. */
  lostDevices: z.array(
    z.object({
      vertex: vertexId,
      label: z.string(),
      sentence: z.string(),
      locked: z.array(vertexId),
      /** Of these it cannot be told, because not everything was said. */
      unsure: z.array(vertexId),
      reachable: z.array(vertexId),
    }),
  ),
  changes: z.array(accessChangeSchema),
  /** What was taken to be so because it was not said, in words. */
  assumptions: z.array(z.string()),
  /** Some sets were not worked out, because there are too many. */
  bounded: z.boolean(),
})
export type AccessView = z.infer<typeof accessViewSchema>

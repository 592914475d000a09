import { randomInt } from 'node:crypto'
import { getServers } from 'node:dns'
import { type Answer, type AskedType, type Asking, type NoAnswer, noAnswer, type Question } from './answer.ts'
import { overTcp, overUdp, type Tried } from './exchange.ts'
import { encodeQuery, ofType, type Reply, readReply } from './message.ts'
import { type ServerAddress, serverAddress } from './server-address.ts'

/** Asks questions about names. Never rejects: what has no answer is `unknown` with its reason. */
export interface Resolver {
  ask<Type extends AskedType>(
    question: Question & { readonly type: Type },
    asking?: Asking,
  ): Promise<Answer<Type>>
}

export interface ResolverOptions {
  readonly servers: readonly ServerAddress[]
  readonly signal: AbortSignal
  /** How long each try waits, in milliseconds. Each server is tried once for each. */
  readonly waits?: readonly number[]
}

const usualWaits = [2_000, 4_000]
/** With more, a computer with many resolvers that are all silent would keep the person waiting. */
const mostServers = 3

/** The resolvers of the person's settings, or else those of this computer. */
export function serversFor(setting: string, own: () => readonly string[] = getServers): ServerAddress[] {
  const named = setting === '' ? own() : [setting]
  return named.flatMap(text => serverAddress(text) ?? []).slice(0, mostServers)
}

/**
 * A resolver that asks over UDP, and over TCP when the answer does not fit. A server that says it failed, or refuses, is
 * taken at its word only when no other has an answer.
 */
export function createResolver({ servers, signal, waits = usualWaits }: ResolverOptions): Resolver {
  async function ask(question: Question, asking: Asking): Promise<Answer> {
    if (servers.length === 0) return noAnswer('needs-network')
    let best: NoAnswer = noAnswer('timed-out')
    const silent = new Set<ServerAddress>(servers)
    for (const timeoutMs of waits) {
      for (const server of servers.filter(one => silent.has(one))) {
        const answer = await askOnce(server, question, asking, timeoutMs)
        if (answer === null) continue
        if (answer.kind !== 'unknown' || answer.reason === 'cancelled') return answer
        silent.delete(server)
        // That signatures do not fit is worth more than that another server cannot be reached.
        if (!best.failed) best = answer
      }
    }
    return best
  }

  /** Null when the server was silent, so that it may be asked once more. */
  async function askOnce(
    server: ServerAddress,
    question: Question,
    asking: Asking,
    timeoutMs: number,
  ): Promise<Answer | null> {
    const id = randomInt(0x1_0000)
    const query = encodeQuery(id, question, asking)
    const read = (bytes: Buffer): Reply | null => {
      const reply = readReply(bytes, id, question)
      return reply.kind === 'foreign' ? null : reply
    }
    const one = { server, query, timeoutMs, signal, read }
    let tried: Tried<Reply> = await overUdp(one)
    if (tried.kind === 'reply' && tried.reply.kind === 'truncated') tried = await overTcp(one)
    switch (tried.kind) {
      case 'reply':
        return tried.reply.kind === 'answer' ? tried.reply.answer : noAnswer('unparsable')
      case 'silent':
        return null
      case 'cancelled':
        return noAnswer('cancelled')
      case 'refused':
        return noAnswer('service-error')
      case 'unreachable':
        return noAnswer('offline')
    }
  }

  return { ask: async (question, asking = {}) => ofType(await ask(question, asking)) }
}

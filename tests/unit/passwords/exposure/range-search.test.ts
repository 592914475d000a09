import { describe, expect, it } from 'vitest'
import { rangeParts } from '../../../../src/main/passwords/exposure/digest.ts'
import {
  createRangeSearch,
  type Pause,
  type RangeSearchEvent,
} from '../../../../src/main/passwords/exposure/range-search.ts'
import { queryRange } from '../../../../src/main/passwords/exposure/range-service.ts'

const base = 'https://range.example'
const padding = `${'0'.repeat(35)}:0\r\n`
const names = (count: number) => Array.from({ length: count }, (_, index) => `password number ${index}`)
const never = new AbortController().signal
const prefixesOf = (passwords: readonly string[]) => new Set(passwords.map(one => rangeParts(one).prefix))

type Reply = (prefix: string, time: number) => Response | Promise<Response>

/** A search whose service is `reply`, told how often that prefix was asked before. Pauses end at once and are noted. */
function searching(passwords: readonly string[], reply: Reply) {
  const asked: string[] = []
  const seen = new Map<number, number | null>()
  const pauses: number[] = []
  const events: RangeSearchEvent[] = []
  const request: typeof fetch = async input => {
    const prefix = String(input).slice(-5)
    asked.push(prefix)
    return await reply(prefix, asked.filter(one => one === prefix).length)
  }
  const pause: Pause = async milliseconds => void pauses.push(milliseconds)
  const search = createRangeSearch(
    passwords,
    (index, times) => seen.set(index, times),
    (address, prefix) => queryRange(address, prefix, request),
    pause,
  )
  const run = (signal: AbortSignal = never) => search.run(base, event => events.push(event), signal)
  return { search, run, asked, seen, pauses, events }
}

const answer = (...lines: string[]) => new Response([...lines, ''].join('\r\n') + padding)
const notSeen: Reply = () => answer()

describe('the range search', () => {
  it('counts what the service has, and takes padding for not seen', async () => {
    const one = rangeParts('password').suffix
    const two = rangeParts('letmein').suffix
    const { run, seen } = searching(['password', 'letmein', 'lantern-gravel-otter'], () =>
      answer(`${one}:7`, `${two}:0`),
    )
    expect(await run()).toEqual({ failed: 0 })
    expect([...seen].toSorted()).toEqual([
      [0, 7],
      [1, 0],
      [2, 0],
    ])
  })

  it('asks once for passwords that share a prefix, and never for the empty one', async () => {
    const passwords = ['', ...names(3000)]
    const { run, asked, seen, search } = searching(passwords, notSeen)
    const distinct = prefixesOf(passwords.slice(1))
    expect(distinct.size).toBeLessThan(3000)
    expect(search.counts()).toEqual({ queries: distinct.size, asked: 0 })
    await run()
    expect(asked.toSorted()).toEqual([...distinct].toSorted())
    expect(seen.has(0)).toBe(false)
    expect(seen.size).toBe(3000)
    expect(search.counts()).toEqual({ queries: distinct.size, asked: distinct.size })
  })

  it('has at most four queries under way', async () => {
    let open = 0
    let most = 0
    const { run } = searching(names(40), async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise(resolve => setImmediate(resolve))
      open -= 1
      return answer()
    })
    await run()
    expect(most).toBe(4)
  })

  it('waits as long as the service asks, says so, and then goes on', async () => {
    const { run, pauses, events, seen } = searching(names(1), (_prefix, time) =>
      time === 1 ? new Response('', { status: 429, headers: { 'retry-after': '3' } }) : answer(),
    )
    expect(await run()).toEqual({ failed: 0 })
    expect(events).toContainEqual({ type: 'waiting', seconds: 3 })
    expect(pauses).toEqual([3000])
    expect([...seen]).toEqual([[0, 0]])
  })

  it('does not wait for hours', async () => {
    const { run, pauses } = searching(names(1), () => {
      return new Response('', { status: 429, headers: { 'retry-after': '86400' } })
    })
    expect(await run()).toEqual({ failed: 1 })
    expect(pauses).toEqual([120_000, 120_000, 120_000])
  })

  it('asks again with growing pauses after an error, a cut-off answer and an answer that is none', async () => {
    const suffix = rangeParts('password').suffix
    const replies: Reply[] = [
      () => new Response('', { status: 503 }),
      () => new Response(`${suffix}:7\r\n${suffix.slice(9)}`),
      () => new Response('<html>Sign in to the guest network</html>'),
      () => answer(`${suffix}:7`),
    ]
    const { run, pauses, seen } = searching(['password'], (prefix, time) => {
      const reply = replies[time - 1]
      if (!reply) throw new Error('asked too often')
      return reply(prefix, time)
    })
    expect(await run()).toEqual({ failed: 0 })
    expect(pauses).toEqual([1000, 4000, 10_000])
    expect([...seen]).toEqual([[0, 7]])
  })

  it('comes to an end when nobody answers: what is left stays unknown and can be asked again', async () => {
    let broken = true
    const passwords = names(50)
    const { run, asked, seen, search } = searching(passwords, () => {
      if (broken) throw new TypeError('fetch failed')
      return answer()
    })
    expect(await run()).toEqual({ failed: 50 })
    expect(asked.length).toBeLessThan(40)
    expect(new Set(seen.values())).toEqual(new Set([null]))
    expect(seen.size).toBe(50)
    expect(search.counts()).toEqual({ queries: 50, asked: 0 })
    broken = false
    expect(await run()).toEqual({ failed: 0 })
    expect(new Set(seen.values())).toEqual(new Set([0]))
  })

  it('leaves one prefix unknown and goes on with the others', async () => {
    const passwords = names(30)
    const bad = rangeParts(passwords[11] ?? '').prefix
    const { run, seen } = searching(passwords, prefix =>
      prefix === bad ? new Response('', { status: 404 }) : answer(),
    )
    expect(await run()).toEqual({ failed: 1 })
    expect([...seen].filter(([, times]) => times === null)).toEqual([[11, null]])
  })

  it('goes on after a stop without asking anything twice, and hears what was on its way', async () => {
    const passwords = names(60)
    const stop = new AbortController()
    const { run, asked, seen, search } = searching(passwords, async prefix => {
      if (asked.length === 20) stop.abort()
      await new Promise(resolve => setImmediate(resolve))
      return answer(`${rangeParts(passwords.find(one => rangeParts(one).prefix === prefix) ?? '').suffix}:5`)
    })
    const first = await run(stop.signal)
    expect(first.failed).toBeGreaterThan(30)
    expect([...seen.values()]).not.toContain(null)
    expect(await run()).toEqual({ failed: 0 })
    expect(asked.length).toBe(60)
    expect(new Set(asked).size).toBe(60)
    expect([...seen.values()].every(times => times === 5)).toBe(true)
    expect(seen.size).toBe(60)
    expect(search.counts()).toEqual({ queries: 60, asked: 60 })
  })
})

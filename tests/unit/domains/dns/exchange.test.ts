import { describe, expect, it } from 'vitest'
import { overUdp } from '../../../../src/main/domains/dns/exchange.ts'

describe('a question over UDP', () => {
  it('that the system refuses to send has a result, and ends nothing else', async () => {
    // Nobody may send to everybody without asking the system for it first, so this fails at once on any network.
    const everybody = { host: '255.255.255.255', port: 53, family: 4 } as const
    const tried = await overUdp({
      server: everybody,
      query: Buffer.from('question'),
      timeoutMs: 5_000,
      signal: new AbortController().signal,
      read: () => null,
    })
    expect(tried).toEqual({ kind: 'refused' })
  })
})

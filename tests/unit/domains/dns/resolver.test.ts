import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { decode, encode, type Answer as Record } from 'dns-packet'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodeQuery, readReply } from '../../../../src/main/domains/dns/message.ts'
import { createResolver, serversFor } from '../../../../src/main/domains/dns/resolver.ts'
import { serverAddress } from '../../../../src/main/domains/dns/server-address.ts'

const question = { type: 'TXT', name: 'example.org' } as const
const recursive = 0x80 | 0x100

const reply = (
  id: number,
  {
    name = 'example.org',
    flags = recursive,
    answers = [{ type: 'TXT', name: 'example.org', data: ['v=spf1 ', '-all'] }],
    authorities = [],
  }: { name?: string; flags?: number; answers?: Record[]; authorities?: Record[] } = {},
) =>
  encode({
    type: 'response',
    id,
    flags,
    questions: [{ type: 'TXT', name, class: 'IN' }],
    answers,
    authorities,
  })

/** A name server that sends whatever it is told to for each query. */
async function server(onQuery: (query: Buffer) => readonly Buffer[]) {
  const socket = createSocket('udp4')
  const queries: { id: number; port: number }[] = []
  socket.on('message', (query, from) => {
    queries.push({ id: query.readUInt16BE(0), port: from.port })
    for (const bytes of onQuery(query)) socket.send(bytes, from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => new Promise<void>(resolve => socket.close(() => resolve())))
  return { host: '127.0.0.1', port: socket.address().port, family: 4 as const, queries }
}
const ask = (
  servers: Parameters<typeof createResolver>[0]['servers'],
  signal = new AbortController().signal,
) => createResolver({ servers, signal, waits: [150, 150] }).ask(question)

describe('a query', () => {
  it('asks one question, for recursion, signatures and a check, and says nothing else', () => {
    const packet = decode(encodeQuery(0x1234, question))
    expect(packet).toMatchObject({ id: 0x1234, flag_rd: true, flag_ad: true, flag_cd: false })
    expect(packet.questions).toEqual([{ type: 'TXT', name: 'example.org', class: 'IN' }])
    expect(packet.additionals).toMatchObject([{ type: 'OPT', flag_do: true, options: [] }])
    expect(decode(encodeQuery(1, question, { unchecked: true })).flag_cd).toBe(true)
  })
})

describe('a reply', () => {
  it.each<[string, Buffer]>([
    ['another id', reply(8)],
    ['another question', reply(7, { name: 'example.com' })],
    ['a query', encodeQuery(7, question)],
    ['nothing', Buffer.alloc(0)],
    ['half of one', reply(7).subarray(0, 20)],
    [
      'a name that points to itself',
      Buffer.from('00078180000100000000000 0c00c00100001'.replaceAll(' ', ''), 'hex'),
    ],
  ])('with %s is not ours', (_name, bytes) => {
    expect(readReply(bytes, 7, question)).toEqual({ kind: 'foreign' })
  })

  it.each<[string, Parameters<typeof reply>[1], object]>([
    [
      'a failure',
      { flags: recursive | 2, answers: [] },
      { kind: 'unknown', reason: 'service-error', failed: true },
    ],
    [
      'a refusal',
      { flags: recursive | 5, answers: [] },
      { kind: 'unknown', reason: 'service-error', failed: false },
    ],
    [
      'a server that is not in charge',
      { flags: 0, answers: [] },
      { kind: 'unknown', reason: 'service-error' },
    ],
    [
      'a referral',
      { answers: [], authorities: [{ type: 'NS', name: 'org', data: 'ns.example' }] },
      { kind: 'unknown', reason: 'service-error' },
    ],
    ['a denial with records in it', { flags: recursive | 3 }, { kind: 'unknown', reason: 'unparsable' }],
    ['a denial', { flags: recursive | 3, answers: [] }, { kind: 'none', nameExists: false }],
    [
      'records of another name',
      { answers: [{ type: 'TXT', name: 'other.example', data: 'x' }] },
      { kind: 'none' },
    ],
    [
      'a loop of aliases',
      { answers: [{ type: 'CNAME', name: 'example.org', data: 'example.org' }] },
      { kind: 'unknown', reason: 'unparsable' },
    ],
  ])('that is %s', (_name, parts, answer) => {
    expect(readReply(reply(7, parts), 7, question)).toMatchObject({ kind: 'answer', answer })
  })

  it('of any bytes is read to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 40 }), (bytes, end) => {
        expect(readReply(Buffer.from(bytes), 7, question).kind).toBe('foreign')
        // The start of a right reply with anything behind it.
        const known = Buffer.concat([reply(7).subarray(0, 29), end])
        expect(['answer', 'foreign', 'truncated']).toContain(readReply(known, 7, question).kind)
      }),
    )
  })
})

describe('a resolver', () => {
  it('waits for the right reply and leaves forged ones aside', async () => {
    const from = await server(query => {
      const id = query.readUInt16BE(0)
      const forged = [{ type: 'TXT' as const, name: 'example.org', data: 'v=spf1 +all' }]
      return [reply(id ^ 1, { answers: forged }), Buffer.from('garbage'), reply(id)]
    })
    expect(await ask([from])).toEqual({
      kind: 'records',
      records: [{ type: 'TXT', text: 'v=spf1 -all' }],
      authentic: false,
    })
  })

  it('uses another port and another id each time', async () => {
    const from = await server(() => [])
    expect(await ask([from])).toMatchObject({ kind: 'unknown', reason: 'timed-out' })
    await ask([from])
    expect(from.queries).toHaveLength(4)
    expect(new Set(from.queries.map(({ port }) => port)).size).toBe(4)
    expect(new Set(from.queries.map(({ id }) => id)).size).toBeGreaterThan(1)
  })

  it('goes on to the next server', async () => {
    const failing = await server(query => [
      reply(query.readUInt16BE(0), { flags: recursive | 2, answers: [] }),
    ])
    const silent = await server(() => [])
    const good = await server(query => [reply(query.readUInt16BE(0))])
    expect((await ask([failing, silent, good])).kind).toBe('records')
    expect(await ask([failing, silent])).toMatchObject({ kind: 'unknown', failed: true })
    expect(failing.queries).toHaveLength(2)
  })

  it('takes a cut reply to TCP, and one that is cut there too for nothing', async () => {
    const whole = reply(0)
    const tcp = createServer(socket =>
      socket.once('data', query => {
        whole.writeUInt16BE(query.readUInt16BE(2), 0)
        const length = Buffer.alloc(2)
        length.writeUInt16BE(whole.length)
        const bytes = Buffer.concat([length, whole])
        socket.write(bytes.subarray(0, 5))
        setTimeout(() => socket.end(cut ? Buffer.alloc(0) : bytes.subarray(5)), 5)
      }),
    ).listen(0, '127.0.0.1')
    let cut = false
    await once(tcp, 'listening')
    onTestFinished(() => void tcp.close())
    const address = tcp.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const udp = createSocket('udp4')
    udp.on('message', (query, from) =>
      udp.send(reply(query.readUInt16BE(0), { flags: recursive | 0x200, answers: [] }), from.port),
    )
    udp.bind(port, '127.0.0.1')
    await once(udp, 'listening')
    onTestFinished(() => new Promise<void>(resolve => udp.close(() => resolve())))
    const both = { host: '127.0.0.1', port, family: 4 as const }
    expect((await ask([both])).kind).toBe('records')
    cut = true
    expect(await ask([both])).toMatchObject({ kind: 'unknown', reason: 'timed-out' })
  })

  it('stops when it is told to', async () => {
    const from = await server(() => [])
    const stop = new AbortController()
    const asked = ask([from], stop.signal)
    stop.abort()
    expect(await asked).toMatchObject({ kind: 'unknown', reason: 'cancelled' })
    expect(await ask([])).toMatchObject({ kind: 'unknown', reason: 'needs-network' })
  })
})

describe('the address of a server', () => {
  it.each([
    ['9.9.9.9', '9.9.9.9', 53, 4],
    ['9.9.9.9:5353', '9.9.9.9', 5353, 4],
    ['2620:fe::fe', '2620:fe::fe', 53, 6],
    ['[2620:fe::fe]:5353', '2620:fe::fe', 5353, 6],
    ['fe80::1%eth0', 'fe80::1%eth0', 53, 6],
  ])('is read from %s', (text, host, port, family) => {
    expect(serverAddress(text)).toEqual({ host, port, family })
  })

  it('is that of the settings, or those of the computer', () => {
    expect(serversFor('9.9.9.9', () => ['127.0.0.53']).map(({ host }) => host)).toEqual(['9.9.9.9'])
    expect(serversFor('', () => ['127.0.0.53', 'nonsense', '::1']).map(({ host }) => host)).toEqual([
      '127.0.0.53',
      '::1',
    ])
  })
})

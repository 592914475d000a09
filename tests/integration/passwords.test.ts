import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPasswordWorker } from '../../src/main/passwords/password-worker.ts'
import { createPasswords } from '../../src/main/passwords/passwords.ts'

const worker = createPasswordWorker()
afterAll(() => worker.close())

describe('the password worker', () => {
  it('scores, and one after the other keeps its answers apart', async () => {
    const [weak, strong] = await Promise.all([
      worker.ask({ kind: 'score', password: 'password', ownWords: [] }),
      worker.ask({ kind: 'score', password: 'lantern-gravel-otter', ownWords: [] }),
    ])
    expect([weak.score, strong.score]).toEqual([0, 4])
  })

  it('gives a slow start its time, also to those who ask meanwhile', async () => {
    const source = `
      import { parentPort } from 'node:worker_threads'
      setTimeout(() => {
        parentPort.on('message', () => parentPort.postMessage('ABCDE'))
        parentPort.postMessage('ready')
      }, 1500)`
    const slow = createPasswordWorker(new URL(`data:text/javascript,${encodeURIComponent(source)}`))
    const ask = () => slow.ask({ kind: 'prefix', password: 'quick' })
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['ABCDE', 'ABCDE', 'ABCDE'])
    await slow.close()
  })

  it('says so when it cannot start or stops', async () => {
    const broken = createPasswordWorker(new URL('data:text/javascript,process.exit(1)'))
    await expect(broken.ask({ kind: 'prefix', password: 'quick' })).rejects.toMatchObject({
      data: { kind: 'INTERNAL' },
    })
    await broken.close()
  })

  it('is ended when it takes too long, says so, and serves the next one with a new worker', async () => {
    const source = `
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', request => {
        if (request.password === 'hangs') for (;;);
        parentPort.postMessage('ABCDE')
      })
      parentPort.postMessage('ready')`
    const stuck = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
    const slow = createPasswordWorker(stuck, url => new Worker(url))
    await slow.ask({ kind: 'prefix', password: 'quick' })
    await expect(slow.ask({ kind: 'prefix', password: 'hangs' })).rejects.toMatchObject({
      data: { kind: 'TIMED_OUT' },
    })
    expect(await slow.ask({ kind: 'prefix', password: 'quick' })).toBe('ABCDE')
    await slow.close()
  })
})

describe('the range query', () => {
  let requests: { url: string; padding: unknown; body: string }[] = []
  let respond: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    requests.push({ url: request.url ?? '', padding: request.headers['add-padding'], body })
    respond(request, response)
  })
  let base = ''
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => server.close())
  beforeEach(() => {
    requests = []
  })
  const passwords = createPasswords(worker, async () => base)

  it('sends five characters with padding and nothing else', async () => {
    respond = (_request, response) =>
      response.end('1E4C9B93F3F0682250B6CF8331B7EE68FD8:7\r\n00000000000000000000000000000000000:0\r\n')
    expect(await passwords.exposure('password')).toEqual({ timesSeen: 7 })
    expect(requests).toEqual([{ url: '/range/5BAA6', padding: 'true', body: '' }])
  })

  it('shows beforehand what it would send, and sends nothing by showing', async () => {
    expect(await passwords.exposurePreview('password')).toEqual({
      address: `${base}range/5BAA6`,
      prefix: '5BAA6',
    })
    expect(requests).toEqual([])
  })

  it.each([
    [429, 'SERVICE_BUSY'],
    [500, 'SERVICE_ERROR'],
    [302, 'OFFLINE'],
  ])('says what went wrong on status %i', async (status, kind) => {
    respond = (_request, response) => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end()
    await expect(passwords.exposure('password')).rejects.toMatchObject({ data: { kind } })
  })

  it('does not take a sign-in page of a guest network for an answer', async () => {
    respond = (_request, response) => response.end('<html>Welcome, please sign in</html>')
    await expect(passwords.exposure('password')).rejects.toMatchObject({ data: { kind: 'SERVICE_ERROR' } })
  })

  it('says that it is offline', async () => {
    const offline = createPasswords(worker, async () => 'http://127.0.0.1:1')
    await expect(offline.exposure('password')).rejects.toMatchObject({ data: { kind: 'OFFLINE' } })
  })
})

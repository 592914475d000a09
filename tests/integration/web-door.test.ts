import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type OutgoingHttpHeaders, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { os, type RouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWebDoor, type WebDoor } from '../../src/main/web/web-door.ts'

/** A small router of the same shape as the app's where the door knows names; the door itself is the real one. */
let streamsEnded = 0
const router = {
  app: {
    status: os.handler(() => 'here'),
    watch: os.handler(async function* ({ signal }) {
      yield 'first'
      yield 'second'
      await new Promise(resolve => signal?.addEventListener('abort', resolve, { once: true }))
      streamsEnded += 1
    }),
  },
  vault: {
    importBackup: os.input(z.object({ data: z.string() })).handler(({ input }) => input.data.length),
  },
  broken: os.handler(() => {
    throw new Error('secret path /home/someone')
  }),
}
type Client = RouterClient<typeof router>

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

let folder: string
let door: WebDoor
let gone: (() => void) | undefined
let goneCalls = 0
let patience = 0

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surefoot-web-door-'))
  const windowFolder = join(folder, 'renderer')
  await mkdir(join(windowFolder, 'assets'), { recursive: true })
  await writeFile(join(windowFolder, 'index.html'), '<!doctype html><title>Surefoot</title>')
  await writeFile(join(windowFolder, 'assets', 'index.js'), 'export {}')
  await writeFile(join(windowFolder, 'secret.pem'), 'not on the list')
  await writeFile(join(folder, 'outside.html'), 'outside')
  streamsEnded = 0
  gone = undefined
  goneCalls = 0
  patience = 0
  door = await openWebDoor({
    router: async () => router,
    windowFolder,
    port: 0,
    onGone: () => {
      goneCalls += 1
    },
    later: (milliseconds, run) => {
      patience = milliseconds
      gone = run
      return () => {
        gone = undefined
      }
    },
  })
})

afterEach(async () => {
  await door.close()
  await rm(folder, { recursive: true })
})

function ask(path: string, options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {}) {
  const { hostname, port } = new URL(door.origin)
  return new Promise<Answer>((resolve, reject) => {
    const request = send(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      response => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', chunk => {
          body += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    request.on('error', reject)
    request.end(options.body)
  })
}

/** Goes in with the one-time address and gives the Cookie header of the session. */
async function enter(): Promise<string> {
  const answer = await ask(door.address.slice(door.origin.length))
  expect(answer.status).toBe(303)
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

const callHeaders = (cookie: string) => ({ cookie, 'x-surefoot': '1', 'content-type': 'application/json' })

function call(cookie: string, path: string, body = '{}', headers: OutgoingHttpHeaders = {}) {
  return ask(path, { method: 'POST', headers: { ...callHeaders(cookie), ...headers }, body })
}

function clientWith(cookie: string): Client {
  return createORPCClient(new RPCLink({ url: `${door.origin}/rpc`, headers: { cookie, 'x-surefoot': '1' } }))
}

describe('entering', () => {
  it('swaps the token for a cookie that scripts and other sites cannot use', async () => {
    const answer = await ask(door.address.slice(door.origin.length))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^surefoot-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('refuses a wrong token and leaves the right one alive', async () => {
    const wrong = await ask('/enter?token=wrong')
    expect(wrong.status).toBe(403)
    expect(wrong.headers['set-cookie']).toBeUndefined()
    await expect(enter()).resolves.toMatch(/^surefoot-/)
  })

  it('refuses a missing token and one given twice', async () => {
    expect((await ask('/enter')).status).toBe(403)
    expect((await ask('/enter?token=a&token=b')).status).toBe(403)
  })

  it('shows a page that says what to do when a token is used again', async () => {
    await enter()
    const replayed = await ask(door.address.slice(door.origin.length))
    expect(replayed.status).toBe(403)
    expect(replayed.headers['set-cookie']).toBeUndefined()
    expect(replayed.body).toContain('This address has been used')
  })

  it('leads the browser that is already in to the window', async () => {
    const cookie = await enter()
    const again = await ask(door.address.slice(door.origin.length), { headers: { cookie } })
    expect(again.status).toBe(303)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('shows nothing without the cookie or with a wrong one', async () => {
    const cookie = await enter()
    expect((await ask('/')).status).toBe(401)
    expect((await ask('/assets/index.js')).status).toBe(401)
    expect((await ask('/', { headers: { cookie: `${cookie}x` } })).status).toBe(401)
    expect((await call('', '/rpc/app/status')).status).toBe(401)
    expect((await ask('/', { headers: { cookie: `other=a b"c; ${cookie}` } })).status).toBe(200)
  })
})

describe('where a request comes from', () => {
  it('refuses a foreign host, as a hostile name server would send', async () => {
    const cookie = await enter()
    const { port } = new URL(door.origin)
    for (const host of ['example.org', `example.org:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await ask('/', { headers: { cookie, host } })).status, host).toBe(403)
    }
  })

  it('refuses a foreign origin, and none at all as a sandboxed page would send', async () => {
    const cookie = await enter()
    for (const origin of ['https://example.org', 'null', 'http://127.0.0.1:1']) {
      expect((await call(cookie, '/rpc/app/status', '{}', { origin })).status, origin).toBe(403)
    }
    expect((await call(cookie, '/rpc/app/status', '{}', { origin: door.origin })).status).toBe(200)
  })

  it('refuses what the browser marks as sent by another site or another port', async () => {
    const cookie = await enter()
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask('/', { headers: { cookie, 'sec-fetch-site': site } })).status, site).toBe(403)
    }
    expect((await ask('/', { headers: { cookie, 'sec-fetch-site': 'none' } })).status).toBe(200)
  })

  it('refuses a form posted by another site, even with the cookie', async () => {
    const cookie = await enter()
    const form = await ask('/rpc/app/status', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', origin: 'https://example.org' },
      body: 'a=1',
    })
    expect(form.status).toBe(403)
  })

  it('refuses a call without our header, with another content type, or by GET', async () => {
    const cookie = await enter()
    const headers = callHeaders(cookie)
    const without = { cookie, 'content-type': 'application/json' }
    expect((await ask('/rpc/app/status', { method: 'POST', headers: without, body: '{}' })).status).toBe(403)
    expect((await call(cookie, '/rpc/app/status', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await ask('/rpc/app/status?data={}', { headers })).status).toBe(405)
    expect((await ask('/', { method: 'POST', headers, body: '{}' })).status).toBe(405)
    expect((await ask('/rpc/app/status', { method: 'OPTIONS', headers: { cookie } })).status).toBe(405)
  })

  it('never allows another origin to read an answer', async () => {
    const cookie = await enter()
    const answer = await call(cookie, '/rpc/app/status')
    expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('files', () => {
  it('serves the built window', async () => {
    const cookie = await enter()
    const page = await ask('/', { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    const script = await ask('/assets/index.js', { headers: { cookie } })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('serves nothing that is not on the list', async () => {
    const cookie = await enter()
    const paths = [
      '/../outside.html',
      '/%2e%2e/outside.html',
      '/..%2foutside.html',
      '/assets/..%2f..%2foutside.html',
      '/assets/../../outside.html',
      '//etc/passwd',
      '/%00',
      '/%zz',
      '/secret.pem',
      '/assets',
      '/nothing',
    ]
    for (const path of paths) {
      const answer = await ask(path, { headers: { cookie } })
      expect([400, 404], path).toContain(answer.status)
      expect(answer.body, path).not.toContain('outside')
    }
  })
})

describe('headers', () => {
  it('protects every answer, refusals and errors too', async () => {
    const cookie = await enter()
    const answers = [
      await ask('/', { headers: { cookie } }),
      await ask('/'),
      await ask('/nothing', { headers: { cookie } }),
      await ask('/', { headers: { cookie, host: 'example.org' } }),
      await call(cookie, '/rpc/app/status'),
      await call(cookie, '/rpc/nothing'),
      await call(cookie, '/rpc/broken'),
      await call(cookie, '/rpc/app/status', 'x'.repeat(2 * 1024 * 1024)),
    ]
    for (const { status, headers } of answers) {
      const policy = String(headers['content-security-policy'])
      expect(policy, String(status)).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
    }
  })
})

describe('calls', () => {
  it('answers, streams in order, and ends a stream when the window breaks it off', async () => {
    const client = clientWith(await enter())
    expect(await client.app.status()).toBe('here')
    const stream = await client.app.watch()
    const seen: string[] = []
    for await (const event of stream) {
      seen.push(event)
      if (seen.length === 2) break
    }
    expect(seen).toEqual(['first', 'second'])
    await expect.poll(() => streamsEnded).toBe(1)
  })

  it('says nothing of the inside when a call fails or does not exist', async () => {
    const cookie = await enter()
    const failed = await call(cookie, '/rpc/broken')
    expect(failed.status).toBe(500)
    expect(failed.body).not.toContain('secret')
    expect((await call(cookie, '/rpc/nothing')).status).toBe(404)
    expect((await call(cookie, '/rpc/app/status', '{')).status).toBe(400)
  })

  it('refuses a body of 20 MB, announced or not, and lets a backup be larger than other calls', async () => {
    const cookie = await enter()
    const large = JSON.stringify({ json: { data: 'x'.repeat(20_000_000) } })
    expect((await call(cookie, '/rpc/app/status', large)).status).toBe(413)
    expect((await call(cookie, '/rpc/app/status', '{}', { 'transfer-encoding': 'chunked' })).status).toBe(411)
    const backup = await call(cookie, '/rpc/vault/importBackup', large)
    expect(backup.status).toBe(200)
    expect(JSON.parse(backup.body)).toEqual({ json: 20_000_000 })
    const beyond = 'x'.repeat(65 * 1024 * 1024)
    expect((await call(cookie, '/rpc/vault/importBackup', beyond)).status).toBe(413)
  })
})

describe('closing itself', () => {
  it('waits a minute after the last window has gone, and no longer waits when one comes back', async () => {
    const client = clientWith(await enter())
    const open = async () => {
      const stream = await client.app.watch()
      await stream.next()
      return stream
    }
    const first = await open()
    const second = await open()
    await first.return(undefined)
    await expect.poll(() => streamsEnded).toBe(1)
    expect(gone).toBeUndefined()

    await second.return(undefined)
    await expect.poll(() => gone).toBeDefined()
    expect(patience).toBe(60_000)

    const third = await open()
    expect(gone).toBeUndefined()
    expect(goneCalls).toBe(0)

    await third.return(undefined)
    await expect.poll(() => gone).toBeDefined()
    gone?.()
    expect(goneCalls).toBe(1)
  })

  it('waits for the first window as long as it takes', async () => {
    const client = clientWith(await enter())
    await client.app.status()
    expect(gone).toBeUndefined()
  })
})

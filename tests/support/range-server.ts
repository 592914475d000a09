import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server can do instead of answering. `slow` answers after all, a little later. */
export type Fault = '429-seconds' | '429-date' | '503' | 'cut-off' | 'garbage' | 'slow'

export interface RangeServer {
  readonly url: string
  /** Every prefix in the order of the requests, and those that got a whole answer. */
  readonly asked: string[]
  readonly answered: string[]
  /** Requests that broke the rules: another path or method, a body, no padding asked for. */
  readonly wrong: string[]
  most: number
  close(): Promise<void>
}

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()

/**
 * Speaks the documented range API (https://haveibeenpwned.com/API/v3#PwnedPasswords) for the passwords of `counts`: other
 * suffixes around them, and 800 lines of padding with a count of 0. `fault` says what goes wrong with the n-th request.
 */
export async function startRangeServer(
  counts: ReadonlyMap<string, number>,
  fault: (request: number) => Fault | null = () => null,
): Promise<RangeServer> {
  const known = new Map([...counts].map(([password, count]) => [sha1(password), count]))
  const asked: string[] = []
  const answered: string[] = []
  const wrong: string[] = []
  let open = 0

  const answer = (prefix: string, response: ServerResponse) => {
    const lines = [...known]
      .filter(([digest]) => digest.startsWith(prefix))
      .map(([digest, count]) => `${digest.slice(5)}:${count}`)
    for (let line = 0; line < 40; line++)
      lines.push(`${sha1(`${prefix} other ${line}`).slice(5)}:${line + 1}`)
    while (lines.length < 800) lines.push(`${sha1(`${prefix} padding ${lines.length}`).slice(5)}:0`)
    answered.push(prefix)
    response.end(lines.toSorted().join('\r\n'))
  }
  const refuse = (response: ServerResponse, status: number, retryAfter: string | null) =>
    response.writeHead(status, retryAfter === null ? {} : { 'retry-after': retryAfter }).end()

  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const prefix = /^\/range\/([0-9A-F]{5})$/.exec(request.url ?? '')?.[1]
    if (!prefix || request.method !== 'GET' || body !== '' || request.headers['add-padding'] !== 'true') {
      wrong.push(`${request.method} ${request.url}`)
      return refuse(response, 400, null)
    }
    asked.push(prefix)
    open += 1
    range.most = Math.max(range.most, open)
    response.on('close', () => {
      open -= 1
    })
    switch (fault(asked.length)) {
      case '429-seconds':
        return refuse(response, 429, '1')
      case '429-date':
        return refuse(response, 429, new Date(Date.now() + 1000).toUTCString())
      case '503':
        return refuse(response, 503, null)
      case 'cut-off':
        response.writeHead(200, { 'content-length': '40000' })
        response.write(`${sha1('cut').slice(5)}:1\r\n`)
        return setTimeout(() => response.destroy(), 10)
      case 'garbage':
        return response.end('<html>Welcome, please sign in to the guest network</html>')
      case 'slow':
        return setTimeout(() => answer(prefix, response), 300)
      case null:
        return answer(prefix, response)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A listening TCP server has an address of this form.
  const { port } = server.address() as AddressInfo
  const range: RangeServer = {
    url: `http://127.0.0.1:${port}`,
    asked,
    answered,
    wrong,
    most: 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return range
}

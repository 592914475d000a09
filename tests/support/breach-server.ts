import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server can do instead of answering: a status of the documentation, or what networks do. */
export type BreachFault =
  | 400
  | 401
  | 403
  | 404
  | 503
  | '429-short'
  | '429-long'
  | '429-silent'
  | 'redirect'
  | 'cut-off'
  | 'garbage'
  | 'wrong-shape'
  | 'silent'

export interface BreachServer {
  readonly url: string
  readonly asked: { path: string; headers: IncomingHttpHeaders }[]
  fault: BreachFault | null
  close(): Promise<void>
}

export const breachKey = '00112233445566778899aabbccddeeff'

/** An entry of the list, in the documented layout (https://haveibeenpwned.com/API/v3#BreachModel). */
export const listedBreach = (Name: string, Domain: string, BreachDate: string, more: object = {}) => ({
  Name,
  Title: `${Name} title`,
  Domain,
  BreachDate,
  AddedDate: `${BreachDate}T00:00:00Z`,
  PwnCount: 1,
  Description: 'Any',
  DataClasses: ['Email addresses', 'Passwords'],
  IsVerified: true,
  IsFabricated: false,
  IsSpamList: false,
  IsRetired: false,
  ...more,
})

/** Speaks the documented API for one address: `digest` is its SHA-1. */
export async function startBreachServer(
  address: string,
  digest: string,
  list: readonly ReturnType<typeof listedBreach>[],
): Promise<BreachServer> {
  const answer = (response: ServerResponse, body: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const faulty = (response: ServerResponse, fault: BreachFault) => {
    switch (fault) {
      case '429-short':
        breaches.fault = null
        return response.writeHead(429, { 'retry-after': '0' }).end()
      case '429-long':
        return response.writeHead(429, { 'retry-after': '3600' }).end()
      case '429-silent':
        return response.writeHead(429).end()
      case 'redirect':
        return response.writeHead(302, { location: 'https://elsewhere.example/' }).end()
      case 'cut-off':
        response.writeHead(200, { 'content-length': '40000' })
        response.write('[{"Name":')
        return setTimeout(() => response.destroy(), 10)
      case 'garbage':
        return response.end('<html>Welcome, please sign in to the guest network</html>')
      case 'wrong-shape':
        return answer(response, [{ Name: 7 }])
      case 'silent':
        return undefined
      default:
        return response.writeHead(fault).end()
    }
  }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    breaches.asked.push({ path, headers: request.headers })
    if (breaches.fault !== null) return faulty(response, breaches.fault)
    if (request.headers['user-agent'] === undefined) return response.writeHead(403).end()
    if (path === '/api/v3/breaches') return answer(response, list)
    if (request.headers['hibp-api-key'] !== breachKey) return response.writeHead(401).end()
    if (path === `/api/v3/breachedaccount/${encodeURIComponent(address)}?truncateResponse=false`)
      return answer(response, list.slice(0, 2))
    if (path === `/api/v3/breachedaccount/range/${digest.slice(0, 6)}`)
      return answer(response, [
        { hashSuffix: '0'.repeat(34), websites: ['Elsewhere'] },
        { hashSuffix: digest.slice(6), websites: list.slice(0, 2).map(({ Name }) => Name) },
      ])
    return response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A listening TCP server has an address of this form.
  const { port } = server.address() as AddressInfo
  const breaches: BreachServer = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    fault: null,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return breaches
}

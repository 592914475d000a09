import type { Request, ResponseToolkit, Server } from '@hapi/hapi'
import { server as createServer } from '@hapi/hapi'
import type { AnyRouter } from '@orpc/server'
import { securityHeaders } from '../security-headers.ts'
import { listWindowFiles } from '../window-files.ts'
import { Entry } from './entry.ts'
import { type Page, pages } from './messages.ts'
import { type Later, OpenWindows } from './open-windows.ts'
import { htmlPage, style, stylePath } from './page.ts'
import { refusalOf } from './request-guard.ts'
import { callRoutes } from './rpc.ts'

export interface WebDoorOptions {
  /** Asked for when the window has been delivered, so that loading it does not hold up the first page. */
  readonly router: () => Promise<AnyRouter>
  /** Folder of the built window. */
  readonly windowFolder: string
  /** 0 for a free one. */
  readonly port: number
  /** Called when the last window has been gone for a minute. Never called when not given. */
  readonly onGone?: () => void
  readonly later?: Later
}

export interface WebDoor {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string
  /** The address that lets one browser in, once. */
  readonly address: string
  /** Stops listening and breaks off open streams. */
  close(): Promise<void>
}

const minute = 60_000

/** Opens the browser door on this computer's own loopback address. Rejects when the port is taken or the window is not built. */
export async function openWebDoor(options: WebDoorOptions): Promise<WebDoor> {
  const files = await listWindowFiles(options.windowFolder)
  const windows = new OpenWindows(minute, () => options.onGone?.(), options.later)
  const server = createServer({
    host: '127.0.0.1',
    port: options.port,
    debug: false,
    compression: false,
    // Other programs on 127.0.0.1 may have left cookies that hapi would refuse to read. Ours is read in entry.ts.
    routes: { state: { parse: false, failAction: 'ignore' } },
  })
  const door: Door = { server, files, windows, entry: undefined }

  server.route(callRoutes(options.router, windows))
  server.route([
    { method: 'GET', path: '/enter', handler: (request, h) => enter(door, request, h) },
    { method: 'GET', path: stylePath, handler: (_request, h) => h.response(style).type('text/css') },
    { method: 'GET', path: '/{path*}', handler: (request, h) => file(door, request, h) },
  ])
  server.ext('onRequest', (request, h) => guard(door, request, h))
  server.ext('onPreResponse', finish)
  server.events.on('response', request => {
    // A failure shows at the first call, which asks again.
    if (request.path === '/') options.router().catch(() => undefined)
  })
  await server.start()

  const port = Number(server.info.port)
  const entry = new Entry(port)
  door.entry = entry
  return {
    origin: originOf(server),
    address: `${originOf(server)}${entry.path}`,
    close: async () => {
      windows.end()
      await server.stop({ timeout: 200 })
    },
  }
}

interface Door {
  readonly server: Server
  readonly files: Awaited<ReturnType<typeof listWindowFiles>>
  readonly windows: OpenWindows
  /** Set as soon as the port is known. */
  entry: Entry | undefined
}

const originOf = (server: Server) => `http://127.0.0.1:${server.info.port}`
const openToAll: ReadonlySet<string> = new Set(['/enter', stylePath])

/** Turns away what is not for us or not from our own page, before anything else looks at it. */
function guard(door: Door, request: Request, h: ResponseToolkit) {
  const { headers } = request.raw.req
  const refusal = refusalOf({ method: request.method, path: request.path, headers }, originOf(door.server))
  if (refusal) return show(h, pages.refused, refusal.status).takeover()
  if (openToAll.has(request.path)) return h.continue
  if (door.entry?.admits(headers.cookie)) return h.continue
  return show(h, pages.notEntered, 401).takeover()
}

function enter(door: Door, request: Request, h: ResponseToolkit) {
  const { token } = request.query
  const cookie = typeof token === 'string' ? door.entry?.exchange(token) : null
  if (cookie) return h.redirect('/').code(303).header('set-cookie', cookie)
  // The browser that was let in opened its address again: it belongs inside.
  if (door.entry?.admits(request.raw.req.headers.cookie)) return h.redirect('/').code(303)
  return show(h, pages.usedAddress, 403)
}

async function file(door: Door, request: Request, h: ResponseToolkit) {
  const found = door.files.get(request.path)
  return found ? h.response(await found.read()).type(found.mediaType) : show(h, pages.notFound, 404)
}

/** Gives every answer the protecting headers, and errors a page that says nothing of the inside. */
function finish(request: Request, h: ResponseToolkit) {
  const { response } = request
  const answer =
    'isBoom' in response ? show(h, pageOf(response.output.statusCode), response.output.statusCode) : response
  for (const [name, value] of Object.entries(securityHeaders)) answer.header(name, value)
  return answer
}

function pageOf(status: number): Page {
  if (status === 404) return pages.notFound
  if (status === 413) return pages.tooLarge
  return status < 500 ? pages.refused : pages.broken
}

const show = (h: ResponseToolkit, page: Page, status: number) =>
  h.response(htmlPage(page)).type('text/html').code(status)

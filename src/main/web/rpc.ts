import type { Lifecycle, ServerRoute } from '@hapi/hapi'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { securityHeaders } from '../security-headers.ts'
import type { OpenWindows } from './open-windows.ts'
import { callPrefix } from './request-guard.ts'

const mebibyte = 1024 * 1024
const callLimit = mebibyte
/** A backup is a store of text: years of audits make a few MiB. */
const backupLimit = 64 * mebibyte
/** A list of all known breaches, in base64: the contract takes 30 million characters of it. */
const breachListLimit = 32 * mebibyte

const watchPath = `${callPrefix}/app/watch`

/**
 * The calls of the window. hapi reads and limits the body, oRPC does the rest and writes the answer itself, so that
 * streams stay streams. `router` is asked for at the first call: loading it may take longer than opening the door.
 */
export function callRoutes(router: () => Promise<AnyRouter>, windows: OpenWindows): ServerRoute[] {
  let prepared: Promise<RPCHandler<Record<never, never>>> | undefined
  const prepare = () => {
    prepared ??= router().then(loaded => new RPCHandler(loaded))
    return prepared
  }

  const answer: Lifecycle.Method = async (request, h) => {
    const calls = await prepare()
    const { req, res } = request.raw
    for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value)
    if (request.path === watchPath) res.once('close', windows.opened())
    const { matched } = await calls.handle(Object.assign(req, { body: request.payload ?? {} }), res, {
      prefix: callPrefix,
    })
    if (matched) return h.abandon
    return h.response({ defined: false, code: 'NOT_FOUND', status: 404, message: 'Not found' }).code(404)
  }

  const route = (path: string, maxBytes: number): ServerRoute => ({
    method: 'POST',
    path,
    options: { payload: { parse: true, allow: 'application/json', maxBytes } },
    handler: answer,
  })
  return [
    route(`${callPrefix}/vault/importBackup`, backupLimit),
    route(`${callPrefix}/passwordExport/breaches`, breachListLimit),
    route(`${callPrefix}/{call*}`, callLimit),
  ]
}

import { type AnyRouter, onSuccess } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'

/**
 * Answers the window's calls over its port. `afterCall` hears the name of each call that succeeded, such as
 * `settings.save`, for what only this door can do about it.
 */
export function answerCalls(
  router: AnyRouter,
  afterCall: (name: string) => void,
): (port: MessagePortMain) => void {
  const calls = new RPCHandler(router, {
    clientInterceptors: [onSuccess((_output, { path }) => afterCall(path.join('.')))],
  })
  return port => {
    calls.upgrade(port)
    port.start()
  }
}

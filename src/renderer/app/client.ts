import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract.ts'
import { pageMessages } from '../../shared/desktop-bridge.ts'
import { isDesktop } from './door.ts'

/** Every call the window can make, typed by the contract. */
export type Client = ContractRouterClient<Contract>

/** The client of whichever door the window was opened through. Calls made before the port has come wait for it. */
export async function connect(): Promise<Client> {
  if (isDesktop()) {
    const port = await receivePort(window)
    const client: Client = createORPCClient(new PortLink({ port }))
    port.start()
    return client
  }
  const link = new FetchLink({
    url: `${window.location.origin}/rpc`,
    headers: { 'x-surefoot': '1' },
    fetch: (request, init, _options, path) => fetch(request, { ...init, keepalive: outlivesPage(path) }),
  })
  const client: Client = createORPCClient(link)
  return client
}

/** What an export left in memory must be forgotten even when the page that held it is closing. */
const outlivesPage = (path: readonly string[]) => path.join('.') === 'passwordExport.forget'

/** Asks the preload for the port and takes only what comes from this very window. */
function receivePort(target: Window): Promise<MessagePort> {
  return new Promise(resolve => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== target || event.origin !== target.location.origin) return
      if (event.data !== pageMessages.port || !port) return
      target.removeEventListener('message', receive)
      resolve(port)
    }
    target.addEventListener('message', receive)
    target.postMessage(pageMessages.ready, target.location.origin)
  })
}

import { type CustomScheme, type Protocol, protocol } from 'electron'
import { securityHeaders } from '../security-headers.ts'
import { listWindowFiles } from '../window-files.ts'
import { windowOrigin } from './origin.ts'

const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Must run before Electron is ready. */
export function registerWindowScheme(): void {
  protocol.registerSchemesAsPrivileged([scheme])
}

/** Serves the built window, and nothing but it. */
export async function serveWindow(folder: string, to: Protocol = protocol): Promise<void> {
  const files = await listWindowFiles(folder)
  to.handle('app', async request => {
    const { origin, pathname } = addressOf(request.url)
    const file = origin === windowOrigin && request.method === 'GET' ? files.get(pathname) : undefined
    if (!file) return new Response('Not found', { status: 404, headers: securityHeaders })
    return new Response(new Uint8Array(await file.read()), {
      headers: { ...securityHeaders, 'content-type': file.mediaType },
    })
  })
}

/** URL gives no origin for schemes it does not know, so it is put together here. */
function addressOf(address: string): { origin: string; pathname: string } {
  const { protocol: name, host, pathname } = new URL(address)
  return { origin: `${name}//${host}`, pathname }
}

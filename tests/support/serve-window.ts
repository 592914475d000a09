import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { RPCHandler } from '@orpc/server/node'
import react from '@vitejs/plugin-react'
import { createServer as createViteServer } from 'vite'
import { createFakeBackend, type FakeScenario } from './fake-backend.ts'

/**
 * Serves the window with the fake backend, for drawing screens: `node tests/support/serve-window.ts [port]`. The cookie
 * `scenario` chooses what there is to see; each scenario keeps what was changed in it until the server ends.
 */
const scenarios: Record<string, FakeScenario> = {
  open: {},
  empty: { empty: true },
  replaying: { replaying: true },
  absent: { vault: 'absent' },
  'absent-no-keychain': { vault: 'absent', keychainAvailable: false },
  locked: { vault: 'locked' },
  'key-missing': { vault: 'key-missing' },
  'wrong-key': { vault: 'wrong-key' },
  corrupt: { vault: 'corrupt' },
  newer: { vault: 'newer' },
  'in-use': { vault: 'in-use' },
  'disk-full': { vault: 'disk-full' },
  unreadable: { vault: 'unreadable' },
}

const handlers = new Map(
  Object.entries(scenarios).map(([name, scenario]) => [name, new RPCHandler(createFakeBackend(scenario))]),
)
const port = Number(process.argv[2] ?? 5199)

const vite = await createViteServer({
  root: fileURLToPath(new URL('../../src/renderer', import.meta.url)),
  configFile: false,
  plugins: [react()],
  appType: 'spa',
  server: { middlewareMode: true, hmr: { port: port + 1 } },
  cacheDir: fileURLToPath(new URL(`../../node_modules/.vite-window-${port}`, import.meta.url)),
})

createServer(async (request, response) => {
  const name = /(?:^|; )scenario=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'open'
  const { matched } =
    (await handlers.get(name)?.handle(request, response, { prefix: '/rpc', context: {} })) ?? {}
  if (!matched) vite.middlewares(request, response)
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`))

import { spawn } from 'node:child_process'
import { createServer as createTcpServer } from 'node:net'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { place } from '../setup/places.mjs'

/**
 * The browser door from source: Node runs the main process and starts it anew when a file changes, Vite serves the window
 * with hot reload and passes the calls on. Vite needs inline scripts, so the door's policy is not in force here.
 */

/** @returns {Promise<number>} a port that is free now */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createTcpServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const doorPort = await freePort()
const doorOrigin = `http://127.0.0.1:${doorPort}`

/** The door answers only its own address and its own page. @type {import('vite').ProxyOptions} */
const toDoor = {
  target: doorOrigin,
  changeOrigin: true,
  configure: proxy => {
    proxy.on('proxyReq', request => {
      if (request.hasHeader('origin')) request.setHeader('origin', doorOrigin)
    })
  },
}
const vite = await createServer({
  root: place('src/renderer'),
  configFile: false,
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/rpc': toDoor, '/enter': toDoor, '/door.css': toDoor } },
})
await vite.listen()
const windowOrigin = new URL(vite.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173').origin

const door = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    place('src/main/web.ts'),
    ...['--no-open', '--keep', '--port', String(doorPort)],
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
// Each start of the door has an address of its own; people go in through Vite's.
door.stdout
  .setEncoding('utf8')
  .on('data', text => process.stdout.write(text.replaceAll(doorOrigin, windowOrigin)))
door.once('close', code => {
  void vite.close().finally(() => process.exit(code ?? 0))
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => door.kill(signal))

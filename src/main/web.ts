import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { App } from './app.ts'
import { defaultDataFolder } from './default-data-folder.ts'
import { messages } from './web/messages.ts'
import { openBrowser } from './web/open-browser.ts'
import { openWebDoor } from './web/web-door.ts'

/**
 * The browser door: the same app on 127.0.0.1. It loads the app only once the window has been delivered, so that
 * the first page does not wait for the store and the catalogue.
 */

const path = (address: string) => fileURLToPath(new URL(address, import.meta.url))

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string', default: defaultDataFolder() },
        replay: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    return Number.isInteger(port) && port >= 0 && port < 65_536 ? { ...values, port } : null
  } catch {
    return null
  }
}

const options = readOptions()
if (options === null || options.help) {
  process[options ? 'stdout' : 'stderr'].write(messages.usage)
  process.exit(options ? 0 : 2)
}

const windowFolder = path('../renderer/')
if (!existsSync(windowFolder)) {
  process.stderr.write(messages.notBuilt)
  process.exit(1)
}

let loading: Promise<App> | undefined
const loadApp = () => {
  loading ??= import('./app.ts').then(({ createApp }) =>
    createApp({
      door: 'browser',
      dataFolder: options.data,
      resourcesFolder: path('../../resources/'),
      ...(options.replay === undefined ? {} : { replayFolder: options.replay }),
      quit: () => void end(messages.ended),
    }),
  )
  loading.catch(() => {
    process.stderr.write(messages.failed)
    process.exit(1)
  })
  return loading
}

let ending = false
/** Closes door and store, once: Ctrl-C reaches us from the terminal and from `npm start`. Does not wait for ever. */
async function end(farewell: string) {
  if (ending) return
  ending = true
  setTimeout(() => process.exit(1), 5000).unref()
  await door.close()
  await (await loading?.catch(() => undefined))?.close()
  process.stdout.write(farewell)
  process.exit(0)
}

const door = await openWebDoor({
  router: async () => (await loadApp()).router,
  windowFolder,
  port: options.port,
  ...(options.keep ? {} : { onGone: () => void end(messages.windowGone) }),
}).catch(error => {
  process.stderr.write(error.code === 'EADDRINUSE' ? messages.portTaken(options.port) : messages.failed)
  process.exit(1)
})
process.on('SIGINT', () => void end(messages.ended))
process.on('SIGTERM', () => void end(messages.ended))

process.stdout.write(messages.ready(door.address))
if (!options['no-open'] && (await openBrowser(door.address))) process.stdout.write(messages.browserOpened)

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { app, dialog, ipcMain, powerMonitor, session } from 'electron'
import type { App } from './app.ts'
import { defaultDataFolder } from './default-data-folder.ts'
import { answerCalls } from './desktop/calls.ts'
import { followContentProtection } from './desktop/content-protection.ts'
import { setMenu } from './desktop/menu.ts'
import { messages } from './desktop/messages.ts'
import { openExternal } from './desktop/open-external.ts'
import { windowOrigin } from './desktop/origin.ts'
import { takePorts } from './desktop/port.ts'
import { registerWindowScheme, serveWindow } from './desktop/scheme.ts'
import { makeWindow } from './desktop/window.ts'
import { allowedOrigins, guardContents, guardSession } from './desktop/window-guards.ts'

/** The desktop door. Everything that protects the window stands in `desktop/`; this file only puts it together. */

const path = (address: string) => fileURLToPath(new URL(address, import.meta.url))

// Not strict: Chromium's own switches stand among the arguments.
const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { data: { type: 'string' }, replay: { type: 'string' } },
  strict: false,
})
const dataFolder = typeof values.data === 'string' ? values.data : defaultDataFolder()
const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const origins = allowedOrigins(developmentServer)

registerWindowScheme()
app.setName(messages.name)
app.setPath('userData', join(dataFolder, 'window'))

let loading: Promise<App> | undefined
const loadApp = () => {
  loading ??= import('./app.ts').then(({ createApp }) =>
    createApp({
      door: 'desktop',
      dataFolder,
      resourcesFolder: path('../../resources/'),
      ...(typeof values.replay === 'string' ? { replayFolder: values.replay } : {}),
      openExternal: address => openExternal(address),
      quit: () => app.quit(),
    }),
  )
  return loading
}

async function start(): Promise<void> {
  guardSession(session.defaultSession, origins)
  app.on('web-contents-created', (_event, contents) => guardContents(contents, origins))
  await serveWindow(path('../renderer/'))
  setMenu()

  const window = makeWindow({ preload: path('../preload/index.cjs'), isPackaged: app.isPackaged })
  const connected = loadApp().then(loaded => {
    const protection = followContentProtection(window, loaded)
    powerMonitor.on('suspend', () => void loaded.vault.lock())
    return answerCalls(loaded.router, protection.afterCall)
  })
  takePorts(window.webContents, origins, port => void connected.then(connect => connect(port)), ipcMain)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  await Promise.all([connected, window.loadURL(developmentServer ?? `${windowOrigin}/`)])
}

/** Closes the store before the process ends. */
let closed = false
app.on('will-quit', event => {
  if (closed || !loading) return
  event.preventDefault()
  closed = true
  void loading
    .then(loaded => loaded.close())
    .catch(() => undefined)
    .finally(() => app.exit(0))
})
app.on('window-all-closed', () => app.quit())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch(() => {
      dialog.showErrorBox(messages.failedTitle, messages.failedText)
      app.exit(1)
    })
} else {
  app.quit()
}

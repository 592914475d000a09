import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { messages } from './messages.ts'

export interface WindowOptions {
  /** Path of the bundled preload. */
  readonly preload: string
  readonly isPackaged: boolean
}

/** A window that can do as little as a web page can, and no more. */
export function windowOptions({ preload, isPackaged }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 400,
    minHeight: 480,
    show: false,
    title: messages.name,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !isPackaged,
    },
  }
}

/** Makes the window. It is shown when its first page is drawn, and its title never tells what is open. */
export function makeWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow(windowOptions(options))
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', event => event.preventDefault())
  return window
}

import type { BrowserWindowConstructorOptions } from 'electron'
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

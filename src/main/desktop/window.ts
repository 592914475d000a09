import { BrowserWindow } from 'electron'
import { type WindowOptions, windowOptions } from './window-options.ts'

/** Makes the window. It is shown when its first page is drawn, and its title never tells what is open. */
export function makeWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow(windowOptions(options))
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', event => event.preventDefault())
  return window
}

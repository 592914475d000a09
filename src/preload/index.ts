import { contextBridge, ipcRenderer } from 'electron'
import { channels, pageMessages } from '../shared/desktop-bridge.ts'

/**
 * The whole bridge between window and main process: it says which door this is, and hands over one message port a load.
 * The main process checks who asked before it uses the port. Bundled as CommonJS, because the window is sandboxed:
 * https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts
 */
contextBridge.exposeInMainWorld('surefoot', { door: 'desktop' })

let handedOver = false
window.addEventListener('message', event => {
  const isOwnPage = event.source === window && event.origin === window.location.origin
  if (!isOwnPage || event.data !== pageMessages.ready || handedOver) return
  handedOver = true
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage(channels.port, null, [port1])
  window.postMessage(pageMessages.port, window.location.origin, [port2])
})

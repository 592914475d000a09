import type { Session, WebContents } from 'electron'
import { windowOrigin } from './origin.ts'

/** Pages the window may show and load from: its own, and in development the address of the development server. */
export const allowedOrigins = (developmentServer?: string): readonly string[] =>
  developmentServer === undefined ? [windowOrigin] : [windowOrigin, new URL(developmentServer).origin]

const isWithin = (address: string, origins: readonly string[]) =>
  origins.some(origin => address === origin || address.startsWith(`${origin}/`))

/** Keeps the page where it is: no other page in this window, no other window, no embedded page. */
export function guardContents(contents: WebContents, origins: readonly string[]): void {
  contents.on('will-navigate', event => {
    if (!isWithin(event.url, origins)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || !isWithin(event.url, origins)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Denies every permission, asked for or checked, and every load that is not our own file. */
export function guardSession(session: Session, origins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event, item) => {
    // The report and the backup are made in the page and saved by it; nothing else is ever downloaded.
    if (!isOwnDownload(item.getURL(), origins)) event.preventDefault()
  })
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url, origins) }))
}

const isOwnDownload = (address: string, origins: readonly string[]) =>
  origins.some(origin => address.startsWith(`blob:${origin}/`))

const isLocal = (address: string, origins: readonly string[]) =>
  isWithin(address, origins) ||
  isWithin(address.replace(/^ws:/, 'http:'), origins) ||
  isOwnDownload(address, origins) ||
  address.startsWith('devtools://') ||
  address.startsWith('data:image/')

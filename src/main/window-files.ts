import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface WindowFile {
  readonly mediaType: string
  read(): Promise<Buffer>
}

/**
 * The built window, by address path (`/`, `/assets/index.js`). The list is read once: an address that is not on it does
 * not exist, so no address can lead out of the folder.
 */
export type WindowFiles = ReadonlyMap<string, WindowFile>

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Lists the folder of the built window. Files of a kind that is not known are left out. Rejects when there is no such folder. */
export async function listWindowFiles(folder: string): Promise<WindowFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, WindowFile>()
  for (const entry of entries) {
    const mediaType = mediaTypes[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address === '/index.html' ? '/' : address, { mediaType, read: () => readFile(path) })
  }
  return files
}

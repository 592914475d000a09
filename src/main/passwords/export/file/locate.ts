import { constants } from 'node:fs'
import { lstat, open, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportFile } from '../../../../shared/model/password-export.ts'
import { diskKind } from './disk-kind.ts'
import { exportFolders } from './export-folders.ts'
import { digestOf, type Fingerprint } from './fingerprint.ts'

/** On Windows there are neither. A pipe put there in between must not keep us waiting. */
export const openCarefully = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Looks for the export itself: regular files with exactly its content, whatever they are called, directly in the folders
 * where exports end up. The one with its name comes first. Folders and files that cannot be read are passed over.
 */
export async function locate(
  wanted: Fingerprint,
  folders: () => Promise<string[]> = exportFolders,
): Promise<Omit<ExportFile, 'index'>[]> {
  const found = new Map<string, Omit<ExportFile, 'index'>>()
  for (const folder of await folders()) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const device = await deviceOfCopy(path, wanted).catch(() => null)
      if (device === null) continue
      // Two of the folders can be one.
      const real = await realpath(path).catch(() => path)
      if (!found.has(real)) found.set(real, { path, disk: await diskKind(device) })
    }
  }
  const isNamed = ({ path }: { path: string }) => path.endsWith(wanted.fileName)
  return [...found.values()].toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
}

/** The device that a copy lies on; null for any other file. */
async function deviceOfCopy(path: string, wanted: Fingerprint): Promise<number | null> {
  const named = await lstat(path)
  if (!named.isFile() || named.size !== wanted.bytes) return null
  await using handle = await open(path, constants.O_RDONLY | openCarefully)
  const opened = await handle.stat()
  return opened.isFile() && (await digestOf(handle)) === wanted.digest ? opened.dev : null
}

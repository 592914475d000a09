import { open, rename, rm } from 'node:fs/promises'

/** Replaces a file whole: after a crash at any moment there is the old content or the new one. Readable by its owner only. */
export async function writeDurably(folder: string, path: string, content: string): Promise<void> {
  const next = `${path}.new`
  await rm(next, { force: true })
  const file = await open(next, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(next, path)
  await syncFolder(folder)
}

/** Makes renames and removals in a folder last. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows does not open folders as files; NTFS keeps renames in its journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a disk of a size of our own can be had here. Only root may mount one. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    // In a mount namespace of its own: tells whether mounting is allowed and leaves nothing behind.
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A file system in memory of the size given, such as `2m`, for as long as the test takes. */
export async function onSmallDisk(
  parent: string,
  size: string,
  test: (disk: string) => Promise<void>,
): Promise<void> {
  const disk = join(parent, 'disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
  try {
    await test(disk)
  } finally {
    execFileSync('umount', ['--lazy', disk])
  }
}

/** Writes ballast until not one more page fits. */
export async function fillDisk(disk: string): Promise<void> {
  for (const size of [64 * 1024, 4096]) {
    for (let number = 0; ; number += 1) {
      const full = await writeFile(join(disk, `ballast-${size}-${number}`), Buffer.alloc(size)).then(
        () => false,
        () => true,
      )
      if (full) break
    }
  }
}

/** Removes all ballast. */
export async function emptyDisk(disk: string): Promise<void> {
  for (const name of await readdir(disk))
    if (name.startsWith('ballast-')) await rm(join(disk, name), { force: true })
}

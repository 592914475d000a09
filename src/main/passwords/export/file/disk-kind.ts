import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportFile } from '../../../../shared/model/password-export.ts'

/**
 * What kind of disk a device number of Linux stands for, by what the kernel says of it
 * (https://www.kernel.org/doc/Documentation/ABI/stable/sysfs-block). Other systems do not say so without a program.
 */
export async function diskKind(
  device: number,
  system: NodeJS.Platform = process.platform,
  devices = '/sys/dev/block',
): Promise<ExportFile['disk']> {
  if (system !== 'linux') return 'unknown'
  try {
    const folder = await realpath(join(devices, `${major(device)}:${minor(device)}`))
    // A partition has no queue of its own; its disk is the folder above.
    const text = await readRotational(folder).catch(() => readRotational(join(folder, '..')))
    return text === '0' ? 'solid-state' : text === '1' ? 'spinning' : 'unknown'
  } catch {
    return 'unknown'
  }
}

const readRotational = async (folder: string) =>
  (await readFile(join(folder, 'queue/rotational'), 'utf8')).trim()

/** As glibc packs them: https://man7.org/linux/man-pages/man3/makedev.3.html. Bits above 32 need division. */
const major = (device: number) => ((device >>> 8) & 0xfff) | (Math.floor(device / 2 ** 32) & ~0xfff)
const minor = (device: number) => (device & 0xff) | ((device >>> 12) & ~0xff)

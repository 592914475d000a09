import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const names = ['Downloads', 'Desktop', 'Documents'] as const
const xdgNames = ['XDG_DOWNLOAD_DIR', 'XDG_DESKTOP_DIR', 'XDG_DOCUMENTS_DIR'] as const

/**
 * Folders where an export ends up: downloads, desktop and documents. Linux may name them otherwise
 * (https://www.freedesktop.org/wiki/Software/xdg-user-dirs/), and OneDrive moves them on Windows.
 */
export async function exportFolders(
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): Promise<string[]> {
  const oneDrive = [environment.OneDrive, environment.OneDriveCommercial].filter(
    folder => folder !== undefined,
  )
  const usual = [home, ...oneDrive].flatMap(base => names.map(name => join(base, name)))
  return [...new Set([...usual, ...(await namedByXdg(environment, home))])]
}

async function namedByXdg(environment: NodeJS.ProcessEnv, home: string): Promise<string[]> {
  const folder = environment.XDG_CONFIG_HOME
  const config = folder && isAbsolute(folder) ? folder : join(home, '.config')
  const text = await readFile(join(config, 'user-dirs.dirs'), 'utf8').catch(() => '')
  return xdgNames.flatMap(name => {
    const path = new RegExp(`^${name}="(.*)"$`, 'm').exec(text)?.[1]?.replace(/^\$HOME(?=\/|$)/, home)
    // A person without a downloads folder has the whole home folder named instead.
    return path && isAbsolute(path) && join(path, '.') !== join(home, '.') ? [join(path, '.')] : []
  })
}

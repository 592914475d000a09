import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this person's encrypted files lie unless `--data` says otherwise. All doors use the same folder.
 * Linux follows the XDG base directories: https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Surefoot')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Surefoot')
  const xdg = environment.XDG_DATA_HOME
  // The specification says to ignore a relative path.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'surefoot')
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { notFound, serverUnavailable } from '@hapi/boom'
import type { Desktop, SettingsPage } from '../../shared/model/settings-page.ts'
import type { System } from '../../shared/model/system.ts'
import { isInstalled } from './local/installed.ts'

const desktopNames: readonly (readonly [RegExp, Desktop])[] = [
  [/gnome|unity|budgie/i, 'gnome'],
  [/kde|plasma/i, 'kde'],
  [/xfce/i, 'xfce'],
  [/cinnamon/i, 'cinnamon'],
  [/mate/i, 'mate'],
]

/** The command that opens a page of this system's settings; null when nothing here can. */
export function settingsCommand(
  page: SettingsPage,
  system: System,
  environment: NodeJS.ProcessEnv,
  isThere = (program: string) => isInstalled(program, 'linux'),
): readonly string[] | null {
  if (system === 'windows')
    return page.windows
      ? [join(environment.SystemRoot ?? 'C:\\Windows', 'explorer.exe'), page.windows.uri]
      : null
  if (system === 'macos') return page.macos ? ['/usr/bin/open', page.macos.uri] : null
  const running = desktopNames.find(([name]) => name.test(environment.XDG_CURRENT_DESKTOP ?? ''))?.[1]
  const tools = page.linux?.tools ?? []
  const ordered = [
    ...tools.filter(tool => tool.desktop === running),
    ...tools.filter(tool => tool.desktop === 'any'),
  ]
  return ordered.find(tool => isThere(tool.argv[0]))?.argv ?? null
}

/** Opens the page and does not wait for it. 404 for an unknown page or where nothing can open it, 503 when it does not start. */
export async function openSettings(
  page: SettingsPage | null,
  system: System,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const argv = page && settingsCommand(page, system, environment)
  if (!argv) throw notFound('Nothing here opens this page', { kind: 'NOT_FOUND' })
  const [program = '', ...rest] = argv
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, rest, { stdio: 'ignore', detached: true, shell: false })
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
    child.once('error', () =>
      reject(serverUnavailable('The settings did not open', { kind: 'SERVICE_ERROR' })),
    )
  })
}

import { spawn } from 'node:child_process'

type Run = (command: string, argv: readonly string[]) => Promise<boolean>

/** Resolves whether the program could be started; what it does afterwards is its own affair. */
const run: Run = (command, argv) =>
  new Promise(resolve => {
    const child = spawn(command, argv, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })

/** Opens our own address in the default browser. False when this computer has no way to do so. */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  start: Run = run,
): Promise<boolean> {
  if (platform === 'darwin') return start('/usr/bin/open', [address])
  if (platform === 'win32') {
    const folder = environment.SystemRoot ?? 'C:\\Windows'
    return start(`${folder}\\System32\\rundll32.exe`, ['url.dll,FileProtocolHandler', address])
  }
  // Without a display xdg-open would fall back to a browser inside the terminal.
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  return hasDisplay ? start('xdg-open', [address]) : Promise.resolve(false)
}

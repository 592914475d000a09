import { execFileSync, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { outputOf, type Processes, processPath } from './child-process.ts'

/** The programs that a Secret Service of our own needs: Debian's dbus, gnome-keyring and libsecret-1-0. */
const programs = ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon']

/** Whether this computer can run one. */
export const secretServiceHere = process.platform === 'linux' && programs.every(isInstalled)

// The service is waited for: a call that came too early would make the bus start a second, locked one.
const session = `
printf test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
  string:org.freedesktop.secrets 2>/dev/null | grep -q true; do sleep 0.05; done
"$@"
status=$?
kill $keyring
exit $status
`

/**
 * Runs one of tests/support/processes in a desktop session of its own, with a real and empty keyring, and gives what it
 * printed. The person's own keyring and message bus are not touched: home, runtime folder and bus are new ones in `home`.
 */
export async function runWithSecretService(
  home: string,
  name: Processes,
  args: readonly string[],
): Promise<string> {
  const runtime = join(home, 'runtime')
  await mkdir(runtime, { recursive: true, mode: 0o700 })
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: join(home, 'data'),
  }
  const command = [process.execPath, processPath(name), ...args]
  return outputOf(
    spawn('dbus-run-session', ['--', 'sh', '-c', session, 'sh', ...command], { env, stdio: 'pipe' }),
  )
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

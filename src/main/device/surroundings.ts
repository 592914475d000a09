import type { Surroundings } from '../../shared/model/capture.ts'
import type { System } from '../../shared/model/system.ts'

const systemsByPlatform: Partial<Record<NodeJS.Platform, System>> = {
  linux: 'linux',
  darwin: 'macos',
  win32: 'windows',
}

/** The system family of this machine, or null where no probes exist for it. */
export function currentSystem(platform: NodeJS.Platform = process.platform): System | null {
  return systemsByPlatform[platform] ?? null
}

const named = [
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_TYPE',
  'WAYLAND_DISPLAY',
  'DISPLAY',
  'container',
  'FLATPAK_ID',
  'SNAP',
  'DESKTOP_SESSION',
  'KDE_SESSION_VERSION',
]

/** What parsers may know of this machine besides captures. The address of the session bus names the user, so only its presence is kept. */
export function localSurroundings(
  system: System,
  now: Date,
  environment: NodeJS.ProcessEnv = process.env,
): Surroundings {
  const kept = Object.fromEntries(
    named.flatMap(name => (environment[name] ? [[name, environment[name]]] : [])),
  )
  const bus = environment.DBUS_SESSION_BUS_ADDRESS ? { DBUS_SESSION_BUS_ADDRESS: 'set' } : {}
  const uid = process.geteuid ? { UID: String(process.geteuid()) } : {}
  return { system, now: now.toISOString(), environment: { ...kept, ...bus, ...uid } }
}

import type { System } from '../../../shared/model/system.ts'

/** Where programs named without a folder are looked for. Debian users lack the sbin folders in PATH, so PATH is not asked. */
export const programFolders: Record<System, readonly string[]> = {
  linux: ['/usr/bin', '/usr/sbin', '/bin', '/sbin'],
  macos: ['/usr/bin', '/bin', '/usr/sbin', '/sbin'],
  windows: [],
}

const passedOn: Record<System, readonly string[]> = {
  linux: [
    'HOME',
    'USER',
    'LOGNAME',
    'XDG_RUNTIME_DIR',
    'XDG_CURRENT_DESKTOP',
    'XDG_SESSION_TYPE',
    'XDG_DATA_DIRS',
    'XDG_CONFIG_HOME',
    'DESKTOP_SESSION',
    'DBUS_SESSION_BUS_ADDRESS',
    'DISPLAY',
    'WAYLAND_DISPLAY',
  ],
  macos: ['HOME', 'USER', 'LOGNAME', 'TMPDIR'],
  windows: [
    'SystemRoot',
    'windir',
    'SystemDrive',
    'USERPROFILE',
    'LOCALAPPDATA',
    'APPDATA',
    'ProgramData',
    'ProgramFiles',
    'ProgramFiles(x86)',
    'ProgramW6432',
    'TEMP',
    'TMP',
    'COMSPEC',
    'USERNAME',
    'PROCESSOR_ARCHITECTURE',
  ],
}

/**
 * The environment of every command: few variables of the person's own, and a fixed locale, so that output can be parsed.
 * Windows tools take their language from the system whatever is set here; their parsers must not read words.
 */
export function childEnvironment(system: System, own: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.fromEntries(
    passedOn[system].flatMap(name => (own[name] === undefined ? [] : [[name, own[name]]])),
  )
  if (system === 'windows') {
    const root = own.SystemRoot ?? 'C:\\Windows'
    return { ...kept, PATH: `${root}\\System32;${root};${root}\\System32\\Wbem` }
  }
  const locale =
    system === 'macos' ? { LC_ALL: 'C', LANG: 'C' } : { LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', LANGUAGE: 'C' }
  return {
    ...kept,
    ...locale,
    PATH: programFolders[system].join(':'),
    TERM: 'dumb',
    NO_COLOR: '1',
    SYSTEMD_PAGER: '',
    SYSTEMD_COLORS: '0',
    DEBIAN_FRONTEND: 'noninteractive',
  }
}

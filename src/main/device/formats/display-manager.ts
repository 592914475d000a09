import type { Captures } from '../probe.ts'
import { file, link } from '../read.ts'

/** The program that shows the login screen, from what systemd starts, else from Debian's choice; null when not to be told. */
export type DisplayManager = 'gdm' | 'sddm' | 'lightdm' | 'greetd' | 'plasmalogin' | 'other' | null

const unit = link('/etc/systemd/system/display-manager.service')
const choice = file('/etc/X11/default-display-manager')
export const displayManagerRequests = [unit, choice]

const names = new Map<string, DisplayManager>([
  ['gdm', 'gdm'],
  ['gdm3', 'gdm'],
  ['sddm', 'sddm'],
  ['lightdm', 'lightdm'],
  ['greetd', 'greetd'],
  ['cosmic-greeter', 'greetd'],
  ['plasmalogin', 'plasmalogin'],
])

export function displayManagerOf(captures: Captures): DisplayManager {
  const target = captures.of(unit)?.stdout.trim() || captures.of(choice)?.stdout.trim()
  if (!target?.startsWith('/') && !target?.startsWith('.')) return null
  const name =
    target
      .split('/')
      .at(-1)
      ?.replace(/\.service$/, '') ?? ''
  return names.get(name) ?? 'other'
}

/** The headings of LightDM's files of settings. */
export const lightdmSections = /^(?:LightDM|Seat|XDMCPServer|VNCServer)/i

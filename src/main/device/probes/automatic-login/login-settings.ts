import { lightdmSections } from '../../formats/display-manager.ts'
import { booleanWord, iniValue, isIni, parseIni } from '../../formats/ini.ts'

/** Whether a file of settings lets somebody in by itself; null when the file makes no sense. */
export type AutomaticLogin = boolean | null

/** GDM: `[daemon] AutomaticLoginEnable` with a name, or the same after some seconds. */
export function gdmLogin(text: string): AutomaticLogin {
  if (!isIni(text, /^daemon$/i)) return null
  const ini = parseIni(text)
  const pairs = [
    ['AutomaticLoginEnable', 'AutomaticLogin'],
    ['TimedLoginEnable', 'TimedLogin'],
  ] as const
  const answers = pairs.map(([enable, name]) => {
    const word = iniValue(ini, 'daemon', enable)
    const on = word === undefined ? false : booleanWord(word)
    return on && (iniValue(ini, 'daemon', name) ?? '') === '' ? false : on
  })
  return answers.includes(true) ? true : answers.includes(null) ? null : false
}

/** SDDM and its successor: `[Autologin] User` of several files, of which the last to set it wins. */
export function sddmLogin(texts: readonly string[]): AutomaticLogin {
  if (!texts.every(text => isIni(text, /^(?:Autologin|General|Theme|Users|Wayland|X11)$/i))) return null
  const users = texts.flatMap(text => iniValue(parseIni(text), 'Autologin', 'User') ?? [])
  return (users.at(-1) ?? '') !== ''
}

/** LightDM: `autologin-user` or `autologin-guest` of any seat. */
export function lightdmLogin(texts: readonly string[]): AutomaticLogin {
  if (!texts.every(text => isIni(text, lightdmSections))) return null
  const values = (key: string) =>
    texts.flatMap(text =>
      [...parseIni(text)].flatMap(([section, settings]) =>
        /^Seat/i.test(section) && settings.has(key) ? [settings.get(key) ?? ''] : [],
      ),
    )
  return (
    (values('autologin-user').at(-1) ?? '') !== '' || booleanWord(values('autologin-guest').at(-1)) === true
  )
}

/** greetd: a table `[initial_session]` starts without asking. */
export function greetdLogin(text: string): AutomaticLogin {
  const lines = text.split('\n').map(line => line.trim())
  if (!lines.some(line => /^\[default_session\]/.test(line))) return null
  return lines.some(line => /^\[initial_session\]/.test(line))
}

/** The text console: `agetty --autologin name` in a unit's own settings. */
export const consoleLogin = (text: string): boolean =>
  text.split('\n').some(line => /^\s*ExecStart\s*=.*\bagetty\b.*\s(?:--autologin|-a)[\s=]/.test(line))

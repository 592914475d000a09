import { booleanWord, isIni, parseIni } from '../../formats/ini.ts'

export interface LockSettings {
  readonly autolock: boolean | null
  readonly timeoutMinutes: number | null
  readonly graceSeconds: number | null
  /** Marked `[$i]`: the person cannot change it. */
  readonly fixed: boolean
}

/** What a file that does not exist sets. */
export const nothing: LockSettings = {
  autolock: null,
  timeoutMinutes: null,
  graceSeconds: null,
  fixed: false,
}

/** Parses kscreenlockerrc; null when it makes no sense. A field is null when the file does not set it. */
export function parseLockSettings(text: string): LockSettings | null {
  if (!isIni(text, /^(?:Daemon|Greeter|\$)/)) return null
  const sections = parseIni(text)
  const fixedFile = /^\[\$i\]/m.test(text)
  let settings: LockSettings = { ...nothing, fixed: fixedFile }
  for (const [heading, values] of sections) {
    if (!/^Daemon(?:\]\[\$i)?$/.test(heading)) continue
    for (const [written, value] of values) {
      const key = written.replace(/\[\$i\]$/, '')
      const fixed = settings.fixed || written !== key || heading !== 'Daemon'
      const number = /^\d{1,6}$/.test(value) ? Number(value) : null
      if (key === 'Autolock') settings = { ...settings, autolock: booleanWord(value), fixed }
      else if (key === 'Timeout') settings = { ...settings, timeoutMinutes: number, fixed }
      else if (key === 'LockGrace') settings = { ...settings, graceSeconds: number, fixed }
      else continue
      const readable = key === 'Autolock' ? settings.autolock !== null : number !== null
      if (!readable) return null
    }
  }
  return settings
}

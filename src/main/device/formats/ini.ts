/** Values by section and key. Section and key names are kept as written; a later value wins. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Parses `[section]` and `key=value` lines. Comments start with # or ; and other lines are passed over. */
export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>()
  let section = new Map<string, string>()
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    const heading = /^\[(.+)\]$/.exec(line)?.[1]
    if (heading !== undefined) {
      section = sections.get(heading) ?? new Map()
      sections.set(heading, section)
      continue
    }
    const at = line.indexOf('=')
    if (at > 0) section.set(line.slice(0, at).trim(), line.slice(at + 1).trim())
  }
  return sections
}

/**
 * Whether there is a heading of the expected kind and nothing but headings, settings and comments. In any other file, an
 * empty one too, a missing key proves nothing.
 */
export function isIni(text: string, expected: RegExp): boolean {
  const lines = text.split(/\r?\n/).map(raw => raw.trim())
  const headings = lines.flatMap(line => /^\[(.+)\]$/.exec(line)?.[1] ?? [])
  const sound = lines.every(line => /^(?:$|[#;]|\[.+\]$|[^=\s][^=]*=)/.test(line))
  return sound && headings.some(heading => expected.test(heading))
}

/** A value, with section and key found in any case. */
export function iniValue(ini: Ini, section: string, key: string): string | undefined {
  for (const [name, values] of ini) {
    if (name.toLowerCase() !== section.toLowerCase()) continue
    for (const [written, value] of values) if (written.toLowerCase() === key.toLowerCase()) return value
  }
  return undefined
}

/** `true`, `yes`, `on`, `1` and their opposites, as the desktop's own readers take them; null for anything else. */
export function booleanWord(word: string | undefined): boolean | null {
  const lower = word?.toLowerCase() ?? ''
  if (['true', 'yes', 'on', '1'].includes(lower)) return true
  return ['false', 'no', 'off', '0'].includes(lower) ? false : null
}

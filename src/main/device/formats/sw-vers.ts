import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { command } from '../read.ts'
import { macLines, macOutput } from './mac-output.ts'

/** The release of macOS that runs. */
export interface MacRelease {
  /** `26.6.2`. */
  readonly version: string
  /** `25G83`. */
  readonly build: string
  /** `(a)` after a rapid response or background improvement; null without one. */
  readonly extra: string | null
}

export const swVers: Request = command('/usr/bin/sw_vers')

/** Reads the release from sw_vers. */
export function readSwVers(captures: Captures): Reading<MacRelease> {
  const text = macOutput(captures.of(swVers))
  if (text.status === 'unknown') return text
  const fields = new Map(
    macLines(text.value).flatMap(line => {
      const [, name, value] = /^(\w+):\s*(.+)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
  return macRelease(
    fields.get('ProductName'),
    fields.get('ProductVersion'),
    fields.get('BuildVersion'),
    fields.get('ProductVersionExtra'),
  )
}

/** A release from its named parts, checked for shape. */
export function macRelease(
  product: unknown,
  version: unknown,
  build: unknown,
  extra?: unknown,
): Reading<MacRelease> {
  if (product !== 'macOS' && product !== 'Mac OS X') return unknown('unparsable', 'sw_vers')
  if (typeof version !== 'string' || !/^\d{2}(\.\d{1,3}){0,2}$/.test(version))
    return unknown('unparsable', 'sw_vers')
  if (typeof build !== 'string' || !/^\d{2}[A-Z]\d{1,8}[a-z]?$/.test(build))
    return unknown('unparsable', 'sw_vers')
  // What macOS tells programs built for older releases; the real version is another one.
  if (/^10\.16\b/.test(version)) return unknown('not-supported', 'sw_vers')
  return known({
    version,
    build,
    extra: typeof extra === 'string' && /^\([a-z]\)$/.test(extra) ? extra : null,
  })
}

/** The first number of a version. */
export const majorOf = (version: string): number => Number.parseInt(version, 10)

/** Compares dotted versions number by number: negative when `one` is the older. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map(version => version.split('.').map(Number))
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { file } from '../read.ts'

const places = [file('/etc/os-release'), file('/usr/lib/os-release')]
export const osReleaseRequests = places

/** The fields of os-release, by name (https://www.freedesktop.org/software/systemd/man/latest/os-release.html). */
export type OsRelease = ReadonlyMap<string, string>

/** Parses the shell-like assignments of os-release. Lines that are none are passed over, as the format asks. */
export function parseOsRelease(text: string): OsRelease {
  const fields = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim()) ?? []
    const unquoted = value === undefined ? null : unquote(value.trim())
    if (name !== undefined && unquoted !== null) fields.set(name, unquoted)
  }
  return fields
}

function unquote(value: string): string | null {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value.replace(/\\(.)/g, '$1')
  // A quote that is never closed was cut off.
  if (value.length < 2 || !value.endsWith(quote)) return null
  const inside = value.slice(1, -1)
  return quote === '"' ? inside.replace(/\\(["$`\\])/g, '$1') : inside
}

/** The fields from wherever the file lies, with a well-formed ID, or why there are none. */
export function osRelease(captures: Captures): Reading<OsRelease> {
  const capture = places.map(place => captures.of(place)).find(found => found?.failure === null)
  if (capture === undefined) {
    const denied = places.some(place => captures.of(place)?.failure === 'denied')
    return unknown(denied ? 'not-permitted' : 'no-record', 'os-release')
  }
  const fields = parseOsRelease(capture.stdout)
  return /^[a-z0-9._-]{1,60}$/.test(fields.get('ID') ?? '')
    ? known(fields)
    : unknown('unparsable', 'os-release')
}

/** Whether this is one of the distributions or says it is made from one. Chooses a reader; never judges support. */
export function isLike(release: Reading<OsRelease>, ...ids: readonly string[]): boolean {
  if (release.status === 'unknown') return false
  const own = `${release.value.get('ID') ?? ''} ${release.value.get('ID_LIKE') ?? ''}`.split(/\s+/)
  return ids.some(id => own.includes(id))
}

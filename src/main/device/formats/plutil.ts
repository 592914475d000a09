import type { Capture, Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { command, failureOf, status } from '../read.ts'
import { macOutput } from './mac-output.ts'
import { pathStatus } from './path-status.ts'
import { type Dictionary, parsePropertyList } from './property-list.ts'

const plutil = '/usr/bin/plutil'

/** Where an organisation's forced settings of a preference domain lie. */
export const managedPath = (domain: string): string => `/Library/Managed Preferences/${domain}.plist`

// XML, as the conversion to JSON fails on every list that holds a date or raw data.
const convert = (path: string): Request => command(plutil, '-convert', 'xml1', '-o', '-', path)
const extract = (path: string, key: string): Request =>
  command(plutil, '-extract', key, 'raw', '-o', '-', path)
const type = (path: string, key: string): Request => command(plutil, '-type', key, path)

/** Reads a whole property list. Its status is asked for too, since plutil words a missing and a forbidden file alike. */
export const wholeList = (path: string): Request[] => [status(path), convert(path)]

/** Reads single values, from lists whose other values are nobody's business. */
export const listValues = (path: string, ...keys: string[]): Request[] => [
  status(path),
  ...keys.map(key => extract(path, key)),
]

/** Asks only for the type of a value: whether there is one shows, what it is does not. */
export const listTypes = (path: string, ...keys: string[]): Request[] => [
  status(path),
  ...keys.map(key => type(path, key)),
]

/** The dictionary of a property list, or null when there is no such file. */
export function readWholeList(captures: Captures, path: string): Reading<Dictionary | null> {
  return whenThere(captures, path, () => {
    const text = macOutput(captures.of(convert(path)))
    if (text.status === 'unknown') return unreadable(captures.of(convert(path)), path) ?? text
    const list = parsePropertyList(text.value.trim())
    if (list.status === 'unknown') return unknown('unparsable', path)
    const { value } = list
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return unknown('unparsable', path)
    return known(value)
  })
}

/** The raw text of one value, or null when the file or the key is not there. */
export const readListValue = (captures: Captures, path: string, key: string): Reading<string | null> =>
  whenThere(captures, path, () => single(captures.of(extract(path, key)), path, key))

/** The type of one value such as `string`, or null when the file or the key is not there. */
export function readListType(captures: Captures, path: string, key: string): Reading<string | null> {
  const found = whenThere(captures, path, () => single(captures.of(type(path, key)), path, key))
  if (found.status === 'unknown' || found.value === null) return found
  const types = ['array', 'bool', 'data', 'date', 'dictionary', 'float', 'integer', 'string']
  return types.includes(found.value) ? found : unknown('unparsable', path)
}

function whenThere<Value>(
  captures: Captures,
  path: string,
  read: () => Reading<Value>,
): Reading<Value | null> {
  const there = pathStatus(captures.of(status(path)))
  if (there.status === 'unknown') return there
  return there.value === null ? known(null) : read()
}

function single(capture: Capture | undefined, path: string, key: string): Reading<string | null> {
  const failure = failureOf(capture)
  if (failure) return failure
  if (capture?.exitCode === 1 && lacks(`${capture.stdout}\n${capture.stderr}`, key)) return known(null)
  if (capture?.exitCode !== 0) return unreadable(capture, path) ?? unknown('service-error', path)
  const text = capture.stdout.trim()
  return text === '' ? unknown('unparsable', path) : known(text)
}

/** plutil prints this on stdout in older releases and on stderr in newer ones. */
const lacks = (text: string, key: string): boolean =>
  text
    .split('\n')
    .some(line => line.trimEnd().endsWith(`No value at that key path or invalid key path: ${key}`))

/** The file is there, and yet plutil says that it cannot read it: someone keeps it from us. */
function unreadable(capture: Capture | undefined, path: string) {
  const text = `${capture?.stdout ?? ''}\n${capture?.stderr ?? ''}`
  return /does not exist or is not readable|don.t have permission/.test(text)
    ? unknown('not-permitted', path)
    : null
}

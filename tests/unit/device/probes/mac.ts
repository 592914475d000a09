import { command, status } from '../../../../src/main/device/read.ts'
import type { CaptureFailure, Request } from '../../../../src/shared/model/capture.ts'
import type { UnknownReason } from '../../../../src/shared/model/unknown-reason.ts'
import type { Given } from './support.ts'

const plutil = '/usr/bin/plutil'

/** A property list in its XML form around the given body. */
export const propertyList = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${body}
</plist>
`

export const dictionary = (body: string): string => propertyList(`<dict>${body}</dict>`)

/** There is something at the path. */
export const present = (path: string, changedAt = '2026-11-20T08:00:00.000Z'): Given => ({
  request: status(path),
  stdout: JSON.stringify({ type: 'file', size: 1, changedAt }),
})

export const converting = (path: string): Request => command(plutil, '-convert', 'xml1', '-o', '-', path)
export const extracting = (path: string, key: string): Request =>
  command(plutil, '-extract', key, 'raw', '-o', '-', path)
export const typing = (path: string, key: string): Request => command(plutil, '-type', key, path)

/** A property list that is there and reads as the given text. */
export const list = (path: string, text: string): Given[] => [
  present(path),
  { request: converting(path), stdout: text },
]

/** One value of a property list that is there. */
export const value = (path: string, key: string, text: string): Given[] => [
  present(path),
  { request: extracting(path, key), stdout: `${text}\n` },
]

const lack = (path: string, key: string): string =>
  `${path}: Could not extract value, error: No value at that key path or invalid key path: ${key}\n`

/** A property list that is there and lacks the key, in the words of newer releases. */
export const lacking = (path: string, key: string): Given[] => [
  present(path),
  { request: extracting(path, key), exitCode: 1, stderr: lack(path, key) },
]
export const lackingType = (path: string, key: string): Given[] => [
  present(path),
  { request: typing(path, key), exitCode: 1, stdout: lack(path, key) },
]

/** A property list that is there and that plutil may not open. */
export const closed = (path: string, request: Request): Given[] => [
  present(path),
  {
    request,
    exitCode: 1,
    stderr: `${path}: file does not exist or is not readable or is not a regular file\n`,
  },
]

/** Every way a request can bring no answer, with the reason it must give. */
export const failures: readonly (readonly [CaptureFailure, UnknownReason])[] = [
  ['not-found', 'tool-missing'],
  ['denied', 'not-permitted'],
  ['timed-out', 'timed-out'],
  ['too-large', 'truncated'],
  ['cancelled', 'cancelled'],
  ['not-recorded', 'not-recorded'],
  ['error', 'not-supported'],
]

/** Answers that are none: nothing, noise, and text in a language the tool does not speak. */
export const noise: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['noise', '\u0000\u0001\ufffd\ufffd\u0007PK\u0003\u0004\n'],
  ['another language', 'Activé : oui (réglage par défaut)\n'],
  ['a sentence with every tempting word', 'enabled on yes true disabled off no false 1 0 Full Security\n'],
  ['an empty object', '{}\n'],
  ['null', 'null\n'],
]

export const noiseAnd = (...more: readonly (readonly [string, string])[]) => [...noise, ...more]

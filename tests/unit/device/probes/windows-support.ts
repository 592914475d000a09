import { expect } from 'vitest'
import { Captures, type Probe } from '../../../../src/main/device/probe.ts'
import type { Capture, Request } from '../../../../src/shared/model/capture.ts'
import { type Given, surroundingsOf } from './support.ts'

type Asking = Pick<Probe, 'requests'>

const firstRequests = (probe: Asking) => probe.requests(new Captures([]), surroundingsOf('windows'))

function one(found: readonly Request[], wanted: string): Request {
  expect(found, `requests for ${wanted}`).toHaveLength(1)
  const [request] = found
  if (request === undefined) throw new Error(`No request for ${wanted}`)
  return request
}

/** The request of a PowerShell section that the probe asks for. */
export const sectionOf = (probe: Asking, name: string): Request =>
  one(
    firstRequests(probe).filter(request => request.kind === 'powershell' && request.section === name),
    name,
  )

/** The command whose program and arguments together contain all the given texts. */
export const commandOf = (probe: Asking, ...texts: string[]): Request =>
  one(
    firstRequests(probe).filter(
      request => request.kind === 'command' && texts.every(text => request.argv.join(' ').includes(text)),
    ),
    texts.join(' '),
  )

/** A section that gave a value. */
export const answers = (probe: Asking, name: string, value: unknown): Given => ({
  request: sectionOf(probe, name),
  stdout: JSON.stringify(value),
})

/** A section that threw. */
export const throws = (probe: Asking, name: string, stderr: string): Given => ({
  request: sectionOf(probe, name),
  stderr,
  exitCode: 1,
})

export const fails = (probe: Asking, name: string, failure: Capture['failure']): Given => ({
  request: sectionOf(probe, name),
  failure,
})

/** A registry section by the ids of its values; those left out are absent. */
export function values(probe: Asking, name: string, present: Record<string, string | number>): Given {
  const request = sectionOf(probe, name)
  const script = request.kind === 'powershell' ? request.script : ''
  const ids = [...script.matchAll(/[{;](\w+)='/g)].map(([, id]) => id ?? '')
  expect(ids).toEqual(expect.arrayContaining(Object.keys(present)))
  return answers(
    probe,
    name,
    Object.fromEntries(ids.map(id => [id, id in present ? { value: present[id] } : {}])),
  )
}

/** What `reg query` prints for one value. */
export const regOutput = (key: string, name: string, type: string, data: string) =>
  `\r\n${key.replace(/^HKLM/, 'HKEY_LOCAL_MACHINE').replace(/^HKCU/, 'HKEY_CURRENT_USER')}\r\n    ${name}    ${type}    ${data}\r\n\r\n`

export const regMissing = 'ERROR: The system was unable to find the specified registry key or value.\r\n'
export const regDenied = 'ERROR: Access is denied.\r\n'
/** The same refusal in German, which says neither to a program. */
export const regGerman = 'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.\r\n'

export const known = <Value>(value: Value) => ({ status: 'known', value })
export const unknownBecause = (reason: string) => expect.objectContaining({ status: 'unknown', reason })

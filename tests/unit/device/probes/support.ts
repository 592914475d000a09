import { expect } from 'vitest'
import { Captures, type Probe } from '../../../../src/main/device/probe.ts'
import {
  type Capture,
  type Request,
  requestKey,
  type Surroundings,
} from '../../../../src/shared/model/capture.ts'
import {
  type DeviceFactId,
  type DeviceFacts,
  deviceFactSchemas,
} from '../../../../src/shared/model/device-facts.ts'
import type { Reading } from '../../../../src/shared/model/fact.ts'
import type { System } from '../../../../src/shared/model/system.ts'

/** A capture as short as a test needs it: what is left out is empty, and the exit code is 0 for programs that answered. */
export interface Given {
  readonly request: Request
  readonly stdout?: string
  readonly stderr?: string
  readonly exitCode?: number | null
  readonly failure?: Capture['failure']
}

/** The most rounds the engine asks a probe for requests. */
const rounds = 4

/** The day all parser tests are set on. */
export const now = '2026-11-22T12:00:00.000Z'

export const surroundingsOf = (system: System, environment: Record<string, string> = {}): Surroundings => ({
  system,
  now,
  environment,
})

const runs = (request: Request): boolean => request.kind === 'command' || request.kind === 'powershell'

export function captureOf({ request, stdout = '', stderr = '', exitCode, failure = null }: Given): Capture {
  const answered = failure === null && runs(request) ? 0 : null
  return {
    request,
    stdout,
    stderr,
    exitCode: exitCode === undefined ? answered : exitCode,
    durationMs: 1,
    failure,
  }
}

/**
 * Plays the engine for one probe: asks for requests round after round, answers each with its given capture (or with
 * `otherwise`, which says not-found unless set), and hands back all captures together with the surroundings.
 */
export function gather(
  probe: Pick<Probe, 'requests'>,
  given: readonly Given[],
  surroundings: Surroundings,
  otherwise: (request: Request) => Given = request => ({ request, failure: 'not-found' }),
): Captures {
  const givenByKey = new Map(given.map(one => [requestKey(one.request), one]))
  const answered = new Map<string, Capture>()
  for (let round = 0; round < rounds; round += 1) {
    const fresh = probe
      .requests(new Captures(answered.values()), surroundings)
      .filter(request => !answered.has(requestKey(request)))
    if (fresh.length === 0) break
    for (const request of fresh) {
      const key = requestKey(request)
      answered.set(key, captureOf({ ...(givenByKey.get(key) ?? otherwise(request)), request }))
    }
  }
  return new Captures(answered.values())
}

/** Parses captures and checks that a known value satisfies its fact's schema to the letter, with no key too many. */
export function parsed<Id extends DeviceFactId>(
  probe: Probe<Id>,
  captures: Captures,
  surroundings: Surroundings = surroundingsOf(probe.system),
): Reading<DeviceFacts[Id]> {
  const reading = probe.parse(captures, surroundings)
  if (reading.status === 'known') {
    const checked = deviceFactSchemas[probe.fact].safeParse(reading.value)
    expect(checked.error?.issues, `${probe.fact} on ${probe.system}`).toBeUndefined()
    expect(checked.data).toEqual(reading.value)
  } else {
    expect((reading.detail ?? '').length).toBeLessThanOrEqual(200)
  }
  return reading
}

/** What a probe makes of the given captures; a request without one is answered with not-found. */
export function reading<Id extends DeviceFactId>(
  probe: Probe<Id>,
  given: readonly Given[],
  surroundings: Surroundings = surroundingsOf(probe.system),
): Reading<DeviceFacts[Id]> {
  const asked = new Set([...gather(probe, given, surroundings)].map(capture => requestKey(capture.request)))
  const idle = given.map(one => requestKey(one.request)).filter(key => !asked.has(key))
  expect(idle, 'given captures that the probe never asks for').toEqual([])
  return parsed(probe, gather(probe, given, surroundings), surroundings)
}

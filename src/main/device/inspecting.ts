import type { Surroundings } from '../../shared/model/capture.ts'
import { dayOf } from '../../shared/model/date.ts'
import { type DeviceFactId, deviceFactSchemas } from '../../shared/model/device-facts.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import type { FindingView, MeasureEvent } from '../../shared/views.ts'
import type { AnyCheck } from '../audit/check.ts'
import { viewFinding } from '../audit/finding-view.ts'
import { judge } from '../audit/judge.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type AnyProbe, measure } from './measure.ts'
import { writeRecording } from './recording.ts'
import type { World } from './world.ts'

export interface Inspection {
  readonly surroundings: Surroundings
  readonly facts: Readonly<Partial<Record<DeviceFactId, AnyFact>>>
  /** Of the checks that need nothing but this device. */
  readonly findings: readonly FindingView[]
  readonly cancelled: boolean
}

export interface InspectRequest {
  readonly signal?: AbortSignal
  readonly onEvent?: (event: MeasureEvent) => void
  /** Where to write the captures; 409 when the folder is not empty. A cancelled run is not recorded. */
  readonly recordFolder?: string
  /** Also asks servers elsewhere, such as the Snap store, which updates there are. */
  readonly online?: boolean
}

/** Looks at this device and judges it without the store: nothing is kept. */
export type Inspecting = (request: InspectRequest) => Promise<Inspection>

export interface InspectingOptions {
  readonly probes: readonly AnyProbe[]
  readonly checks: readonly AnyCheck[]
  readonly catalogue: Catalogue
  readonly world: (online: boolean) => World
  readonly surroundings: () => Surroundings
}

export function createInspecting(options: InspectingOptions): Inspecting {
  const { probes, catalogue, world } = options
  const checks = options.checks.filter(needsOnlyDevice)
  return async ({ signal, onEvent, recordFolder, online = false }) => {
    const surroundings = options.surroundings()
    const { facts, captures, cancelled } = await measure({
      probes,
      world: world(online),
      surroundings,
      ...(signal ? { signal } : {}),
      ...(onEvent ? { onEvent } : {}),
    })
    if (recordFolder !== undefined && !cancelled) await writeRecording(recordFolder, surroundings, captures)

    const { system, now } = surroundings
    const known: Partial<Record<DeviceFactId, AnyFact>> = Object.fromEntries(facts)
    const context = { now: new Date(now), system, supportTable: catalogue.supportTable }
    const wording = {
      checks: new Map(checks.map(check => [check.id, check])),
      system,
      today: dayOf(new Date(now)),
      acceptances: [],
      subjects: new Map<string, string>(),
      link: catalogue.link,
      settingsPage: (id: string) => catalogue.settingsPage(id, system),
    }
    const findings = judge({ checks, facts: known, profile: null, context })
    return {
      surroundings,
      facts: known,
      findings: findings.map(finding => viewFinding(finding, wording)),
      cancelled,
    }
  }
}

const needsOnlyDevice = (check: AnyCheck) =>
  check.needs.length > 0 && check.needs.every(id => Object.hasOwn(deviceFactSchemas, id))

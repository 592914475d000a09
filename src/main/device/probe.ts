import type { Capture, Request, Surroundings } from '../../shared/model/capture.ts'
import { requestKey } from '../../shared/model/capture.ts'
import type { DeviceFactId, DeviceFacts } from '../../shared/model/device-facts.ts'
import type { Reading } from '../../shared/model/fact.ts'
import type { System } from '../../shared/model/system.ts'

/** The captures a probe may look at, found again by their request. */
export class Captures {
  readonly #byKey: ReadonlyMap<string, Capture>

  constructor(captures: Iterable<Capture>) {
    this.#byKey = new Map([...captures].map(capture => [requestKey(capture.request), capture]))
  }

  /** The capture of a request, or undefined while it has not been read. */
  of(request: Request): Capture | undefined {
    return this.#byKey.get(requestKey(request))
  }

  [Symbol.iterator](): Iterator<Capture> {
    return this.#byKey.values()
  }
}

/**
 * Reads one thing from this device and never judges it. A probe is two pure functions: what to read, and what it means.
 * The world is touched between them, by the engine alone, so that every run can be recorded and replayed.
 */
export interface Probe<Id extends DeviceFactId = DeviceFactId> {
  readonly fact: Id
  readonly system: System
  /** Milliseconds for all of it together, 10,000 unless set. */
  readonly timeoutMs?: number
  /**
   * What to read. Asked again with all captures so far, until it names nothing new (four rounds at most);
   * each answer repeats the earlier requests or names only new ones, as the probe likes.
   */
  requests(seen: Captures, surroundings: Surroundings): readonly Request[]
  /** What the captures mean. Never throws; what cannot be read is unknown with its reason. */
  parse(captures: Captures, surroundings: Surroundings): Reading<DeviceFacts[Id]>
}

/** Types a probe by its fact; the value itself is checked against the fact's schema by the engine. */
export const defineProbe = <Id extends DeviceFactId>(probe: Probe<Id>): Probe<Id> => probe

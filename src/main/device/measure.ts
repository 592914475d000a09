import type { Capture, Request, Surroundings } from '../../shared/model/capture.ts'
import { requestKey } from '../../shared/model/capture.ts'
import { type DeviceFactId, deviceFactSchemas } from '../../shared/model/device-facts.ts'
import { type AnyFact, type Reading, unknown } from '../../shared/model/fact.ts'
import type { MeasureEvent } from '../../shared/views.ts'
import { Captures, type Probe } from './probe.ts'
import { failed, type World } from './world.ts'

export interface Measurement {
  readonly facts: ReadonlyMap<DeviceFactId, AnyFact>
  readonly captures: ReadonlyMap<DeviceFactId, readonly Capture[]>
  readonly cancelled: boolean
}

export interface MeasureOptions {
  readonly probes: readonly AnyProbe[]
  readonly world: World
  readonly surroundings: Surroundings
  readonly signal?: AbortSignal
  readonly onEvent?: (event: MeasureEvent) => void
  /** How many probes run side by side. Most of them wait for a program, so more than there are cores. */
  readonly sideBySide?: number
}

/** A probe of any fact, for lists. */
export type AnyProbe = { [Id in DeviceFactId]: Probe<Id> }[DeviceFactId]

export const defaultTimeoutMs = 10_000
const mostRounds = 4

/**
 * Runs the probes, slowest first, and gives a fact for each: known with a value that fits its schema, or unknown with the
 * reason. A probe that fails spoils its own fact and nothing else. Never rejects.
 */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { world, surroundings, onEvent = () => undefined, signal = new AbortController().signal } = options
  const started = performance.now()
  const probes = options.probes.toSorted(
    (a, b) => (b.timeoutMs ?? defaultTimeoutMs) - (a.timeoutMs ?? defaultTimeoutMs),
  )
  onEvent({ type: 'started', facts: probes.map(probe => probe.fact) })
  world.begin(
    probes.flatMap(probe => ask(probe, new Captures([]), surroundings)),
    signal,
  )

  const facts = new Map<DeviceFactId, AnyFact>()
  const captures = new Map<DeviceFactId, readonly Capture[]>()
  const waiting = [...probes]
  const worker = async () => {
    for (let probe = waiting.shift(); probe; probe = waiting.shift()) {
      const probeStarted = performance.now()
      onEvent({ type: 'reading', fact: probe.fact })
      const seen = await gather(probe, world, surroundings, signal)
      const reading = signal.aborted ? unknown('cancelled') : interpret(probe, seen, surroundings)
      captures.set(probe.fact, seen)
      facts.set(probe.fact, { ...reading, grade: 'measured', at: surroundings.now })
      onEvent({
        type: 'read',
        fact: probe.fact,
        status: reading.status,
        durationMs: performance.now() - probeStarted,
      })
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.sideBySide ?? 8, probes.length) }, worker))
  world.end()
  onEvent({ type: 'finished', durationMs: performance.now() - started, cancelled: signal.aborted })
  return { facts, captures, cancelled: signal.aborted }
}

/** Round by round, what the probe asks for. A probe past its time keeps what it has; the rest is marked as timed out. */
async function gather(
  probe: AnyProbe,
  world: World,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<readonly Capture[]> {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort('timed-out'), probe.timeoutMs ?? defaultTimeoutMs)
  const until = AbortSignal.any([signal, deadline.signal])
  const seen = new Map<string, Capture>()
  try {
    for (let round = 0; round < mostRounds; round++) {
      const fresh = newRequests(ask(probe, new Captures(seen.values()), surroundings), seen)
      if (fresh.length === 0) break
      const answers = await Promise.all(fresh.map(request => answer(world, request, until)))
      for (const capture of answers) seen.set(requestKey(capture.request), capture)
    }
  } finally {
    clearTimeout(timer)
  }
  return [...seen.values()]
}

function newRequests(requests: readonly Request[], seen: ReadonlyMap<string, Capture>): Request[] {
  const fresh = new Map(requests.map(request => [requestKey(request), request]))
  return [...fresh].filter(([key]) => !seen.has(key)).map(([, request]) => request)
}

/** A world that ignores its signal must not hold up the run: the deadline answers for it. */
function answer(world: World, request: Request, signal: AbortSignal): Promise<Capture> {
  const failure = () => failed(request, signal.reason === 'timed-out' ? 'timed-out' : 'cancelled')
  if (signal.aborted) return Promise.resolve(failure())
  return new Promise(resolve => {
    // Half a second of patience, in which a killed program's own capture (with what it had printed) may still arrive.
    signal.addEventListener('abort', () => setTimeout(() => resolve(failure()), 500).unref(), { once: true })
    world.answer(request, signal).then(resolve, () => resolve(failed(request, 'error')))
  })
}

function ask(probe: AnyProbe, seen: Captures, surroundings: Surroundings): readonly Request[] {
  try {
    return probe.requests(seen, surroundings)
  } catch {
    return []
  }
}

/** The last guard: neither an exception in a parser nor a value of the wrong shape may become a fact. */
function interpret(
  probe: AnyProbe,
  captures: readonly Capture[],
  surroundings: Surroundings,
): Reading<unknown> {
  try {
    const reading: Reading<unknown> = probe.parse(new Captures(captures), surroundings)
    if (reading.status === 'unknown') return reading
    const checked = deviceFactSchemas[probe.fact].safeParse(reading.value)
    return checked.success ? { status: 'known', value: checked.data } : unknown('unparsable')
  } catch {
    return unknown('unparsable')
  }
}

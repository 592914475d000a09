import type { Surroundings } from '../../shared/model/capture.ts'
import type { DeviceFactId } from '../../shared/model/device-facts.ts'
import type { MeasureEvent } from '../../shared/views.ts'
import type { Store } from '../store/store.ts'
import { type AnyProbe, type Measurement, measure } from './measure.ts'
import type { World } from './world.ts'

export interface MeasuringOptions {
  readonly store: () => Store
  readonly probes: readonly AnyProbe[]
  readonly world: () => World
  readonly surroundings: () => Surroundings
}

export interface Measuring {
  /** Measures all facts or the named ones, and keeps them. Breaking off the iteration cancels the run. */
  run(facts?: readonly DeviceFactId[], signal?: AbortSignal): AsyncGenerator<MeasureEvent, void>
  /** Cancels whatever runs. */
  stop(): void
}

export function createMeasuring({ store, probes, world, surroundings }: MeasuringOptions): Measuring {
  const running = new Set<AbortController>()

  async function* run(
    facts?: readonly DeviceFactId[],
    signal?: AbortSignal,
  ): AsyncGenerator<MeasureEvent, void> {
    const target = store()
    const cancel = new AbortController()
    const until = signal ? AbortSignal.any([signal, cancel.signal]) : cancel.signal
    const chosen = facts ? probes.filter(probe => facts.includes(probe.fact)) : probes
    const events = eventQueue<MeasureEvent>()
    running.add(cancel)
    const measured = measure({
      probes: chosen,
      world: world(),
      surroundings: surroundings(),
      signal: until,
      onEvent: events.push,
    })
    try {
      // "Finished" is held back until the facts are kept, so that whoever hears it finds them.
      for await (const event of events.until(event => event.type === 'finished')) {
        if (event.type === 'finished') await keep(await measured, target)
        yield event
      }
    } finally {
      cancel.abort()
      running.delete(cancel)
    }
  }

  const stop = () => {
    for (const cancel of running) cancel.abort()
  }
  return { run, stop }
}

/** A cancelled run keeps what it had established; what it did not reach stays as it was. */
async function keep(measurement: Measurement, store: Store): Promise<void> {
  const established = [...measurement.facts].filter(
    ([, fact]) => !(fact.status === 'unknown' && fact.reason === 'cancelled'),
  )
  await store.saveDeviceFacts(Object.fromEntries(established))
}

/** Turns calls into an iteration. */
function eventQueue<Event>() {
  const waiting: Event[] = []
  let wake = () => {}
  return {
    push: (event: Event) => {
      waiting.push(event)
      wake()
    },
    async *until(last: (event: Event) => boolean): AsyncGenerator<Event, void> {
      for (;;) {
        const event = waiting.shift()
        if (event === undefined) {
          await new Promise<void>(resolve => {
            wake = resolve
          })
          continue
        }
        yield event
        if (last(event)) return
      }
    },
  }
}

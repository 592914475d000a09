import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeviceFactId } from '../../shared/model/device-facts.ts'
import { useClient } from '../app/backend.ts'

/** How far a measurement of this device has come. */
export type Measurement = {
  state: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed'
  facts: readonly DeviceFactId[]
  reading: readonly DeviceFactId[]
  read: Readonly<Partial<Record<DeviceFactId, 'known' | 'unknown'>>>
  durationMs: number | null
  error: unknown
}

const idle: Measurement = { state: 'idle', facts: [], reading: [], read: {}, durationMs: null, error: null }

/** Measures this device, whole or in part. Stopping, or leaving the page, breaks the run off. */
export function useMeasure(): {
  measurement: Measurement
  measure: (facts?: readonly DeviceFactId[]) => Promise<void>
  stop: () => void
} {
  const client = useClient()
  const queries = useQueryClient()
  const [measurement, setMeasurement] = useState<Measurement>(idle)
  const run = useRef<AbortController | null>(null)

  useEffect(() => () => run.current?.abort(), [])

  const stop = useCallback(() => run.current?.abort(), [])

  const measure = useCallback(
    async (facts?: readonly DeviceFactId[]) => {
      run.current?.abort()
      const controller = new AbortController()
      run.current = controller
      setMeasurement({ ...idle, state: 'running' })
      try {
        const events = await client.device.measure(facts ? { facts: [...facts] } : {}, {
          signal: controller.signal,
        })
        for await (const event of events) {
          if (controller.signal.aborted) break
          setMeasurement(last => advance(last, event))
        }
      } catch (error) {
        if (!controller.signal.aborted) setMeasurement(last => ({ ...last, state: 'failed', error }))
      }
      if (controller.signal.aborted) {
        setMeasurement(last => (run.current === controller ? { ...last, state: 'cancelled' } : last))
      }
      await queries.invalidateQueries()
    },
    [client, queries],
  )

  return { measurement, measure, stop }
}

type Event =
  Awaited<ReturnType<ReturnType<typeof useClient>['device']['measure']>> extends AsyncIterable<infer Item>
    ? Item
    : never

function advance(last: Measurement, event: Event): Measurement {
  switch (event.type) {
    case 'started':
      return { ...last, facts: event.facts }
    case 'reading':
      return { ...last, reading: [...last.reading, event.fact] }
    case 'read':
      return {
        ...last,
        reading: last.reading.filter(fact => fact !== event.fact),
        read: { ...last.read, [event.fact]: event.status },
      }
    case 'finished':
      return {
        ...last,
        reading: [],
        state: event.cancelled ? 'cancelled' : 'finished',
        durationMs: event.durationMs,
      }
  }
}

import { useEffect, useState } from 'react'
import type { AppStatus } from '../../shared/views.ts'
import type { Client } from './client.ts'
import { followClock } from './clock.ts'

/** `lost` after the first broken watch, `stopped` when trying again has not helped. */
export type Connection = 'connecting' | 'open' | 'lost' | 'stopped'

const beatEvery = 20_000
const silenceMeansLost = beatEvery * 2.5
const retryAfter = [500, 1_000, 2_000, 4_000, 8_000]

/** Watches the status for as long as the window lives, and comes back by itself when the watch breaks. */
export function useAppStatus(client: Client): {
  status: AppStatus | null
  connection: Connection
  retry: () => void
} {
  const [status, setStatus] = useState<AppStatus | null>(null)
  const [connection, setConnection] = useState<Connection>('connecting')
  const [round, setRound] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round starts the watch anew
  useEffect(() => {
    const stop = new AbortController()
    void watch(client, stop.signal, setStatus, setConnection)
    return () => stop.abort()
  }, [client, round])

  return {
    status,
    connection,
    retry: () => {
      setConnection('lost')
      setRound(round + 1)
    },
  }
}

async function watch(
  client: Client,
  signal: AbortSignal,
  onStatus: (status: AppStatus) => void,
  onConnection: (connection: Connection) => void,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await watchOnce(client, signal, status => {
        failures = 0
        followClock(status)
        onStatus(status)
        onConnection('open')
      })
    } catch {
      // A broken watch and an ended one mean the same: try again below.
    }
    if (signal.aborted) return
    const wait = retryAfter[failures]
    failures += 1
    if (wait === undefined) return onConnection('stopped')
    onConnection('lost')
    await sleep(wait, signal)
  }
}

/** One watch, broken off when no beat has come for too long. */
async function watchOnce(
  client: Client,
  signal: AbortSignal,
  onStatus: (status: AppStatus) => void,
): Promise<void> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silenceMeansLost)
  try {
    const events = await client.app.watch(undefined, { signal: AbortSignal.any([signal, silence.signal]) })
    for await (const event of events) {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), silenceMeansLost)
      if (event.type === 'status') onStatus(event.status)
    }
  } finally {
    clearTimeout(timer)
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

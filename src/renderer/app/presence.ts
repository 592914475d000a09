import { useEffect } from 'react'
import type { Client } from './client.ts'

const atMostEvery = 60_000

/**
 * Tells the main process that the person is there while they read and type, so that Surefoot does not lock itself in
 * the middle of a long answer. Any call counts as presence there; this is the cheapest one.
 */
export function usePresence(client: Client): void {
  useEffect(() => {
    let last = 0
    const notice = () => {
      const now = performance.now()
      if (now - last < atMostEvery) return
      last = now
      // A lock or a lost connection is noticed by the status watch, not here.
      client.settings.get().catch(() => undefined)
    }
    const events = ['pointerdown', 'keydown', 'wheel'] as const
    for (const event of events) window.addEventListener(event, notice, { passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, notice)
    }
  }, [client])
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { largestFileBytes } from '../../../shared/model/file-report.ts'
import { useClient } from '../../app/backend.ts'
import type { Client } from '../../app/client.ts'
import { sendInPieces } from '../../ui/file-pieces.ts'
import type { Reading } from './readings.ts'

/** As many as the main process reads at a time. */
const atOnce = 2

/** Reads the files that are added, two at a time, and keeps the reports for as long as the page is open. */
export function useReadings(): {
  readings: readonly Reading[]
  /** How many were not read because reading was stopped. */
  left: number
  add: (files: readonly File[]) => void
  stop: () => void
  clear: () => void
} {
  const client = useClient()
  const [readings, setReadings] = useState<readonly Reading[]>([])
  const [left, setLeft] = useState(0)
  const queue = useRef<Reading[]>([])
  const running = useRef(0)
  const nextKey = useRef(0)
  const controller = useRef(new AbortController())
  useEffect(
    () => () => {
      queue.current = []
      controller.current.abort()
    },
    [],
  )

  const change = useCallback((key: number, part: Partial<Reading>) => {
    setReadings(all => all.map(each => (each.key === key ? { ...each, ...part } : each)))
  }, [])

  const work = useCallback(async () => {
    running.current += 1
    const { signal } = controller.current
    while (!signal.aborted) {
      const reading = queue.current.shift()
      if (!reading) break
      const { key, file } = reading
      change(key, { state: 'reading' })
      try {
        const report = await readFile(client, file, signal)
        change(key, { state: 'read', report })
      } catch (error) {
        change(key, { state: 'failed', error })
      }
    }
    running.current -= 1
  }, [client, change])

  const add = useCallback(
    (files: readonly File[]) => {
      if (controller.current.signal.aborted) controller.current = new AbortController()
      setLeft(0)
      const added = files.map((file): Reading => {
        nextKey.current += 1
        return { key: nextKey.current, file, state: 'waiting', report: null, error: null }
      })
      setReadings(all => [...all, ...added])
      queue.current.push(...added)
      while (running.current < Math.min(atOnce, queue.current.length)) void work()
    },
    [work],
  )

  const stop = useCallback(() => {
    controller.current.abort()
    queue.current = []
    setReadings(all => {
      setLeft(all.filter(({ state }) => state === 'waiting' || state === 'reading').length)
      return all.filter(({ state }) => state === 'read' || state === 'failed')
    })
  }, [])

  const clear = useCallback(() => {
    setReadings([])
    setLeft(0)
  }, [])

  return { readings, left, add, stop, clear }
}

/** Hands a file over, does something with it there, and lets it go again whatever happens. */
export async function withFile<Answer>(
  client: Client,
  file: File,
  signal: AbortSignal,
  ask: (id: string) => Promise<Answer>,
): Promise<Answer> {
  const { id } = await client.files.begin({ fileName: file.name, bytes: file.size }, { signal })
  try {
    await sendInPieces(file, {
      add: data => client.files.add({ id, data }, { signal }),
      onSent: () => undefined,
      signal,
    })
    signal.throwIfAborted()
    return await ask(id)
  } finally {
    await client.files.forget({ id }).catch(() => undefined)
  }
}

async function readFile(client: Client, file: File, signal: AbortSignal) {
  if (file.size > largestFileBytes) {
    return {
      fileName: file.name.slice(0, 255),
      bytes: file.size,
      format: null,
      read: 'not-read' as const,
      reason: 'too-large' as const,
      disclosures: [],
      places: [],
      picture: null,
      thumbnail: null,
      cleanable: false,
    }
  }
  return withFile(client, file, signal, id => client.files.read({ id }, { signal }))
}

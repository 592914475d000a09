import { useCallback, useEffect, useRef, useState } from 'react'
import { type FileReport, largestFileBytes } from '../../../shared/model/file-report.ts'
import { useClient } from '../../app/backend.ts'
import type { Client } from '../../app/client.ts'
import { sendInPieces } from '../../ui/file-pieces.ts'
import { createReadingQueue, type ReadingQueue } from './reading-queue.ts'
import type { Reading } from './readings.ts'

/** Reads the files that are added, two at a time, and keeps the reports for as long as the page is open. */
export function useReadings(): {
  readings: readonly Reading[]
  isStopped: boolean
  add: (files: readonly File[]) => void
  stop: () => void
  goOn: () => void
  clear: () => void
} {
  const client = useClient()
  const [readings, setReadings] = useState<readonly Reading[]>([])
  const [isStopped, setStopped] = useState(false)
  const nextKey = useRef(0)
  const kept = useRef<ReadingQueue>(null)
  const queue = useCallback(() => {
    kept.current ??= createReadingQueue({
      read: (file, signal) => readFile(client, file, signal),
      onChange: (key, part) =>
        setReadings(all => all.map(each => (each.key === key ? { ...each, ...part } : each))),
    })
    return kept.current
  }, [client])
  useEffect(
    () => () => {
      kept.current?.empty()
      kept.current = null
    },
    [],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): Reading => {
        nextKey.current += 1
        return { key: nextKey.current, file, state: 'waiting', report: null, error: null }
      })
      setStopped(false)
      setReadings(all => [...all, ...added])
      queue().add(added)
    },
    [queue],
  )
  const stop = useCallback(() => {
    queue().stop()
    setStopped(true)
  }, [queue])
  const goOn = useCallback(() => {
    setStopped(false)
    queue().goOn()
  }, [queue])
  const clear = useCallback(() => {
    queue().empty()
    setReadings([])
    setStopped(false)
  }, [queue])

  return { readings, isStopped, add, stop, goOn, clear }
}

/** Hands a file over, does something with it there, and lets it go again whatever happens. */
export async function withFile<Answer>(
  client: Client,
  file: File,
  signal: AbortSignal,
  ask: (id: string) => Promise<Answer>,
): Promise<Answer> {
  const fileName = file.name.slice(0, 255)
  const { id } = await client.files.begin({ fileName, bytes: file.size }, { signal })
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

async function readFile(client: Client, file: File, signal: AbortSignal): Promise<FileReport> {
  return file.size > largestFileBytes
    ? tooLarge(file)
    : withFile(client, file, signal, id => client.files.read({ id }, { signal }))
}

/** It is not handed over at all. */
const tooLarge = (file: File): FileReport => ({
  fileName: file.name.slice(0, 255),
  bytes: file.size,
  format: null,
  read: 'not-read',
  reason: 'too-large',
  disclosures: [],
  places: [],
  picture: null,
  thumbnail: null,
  cleanable: false,
})

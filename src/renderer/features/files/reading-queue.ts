import type { FileReport } from '../../../shared/model/file-report.ts'
import type { Reading } from './readings.ts'

/** As many as the main process reads at a time. */
const usuallyAtOnce = 2

export interface ReadingQueue {
  add(readings: readonly Reading[]): void
  /** Breaks off what is being read. It waits again, first in its place, and `goOn` takes it up. */
  stop(): void
  goOn(): void
  /** Stops, and forgets what waits. */
  empty(): void
}

/** Reads files in their order, a few at a time. A file that cannot be read holds up none of the others. */
export function createReadingQueue({
  read,
  onChange,
  atOnce = usuallyAtOnce,
}: {
  read: (file: File, signal: AbortSignal) => Promise<FileReport>
  onChange: (key: number, part: Partial<Reading>) => void
  atOnce?: number
}): ReadingQueue {
  let waiting: Reading[] = []
  /** Ends with its signal, so that what was broken off can neither report nor count any more. */
  let run = startRun()

  function startRun() {
    return { controller: new AbortController(), reading: new Set<Reading>() }
  }

  async function work(own: typeof run): Promise<void> {
    const { signal } = own.controller
    const next = waiting.shift()
    if (next === undefined) return
    own.reading.add(next)
    onChange(next.key, { state: 'reading' })
    const change = await read(next.file, signal).then(
      (report): Partial<Reading> => ({ state: 'read', report }),
      (error: unknown): Partial<Reading> => ({ state: 'failed', error }),
    )
    if (signal.aborted) return
    own.reading.delete(next)
    onChange(next.key, change)
    await work(own)
  }

  function goOn(): void {
    while (waiting.length > 0 && run.reading.size < atOnce) void work(run)
  }

  function stop(): void {
    run.controller.abort()
    const brokenOff = [...run.reading]
    for (const { key } of brokenOff) onChange(key, { state: 'waiting' })
    waiting = [...brokenOff, ...waiting]
    run = startRun()
  }

  return {
    add(readings) {
      waiting.push(...readings)
      goOn()
    },
    stop,
    goOn,
    empty() {
      stop()
      waiting = []
    },
  }
}

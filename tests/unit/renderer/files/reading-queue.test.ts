import { describe, expect, it } from 'vitest'
import { createReadingQueue } from '../../../../src/renderer/features/files/reading-queue.ts'
import type { Reading } from '../../../../src/renderer/features/files/readings.ts'
import type { FileReport } from '../../../../src/shared/model/file-report.ts'
import { readingOf, reportOf } from './reading-of.ts'

/** A queue whose reads end when the test says so. */
function queueOf(count: number) {
  const readings = new Map<number, Reading>()
  const open: { name: string; end: (report: FileReport) => void; fail: () => void; signal: AbortSignal }[] =
    []
  const started: string[] = []
  const queue = createReadingQueue({
    read: (file, signal) =>
      new Promise((resolve, reject) => {
        started.push(file.name)
        open.push({ name: file.name, end: resolve, fail: () => reject(new Error('gone')), signal })
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
    onChange: (key, part) => {
      const reading = readings.get(key)
      if (reading) readings.set(key, { ...reading, ...part })
    },
  })
  const added = Array.from({ length: count }, (_, index) => readingOf(index + 1, { state: 'waiting' }))
  for (const reading of added) readings.set(reading.key, reading)
  queue.add(added)
  const states = () => [...readings.values()].map(({ state }) => state)
  const next = () => {
    const read = open.shift()
    if (!read) throw new Error('Nothing is being read')
    return read
  }
  return { queue, states, next, started, open }
}
const settle = () => new Promise(resolve => setTimeout(resolve))

describe('the queue of files', () => {
  it('reads two at a time, in their order', async () => {
    const { states, next, started } = queueOf(4)
    expect(states()).toEqual(['reading', 'reading', 'waiting', 'waiting'])
    next().end(reportOf())
    await settle()
    expect(states()).toEqual(['read', 'reading', 'reading', 'waiting'])
    expect(started).toEqual(['file-1', 'file-2', 'file-3'])
  })

  it('goes on after a file that was removed meanwhile', async () => {
    const { states, next } = queueOf(3)
    next().fail()
    await settle()
    expect(states()).toEqual(['failed', 'reading', 'reading'])
  })

  it('puts what was broken off back in its place and takes it up again', async () => {
    const { queue, states, open, started, next } = queueOf(4)
    next().end(reportOf())
    await settle()
    queue.stop()
    expect(open.every(({ signal }) => signal.aborted)).toBe(true)
    await settle()
    expect(states()).toEqual(['read', 'waiting', 'waiting', 'waiting'])
    open.length = 0
    queue.goOn()
    expect(states()).toEqual(['read', 'reading', 'reading', 'waiting'])
    expect(started).toEqual(['file-1', 'file-2', 'file-3', 'file-2', 'file-3'])
  })

  it('starts anew at once when files are added right after a stop', () => {
    const { queue, states } = queueOf(2)
    queue.stop()
    queue.add([readingOf(9)])
    expect(states()).toEqual(['reading', 'reading'])
  })

  it('reads a thousand files to the end', async () => {
    let read = 0
    const queue = createReadingQueue({
      read: async () => reportOf(),
      onChange: (_, part) => {
        if (part.state === 'read') read += 1
      },
    })
    queue.add(Array.from({ length: 1000 }, (_, index) => readingOf(index)))
    await expect.poll(() => read).toBe(1000)
  })

  it('forgets what waits when it is emptied', async () => {
    const { queue, started } = queueOf(4)
    queue.empty()
    queue.goOn()
    await settle()
    expect(started).toHaveLength(2)
  })
})

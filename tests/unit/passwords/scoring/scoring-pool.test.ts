import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { prepareOwnWords } from '../../../../src/main/passwords/scoring/own-words.ts'
import { type PasswordScore, scoreOne } from '../../../../src/main/passwords/scoring/score.ts'
import { createScoringPool } from '../../../../src/main/passwords/scoring/scoring-pool.ts'
import { passwordMaker } from '../../../support/made-up-passwords.ts'

const maker = passwordMaker(5, ['lantern', 'gravel', 'cariad', 'smith'])
const passwords = Array.from({ length: 150 }, (_, at) => (at % 2 ? maker.random() : `${maker.human()}${at}`))

/** A pool whose workers hang on "hang" and end at "crash", with all the workers it ever started. */
function troubledPool(longestMs: number) {
  const started: Worker[] = []
  const pool = createScoringPool({
    size: 2,
    longestMs,
    startWorker: place => {
      const url = new URL('../../../support/processes/scorer-that-hangs.ts', import.meta.url)
      const worker = new Worker(url, { workerData: { place } })
      started.push(worker)
      return worker
    },
  })
  /** A worker that has ended has no thread any more. */
  return { pool, running: () => started.filter(worker => worker.threadId !== -1).length }
}

describe('the scoring pool', () => {
  it('gives every password the score it has alone, and hears of each once', async () => {
    const pool = createScoringPool({ size: 2 })
    const scores = new Map<number, PasswordScore>()
    let heard = 0
    const unscored = await pool.scoreAll(passwords, ['Jo Smith'], (index, score) => {
      heard++
      scores.set(index, score)
    })
    await pool.close()
    const own = prepareOwnWords(['Jo Smith'])
    expect(unscored).toEqual([])
    expect(heard).toBe(passwords.length)
    expect(passwords.map((_, index) => scores.get(index))).toEqual(
      passwords.map(password => scoreOne(password, own)),
    )
  })

  it('has nothing to do without passwords', async () => {
    const { pool, running } = troubledPool(500)
    expect(await pool.scoreAll([], [], () => {})).toEqual([])
    expect(running()).toBe(0)
  })

  it('gives up what hangs or ends its worker, and scores all the rest', async () => {
    const { pool, running } = troubledPool(500)
    const some = Array.from({ length: 100 }, (_, at) => `password ${at}`)
    some[3] = 'hang'
    some[40] = 'crash'
    some[41] = 'odd'
    some[99] = 'hang'
    const scored: number[] = []
    const unscored = await pool.scoreAll(some, [], index => scored.push(index))
    expect(unscored).toEqual([3, 40, 41, 99])
    expect(scored.toSorted((a, b) => a - b)).toEqual(
      some.flatMap((_, at) => (unscored.includes(at) ? [] : [at])),
    )
    expect(running()).toBe(0)
  })

  it('stops when told to, although a password hangs, and leaves no thread', async () => {
    const { pool, running } = troubledPool(60_000)
    const stop = new AbortController()
    const scored: number[] = []
    const run = pool.scoreAll(
      ['first', 'hang'],
      [],
      index => {
        scored.push(index)
        stop.abort()
      },
      stop.signal,
    )
    await expect(run).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(scored).toEqual([0])
    expect(running()).toBe(0)
  })

  it('ends everything when closed, and then takes no more', async () => {
    const { pool, running } = troubledPool(60_000)
    const begun = Promise.withResolvers<void>()
    const run = pool.scoreAll(['first', 'hang'], [], () => begun.resolve())
    const ended = expect(run).rejects.toThrow('The scoring pool is closed')
    await begun.promise
    await pool.close()
    await ended
    expect(running()).toBe(0)
    await expect(pool.scoreAll(['more'], [], () => {})).rejects.toThrow('The scoring pool is closed')
  })

  it('says that it cannot start, without a word of what it was to score', async () => {
    const pool = createScoringPool({
      size: 1,
      startWorker: () => new Worker('process.exit(1)', { eval: true }),
    })
    await expect(pool.scoreAll(['hunter2-marker'], [], () => {})).rejects.toThrow(
      /^The scoring worker did not start$/,
    )
  })
})

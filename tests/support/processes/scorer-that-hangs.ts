import { parentPort, workerData } from 'node:worker_threads'
import type { ScorerRequest, ScorerStart } from '../../../src/main/passwords/scoring/messages-to-scorer.ts'

/** Answers as the scoring worker does, some passwords together, but never comes back from "hang" and ends at "crash". */
const { place } = workerData as ScorerStart
const together = 5

parentPort?.on('message', (request: ScorerRequest) => {
  if (request.kind !== 'chunk') return
  let scores: unknown[] = []
  for (const [at, password] of request.passwords.entries()) {
    Atomics.store(place, 0, at)
    if (password === 'crash') process.exit(1)
    while (password === 'hang') Atomics.load(place, 0)
    scores.push(password === 'odd' ? null : { score: 1, weaknesses: ['too-short'] })
    const last = at === request.passwords.length - 1
    if (!last && at % together > 0) continue
    parentPort?.postMessage({ kind: 'scores', scores, last })
    scores = []
  }
})
parentPort?.postMessage({ kind: 'ready' })

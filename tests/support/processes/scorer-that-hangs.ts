import { parentPort, workerData } from 'node:worker_threads'
import type { ScorerRequest, ScorerStart } from '../../../src/main/passwords/scoring/messages-to-scorer.ts'

/** Answers as the scoring worker does, one message a password, but never comes back from "hang" and ends at "crash". */
const { place } = workerData as ScorerStart

parentPort?.on('message', (request: ScorerRequest) => {
  if (request.kind !== 'chunk') return
  for (const [at, password] of request.passwords.entries()) {
    Atomics.store(place, 0, at)
    if (password === 'crash') process.exit(1)
    while (password === 'hang') Atomics.load(place, 0)
    parentPort?.postMessage({
      kind: 'scores',
      scores: [password === 'odd' ? null : { score: 1, weaknesses: ['too-short'] }],
      last: at === request.passwords.length - 1,
    })
  }
})
parentPort?.postMessage({ kind: 'ready' })

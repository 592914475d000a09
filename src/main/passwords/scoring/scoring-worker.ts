import { parentPort, workerData } from 'node:worker_threads'
import type { ScorerAnswer, ScorerRequest, ScorerStart } from './messages-to-scorer.ts'
import { type OwnWords, prepareOwnWords } from './own-words.ts'
import { type PasswordScore, scoreOne } from './score.ts'

/** Results do not wait longer than this for the rest of their chunk. */
const flushMs = 50

// Set by the pool that starts this worker, in this same code base.
const { place } = workerData as ScorerStart
let own: OwnWords = prepareOwnWords([])

function send(answer: ScorerAnswer): void {
  parentPort?.postMessage(answer)
}

function scoreChunk(passwords: readonly string[]): void {
  let scores: (PasswordScore | null)[] = []
  let flushed = performance.now()
  for (const [at, password] of passwords.entries()) {
    Atomics.store(place, 0, at)
    scores.push(scoreOrNull(password))
    const last = at === passwords.length - 1
    if (!last && performance.now() - flushed < flushMs) continue
    send({ kind: 'scores', scores, last })
    scores = []
    flushed = performance.now()
  }
}

/** An error could name what it failed on, so it ends here. */
function scoreOrNull(password: string): PasswordScore | null {
  try {
    return scoreOne(password, own)
  } catch {
    return null
  }
}

parentPort?.on('message', (request: ScorerRequest) => {
  if (request.kind === 'own-words') own = prepareOwnWords(request.ownWords)
  else scoreChunk(request.passwords)
})
send({ kind: 'ready' })

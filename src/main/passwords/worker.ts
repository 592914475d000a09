import { parentPort } from 'node:worker_threads'
import { rangeParts, timesSeen } from './exposure/digest.ts'
import type { WorkerRequest } from './messages-to-worker.ts'
import { scorePassword } from './scoring/score.ts'

/** Passwords are looked at here and nowhere else; what leaves is a verdict, five characters of a digest, or a count. */
function answer(request: WorkerRequest) {
  switch (request.kind) {
    case 'score':
      return scorePassword(request.password, request.ownWords)
    case 'prefix':
      return rangeParts(request.password).prefix
    case 'count':
      return timesSeen(request.answer, rangeParts(request.password).suffix)
  }
}

parentPort?.on('message', (request: WorkerRequest) => parentPort?.postMessage(answer(request)))
parentPort?.postMessage('ready')

import type { PasswordVerdict } from '../../shared/views.ts'

/** What the password worker is asked, one after the other. */
export type WorkerRequest =
  | { kind: 'score'; password: string; ownWords: readonly string[] }
  | { kind: 'prefix'; password: string }
  | { kind: 'count'; password: string; answer: string }

export interface WorkerAnswers {
  score: PasswordVerdict
  prefix: string
  /** Null: the text is not an answer of the range service. */
  count: number | null
}

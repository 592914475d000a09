import type { ErrorKind } from '../../../shared/errors.ts'
import { kindOf } from '../../app/problems.ts'
import { FileUnreadable } from '../../ui/file-pieces.ts'

/** What kept a file from being read or cleaned, where a sentence about files says more than that of the error itself. */
export type FileProblem = 'gone' | 'too-much' | 'let-go'

const problems: Partial<Record<ErrorKind, FileProblem>> = {
  // Two very large files at once are more than is held in memory.
  WRONG_FILE: 'too-much',
  NOT_FOUND: 'let-go',
}

export function fileProblemOf(error: unknown): FileProblem | null {
  return error instanceof FileUnreadable ? 'gone' : (problems[kindOf(error)] ?? null)
}

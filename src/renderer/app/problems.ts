import { ORPCError } from '@orpc/client'
import { type ErrorKind, errorKinds } from '../../shared/errors.ts'

const isErrorKind = (code: string): code is ErrorKind => Object.hasOwn(errorKinds, code)

/** The kind of whatever a call threw. What is not known is INTERNAL, never silence. */
export function kindOf(error: unknown): ErrorKind {
  if (error instanceof ORPCError) {
    if (isErrorKind(error.code)) return error.code
    if (error.code === 'BAD_REQUEST') return 'INVALID'
  }
  return 'INTERNAL'
}

import { Boom } from '@hapi/boom'
import { type StoreErrorData, type StoreErrorKind, storeError } from './store-error.ts'

const kindsBySystemCode: readonly (readonly [pattern: RegExp, kind: StoreErrorKind])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^SQLITE_NOTADB$/, 'wrong-key'],
  [/^SQLITE_(?:CORRUPT|IOERR_SHORT_READ)/, 'corrupt'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'in-use'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR)/, 'unreadable'],
  [/^E[A-Z0-9]+$/, 'unreadable'],
]

/** The store's error for an error of SQLite or of the file system. Message and path are left behind: both can be personal. */
export function systemError(error: unknown): Boom<StoreErrorData> {
  if (error instanceof Boom) return error
  const code = systemCode(error)
  const kind = kindsBySystemCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'store-stopped'
  return storeError(kind, code === '' ? {} : { code })
}

/** `ENOENT`, `SQLITE_FULL` and the like; empty when the error has no code. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

import { Boom, isBoom } from '@hapi/boom'
import { ORPCError } from '@orpc/server'
import { type ErrorKind, errorKindSchema, errorKinds } from '../shared/errors.ts'
import { type StoreErrorKind, storeErrorKinds } from './store/store-error.ts'

const ofStore: Record<StoreErrorKind, ErrorKind> = {
  absent: 'NOT_FOUND',
  exists: 'CONFLICT',
  locked: 'LOCKED',
  'in-use': 'IN_USE',
  'key-missing': 'KEY_MISSING',
  'wrong-key': 'KEY_MISSING',
  'wrong-passphrase': 'WRONG_PASSPHRASE',
  'passphrase-needed': 'WRONG_PASSPHRASE',
  'weak-passphrase': 'WEAK_PASSPHRASE',
  'no-keychain': 'KEYCHAIN_UNAVAILABLE',
  corrupt: 'CORRUPT',
  newer: 'NEWER_SCHEMA',
  'disk-full': 'DISK_FULL',
  unreadable: 'UNREADABLE',
  'invalid-record': 'INVALID',
  'not-a-backup': 'WRONG_FILE',
  'backup-damaged': 'WRONG_FILE',
  'store-stopped': 'INTERNAL',
}

const ofStatus: Record<number, ErrorKind> = {
  400: 'INVALID',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'WRONG_FILE',
  422: 'INVALID',
  423: 'LOCKED',
}

/** The kind of any error. What we did not foresee is INTERNAL. */
export function errorKind(error: unknown): ErrorKind {
  if (!isBoom(error)) return 'INTERNAL'
  const kind: unknown =
    error instanceof Boom && typeof error.data === 'object' && error.data !== null && 'kind' in error.data
      ? error.data.kind
      : null
  const own = errorKindSchema.safeParse(kind)
  if (own.success) return own.data
  const stored = storeErrorKinds.find(one => one === kind)
  return stored ? ofStore[stored] : (ofStatus[error.output.statusCode] ?? 'INTERNAL')
}

/**
 * The one place where errors leave the main process: only the kind and its status cross over. Message, data and stack stay,
 * since they may hold paths or what was typed.
 */
export function toTransport(error: unknown): ORPCError<ErrorKind, undefined> {
  // oRPC's own: bad input (its issues name fields and would echo values) and unknown procedures.
  if (error instanceof ORPCError) {
    const kind: ErrorKind = error.status === 404 ? 'NOT_FOUND' : error.status < 500 ? 'INVALID' : 'INTERNAL'
    return new ORPCError(kind, { status: errorKinds[kind], message: kind })
  }
  const kind = errorKind(error)
  if (kind === 'INTERNAL') reportUnexpected(error)
  return new ORPCError(kind, { status: errorKinds[kind], message: kind })
}

/**
 * What nobody foresaw goes to stderr for whoever looks for the cause: its name and where it happened. Its message stays
 * out, since that is where typed text and paths of the person would stand.
 */
function reportUnexpected(error: unknown): void {
  if (!(error instanceof Error)) return
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  process.stderr.write(`Unexpected ${error.name}\n${frames.slice(0, 8).join('\n')}\n`)
}

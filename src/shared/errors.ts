import { z } from 'zod'

/**
 * Every error the window can be told of. The code crosses over, its sentence stands in the window's messages;
 * paths, stacks and data of errors stay in the main process.
 */
export const errorKinds = {
  LOCKED: 423,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  WRONG_PASSPHRASE: 401,
  WEAK_PASSPHRASE: 422,
  KEYCHAIN_UNAVAILABLE: 503,
  KEY_MISSING: 424,
  CORRUPT: 500,
  NEWER_SCHEMA: 426,
  IN_USE: 423,
  DISK_FULL: 507,
  UNREADABLE: 403,
  WRONG_FILE: 415,
  OFFLINE: 503,
  SERVICE_BUSY: 429,
  SERVICE_ERROR: 502,
  CANCELLED: 499,
  TIMED_OUT: 504,
  INTERNAL: 500,
} as const
export type ErrorKind = keyof typeof errorKinds
export const errorKindSchema = z.enum(Object.keys(errorKinds) as [ErrorKind, ...ErrorKind[]])

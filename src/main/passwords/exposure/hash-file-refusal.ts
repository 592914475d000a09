import { type Boom, conflict, forbidden, notFound, unsupportedMediaType } from '@hapi/boom'
import type { ErrorKind } from '../../../shared/errors.ts'

/** Why a file cannot serve as a list of known passwords. */
export const hashFileRefusals = {
  missing: 'NOT_FOUND',
  unreadable: 'UNREADABLE',
  directory: 'WRONG_FILE',
  /** Lines are not `SHA-1:COUNT`. */
  'not-hashes': 'WRONG_FILE',
  /** The list for Windows networks: digests of 32 characters. */
  ntlm: 'WRONG_FILE',
  /** There is a download ordered by count, which cannot be searched. */
  'not-sorted': 'WRONG_FILE',
  /** The first or the last part is missing, as after a download that was broken off. */
  'cut-short': 'WRONG_FILE',
  /** Changed while it was read. */
  changed: 'CONFLICT',
} as const satisfies Record<string, ErrorKind>
export type HashFileRefusal = keyof typeof hashFileRefusals

export interface HashFileRefusalData {
  readonly kind: ErrorKind
  readonly reason: HashFileRefusal
}

const errors = {
  NOT_FOUND: notFound,
  UNREADABLE: forbidden,
  WRONG_FILE: unsupportedMediaType,
  CONFLICT: conflict,
} as const

export function hashFileRefused(reason: HashFileRefusal): Boom<HashFileRefusalData> {
  const kind = hashFileRefusals[reason]
  return errors[kind]<HashFileRefusalData>('The file cannot be searched', { kind, reason })
}

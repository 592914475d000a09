import type {
  Coordinates,
  Disclosure,
  FileFormat,
  FileRefusal,
  FileReport,
  Thumbnail,
} from '../../shared/model/file-report.ts'

/** How much a reader may take on. What goes beyond is refused or read in part, never tried. */
export interface Limits {
  /** Largest sum of what is unpacked from one file, in bytes. */
  readonly unpackedBytes: number
  /** Most entries of an archive, objects of a document or blocks of a picture. */
  readonly entries: number
  /** Most disclosures that are told apart; more make the reading `part`. */
  readonly disclosures: number
}

export const defaultLimits: Limits = {
  unpackedBytes: 400 * 1024 * 1024,
  entries: 20_000,
  disclosures: 500,
}

/** What a reader found in the bytes of one file. */
export interface Reading {
  readonly read: FileReport['read']
  /** Null exactly when `read` is `whole`. */
  readonly reason: FileRefusal | null
  readonly disclosures: readonly Disclosure[]
  readonly coordinates: readonly Coordinates[]
  readonly picture: FileReport['picture']
  readonly thumbnail: Thumbnail | null
  readonly cleanable: boolean
}

/** What was compared and found unchanged. Digests are SHA-256 in hex. */
export interface Unchanged {
  readonly what: 'picture-data' | 'page-content' | 'document-content'
  readonly before: string
  readonly after: string
}

/** A cleaned copy, or why there is none: half a cleaning is none. */
export type Cleaning =
  | { readonly kind: 'cleaned'; readonly bytes: Uint8Array; readonly unchanged: Unchanged }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }

/**
 * Reads and cleans files of some formats. Works on bytes alone: no file system, no network. The bytes are not changed. Bad
 * input gives a refusal; an exception is a mistake of ours, and counts as `damaged`.
 */
export interface FormatReader {
  read(bytes: Uint8Array, format: FileFormat, limits: Limits): Reading | Promise<Reading>
  clean?(bytes: Uint8Array, format: FileFormat, limits: Limits): Cleaning | Promise<Cleaning>
}

/** A file of which nothing was read. */
export function notRead(reason: FileRefusal): Reading {
  return {
    read: 'not-read',
    reason,
    disclosures: [],
    coordinates: [],
    picture: null,
    thumbnail: null,
    cleanable: false,
  }
}

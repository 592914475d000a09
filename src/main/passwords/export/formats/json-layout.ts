import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'

/** A product's JSON. */
export interface JsonLayout {
  readonly format: ExportFormat
  /** Told by its outermost keys alone. */
  readonly recognises: (value: unknown) => boolean
  /** Refused as `malformed` when it is not of the documented shape, `encrypted` when it says so. */
  readonly read: (value: unknown, format: ExportFormat) => ReadExport
}

export function hasKeys(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every(key => Object.hasOwn(value, key))
}

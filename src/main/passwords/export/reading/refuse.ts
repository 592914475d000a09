import type { ExportRefusal } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'

/** The answer for a file that cannot be read. `line` counts from 1. */
export type Refused = Extract<ReadExport, { kind: 'refused' }>

export function refuse(reason: ExportRefusal, line: number | null = null): Refused {
  return { kind: 'refused', reason, line: line !== null && line >= 1 ? Math.floor(line) : null }
}

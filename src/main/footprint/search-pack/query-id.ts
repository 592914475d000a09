import { createHash } from 'node:crypto'
import type { SearchTarget } from '../../../shared/model/search.ts'

/** The same for the same target and text, whatever else is in the pack. */
export function queryId(target: SearchTarget, text: string): string {
  return createHash('sha256').update(`${target}\n${text}`).digest('hex').slice(0, 24)
}

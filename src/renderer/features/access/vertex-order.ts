import type { AccessVertex } from '../../../shared/model/access-graph.ts'

/** What one holds first, then what one knows, then what follows from it, and accounts last. */
export const kindOrder = [
  'device',
  'phone-number',
  'security-key',
  'paper',
  'person',
  'unlock',
  'password',
  'unlocked-device',
  'passkey',
  'code',
  'account',
] as const satisfies readonly AccessVertex['kind'][]

/** The same order each time, whatever order a view comes in: by kind, key accounts first, then by name. */
export function byKindAndName(a: AccessVertex, b: AccessVertex): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    Number(b.isKey) - Number(a.isKey) ||
    a.label.localeCompare(b.label, 'en-GB') ||
    compareIds(a.id, b.id)
  )
}

/** Byte order, which is the same in every language. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

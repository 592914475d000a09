import { shell } from 'electron'
import { mayOpen } from './may-open.ts'

/**
 * The only place that hands an address to the person's own browser. The caller has looked it up in the catalogue by its
 * id; this is the second lock. Rejects what may not be opened.
 */
export async function openExternal(address: string): Promise<void> {
  if (!mayOpen(address)) throw new Error('This kind of address is never opened')
  await shell.openExternal(address)
}

import { shell } from 'electron'

/**
 * The only place that hands an address to the person's browser or to the system's settings. Callers have looked it up in
 * the catalogue by its id; this is the second lock. Only https and the settings pages of Windows and macOS pass.
 */
const allowedSchemes: ReadonlySet<string> = new Set(['https:', 'ms-settings:', 'x-apple.systempreferences:'])

export const mayOpen = (address: string): boolean =>
  URL.canParse(address) && allowedSchemes.has(new URL(address).protocol)

/** Rejects for any other address. */
export async function openExternal(
  address: string,
  open: (address: string) => Promise<void> = url => shell.openExternal(url),
): Promise<void> {
  if (!mayOpen(address)) throw new Error('This kind of address is never opened')
  await open(address)
}

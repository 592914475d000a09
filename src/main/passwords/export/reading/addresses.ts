const listedBeforeScheme = /[,\n]\s*(?=[a-z][a-z0-9+.-]{0,30}:)/i
const listed = /[,\n]/

/**
 * The addresses in one cell, joined by commas or line breaks. A comma inside of an address is kept, as far as it can be
 * told: after "https://" only a comma in front of another such start divides.
 */
export function splitAddresses(cell: string): string[] {
  return cell
    .split(listedBeforeScheme)
    .flatMap(part => (part.includes(':') ? [part] : part.split(listed)))
    .map(address => address.trim())
    .filter(address => address !== '')
}

/** A JSON array of addresses, as NordPass writes it, or a list of them. */
export function readAddressArray(cell: string): string[] {
  if (!cell.trimStart().startsWith('[')) return splitAddresses(cell)
  try {
    const value: unknown = JSON.parse(cell)
    if (!Array.isArray(value)) return splitAddresses(cell)
    return value.filter(address => typeof address === 'string' && address !== '')
  } catch {
    return splitAddresses(cell)
  }
}

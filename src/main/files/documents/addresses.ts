/** How a link names a file on somebody's own disk or server: `file:` address, share, or drive letter. */
const ownPath = /^(file:|\\\\|\/\/[^/]|[A-Za-z]:[\\/]|\/(Users|home|Volumes|mnt)\/)/i

export const leadsToOwnFile = (address: string) => ownPath.test(address.trim())

/** The address without the escapes of URLs, so that names in it can be read. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

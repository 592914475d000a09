/** The name of the server in an address, as people know it; what is no address stays as it is. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)

/** Where a name server is reached. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
  readonly family: 4 | 6
}

const usualPort = 53

/** Reads "9.9.9.9", "9.9.9.9:5353", "2620:fe::fe", "[2620:fe::fe]:53" and "fe80::1%eth0". Null when it is none of them. */
export function serverAddress(text: string): ServerAddress | null {
  const [, bracketed, bracketedPort] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ?? []
  if (bracketed !== undefined) return withPort(bracketed, bracketedPort, 6)
  if ((text.match(/:/g)?.length ?? 0) > 1) return withPort(text, undefined, 6)
  const [, host, port] = /^([\d.]+)(?::(\d{1,5}))?$/.exec(text) ?? []
  return host === undefined ? null : withPort(host, port, 4)
}

const withPort = (host: string, port: string | undefined, family: 4 | 6): ServerAddress => ({
  host,
  port: port === undefined ? usualPort : Number(port),
  family,
})

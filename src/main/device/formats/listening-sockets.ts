import type { Capture } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import { command } from '../read.ts'
import { wholeLines } from './whole-lines.ts'

export interface ListeningSocket {
  readonly protocol: 'tcp' | 'udp'
  readonly port: number
  /** Only programs on this machine can reach it. */
  readonly loopback: boolean
}

/** With its heading: a list that is empty below its heading was read, one without a heading was not. */
export const socketsRequest = command('ss', '-lntu')

const heading = /^Netid\s+State\s/
const row = /^(?:(tcp|udp)\s+)?(LISTEN|UNCONN)\s+\d+\s+\d+\s+(\S+):(\d{1,5})\s+\S+/

/** Programs that wait for connections, from `ss -l`, with or without heading and first column. */
export function listeningSockets(capture: Capture | undefined): Reading<ListeningSocket[]> {
  const lines = wholeLines(capture)
  if (lines.status === 'unknown') return lines
  const [first, ...others] = lines.value
  if (first === undefined) return unknown('unparsable', 'ss')
  const sockets: ListeningSocket[] = []
  for (const line of heading.test(first) ? others : lines.value) {
    const [, protocol, state, address, port] = row.exec(line) ?? []
    if (address === undefined || Number(port) > 65_535) return unknown('unparsable', 'ss')
    const isUdp = (protocol ?? (state === 'UNCONN' ? 'udp' : 'tcp')) === 'udp'
    sockets.push({ protocol: isUdp ? 'udp' : 'tcp', port: Number(port), loopback: isLoopback(address) })
  }
  return known(sockets)
}

/** `127.0.0.53%lo`, `[::1]`, `[::ffff:127.0.0.1]`. */
function isLoopback(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/\]?%.*$/, '')
  return bare === '::1' || /^(?:::ffff:)?127\./.test(bare)
}

/** Whether a TCP port in the range can be reached from other machines. */
export const isReachable = (sockets: readonly ListeningSocket[], from: number, to: number = from): boolean =>
  sockets.some(
    ({ protocol, port, loopback }) => protocol === 'tcp' && !loopback && port >= from && port <= to,
  )

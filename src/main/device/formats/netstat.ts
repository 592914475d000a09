import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { command } from '../read.ts'
import { wholeOutput } from './mac-output.ts'

/** All TCP sockets. Unlike lsof it shows those that launchd holds for services, without administrator rights. */
export const macSockets: Request = command('/usr/sbin/netstat', '-an', '-p', 'tcp')

/** The TCP ports of this Mac that other machines can reach, as far as the network lets them. */
export function readListeningPorts(captures: Captures): Reading<ReadonlySet<number>> {
  const text = wholeOutput(captures.of(macSockets))
  if (text.status === 'unknown') return text
  if (!/^Active Internet connections \(including servers\)$/m.test(text.value))
    return unknown('unparsable', 'netstat')
  if (!/^Proto\s.*\(state\)\s*$/m.test(text.value)) return unknown('unparsable', 'netstat')
  return known(new Set(text.value.split('\n').flatMap(line => portOf(line))))
}

function portOf(line: string): number[] {
  const [, address, port] = /^tcp(?:4|6|46)\s+\d+\s+\d+\s+(\S+)\.(\d+)\s+\S+\s+LISTEN\s*$/.exec(line) ?? []
  if (address === undefined || port === undefined || isLoopback(address)) return []
  return [Number(port)]
}

const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address === 'localhost' || /%lo\d+$/.test(address)

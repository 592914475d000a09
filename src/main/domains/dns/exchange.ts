import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
import type { ServerAddress } from './server-address.ts'

/**
 * What one try came to. `silent`: nothing that belonged to it in time; `refused`: nobody listens there; `unreachable`: this
 * computer knows no way there.
 */
export type Tried<Reply> =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'silent' | 'refused' | 'unreachable' | 'cancelled' }

export interface Try<Reply> {
  readonly server: ServerAddress
  readonly query: Buffer
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Null for what is no reply to this query: it is left aside, and the wait goes on. */
  readonly read: (bytes: Buffer) => Reply | null
}

/**
 * Sends a query in one datagram from a port of its own, which the system picks at random, and waits for its reply. The
 * socket is connected, so that the system drops what comes from any other address.
 */
export function overUdp<Reply>({
  server,
  query,
  timeoutMs,
  signal,
  read,
}: Try<Reply>): Promise<Tried<Reply>> {
  return new Promise(resolve => {
    const socket = createSocket(server.family === 4 ? 'udp4' : 'udp6')
    const settle = (tried: Tried<Reply>) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.removeAllListeners('message')
      socket.close(() => undefined)
      resolve(tried)
    }
    const once = onlyOnce(settle)
    const timer = setTimeout(() => once({ kind: 'silent' }), timeoutMs)
    const cancel = () => once({ kind: 'cancelled' })
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    socket.on('error', error => once({ kind: failureOf(error) }))
    socket.on('message', bytes => {
      const reply = read(bytes)
      if (reply !== null) once({ kind: 'reply', reply })
    })
    // As a listener, not as the callback: that one would be called for a failure too, in the place of the error event.
    socket.on('connect', () => {
      if (!signal.aborted) socket.send(query)
    })
    socket.connect(server.port, server.host)
  })
}

/** A message can have 65,535 bytes, with its length in the two bytes before it. */
const lengthBytes = 2

/** Sends a query over a connection of its own and reads one message. */
export function overTcp<Reply>({
  server,
  query,
  timeoutMs,
  signal,
  read,
}: Try<Reply>): Promise<Tried<Reply>> {
  return new Promise(resolve => {
    const socket = connect(server.port, server.host)
    const settle = onlyOnce<Tried<Reply>>(tried => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.destroy()
      resolve(tried)
    })
    const timer = setTimeout(() => settle({ kind: 'silent' }), timeoutMs)
    const cancel = () => settle({ kind: 'cancelled' })
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    let received = Buffer.alloc(0)
    socket.on('connect', () => {
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt16BE(query.length)
      socket.write(Buffer.concat([length, query]))
    })
    socket.on('data', piece => {
      received = Buffer.concat([received, piece])
      if (received.length < lengthBytes) return
      const end = lengthBytes + received.readUInt16BE(0)
      if (received.length < end) return
      const reply = read(received.subarray(lengthBytes, end))
      settle(reply === null ? { kind: 'silent' } : { kind: 'reply', reply })
    })
    socket.on('error', error => settle({ kind: failureOf(error) }))
    // Closed before the message was whole.
    socket.on('close', () => settle({ kind: 'silent' }))
  })
}

const noWay = ['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']

const failureOf = (error: NodeJS.ErrnoException): 'refused' | 'unreachable' =>
  noWay.includes(error.code ?? '') ? 'unreachable' : 'refused'

function onlyOnce<Value>(work: (value: Value) => void): (value: Value) => void {
  let done = false
  return value => {
    if (done) return
    done = true
    work(value)
  }
}

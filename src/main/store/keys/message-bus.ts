import { createConnection, type Socket } from 'node:net'

/**
 * Whether the session's message bus on Linux answers a first word. libsecret waits without end for one that accepts a
 * connection and then says nothing, and a thread that waits so keeps the whole process from ending. Where the address
 * cannot be tried, or there is none, the answer is yes: libsecret then fails by itself.
 */
export async function messageBusAnswers(timeoutMs: number, environment = process.env): Promise<boolean> {
  const path = busSocket(environment)
  return path === null || (await answers(path, timeoutMs))
}

/** https://dbus.freedesktop.org/doc/dbus-specification.html#addresses */
function busSocket({
  DBUS_SESSION_BUS_ADDRESS: address,
  XDG_RUNTIME_DIR: runtime,
}: NodeJS.ProcessEnv): string | null {
  if (address === undefined || address === '') return runtime ? `${runtime}/bus` : null
  const first = address.split(';')[0] ?? ''
  const [, kind, value] = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(first) ?? []
  if (value === undefined) return null
  return kind === 'abstract' ? `\0${unescaped(value)}` : unescaped(value)
}

function unescaped(value: string): string {
  return value.replace(/%([0-9a-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function answers(path: string, timeoutMs: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket: Socket = createConnection(path)
    const settle = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(timeoutMs, () => settle(false))
    // No socket, or nobody behind it: libsecret finds out by itself, and at once.
    socket.once('error', () => settle(true))
    socket.once('connect', () => socket.write('\0AUTH\r\n'))
    socket.once('data', () => settle(true))
    socket.once('close', () => settle(true))
  })
}

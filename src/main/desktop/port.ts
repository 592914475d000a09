import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron'
import { channels } from '../../shared/desktop-bridge.ts'

/** What a sender must be for its port to be used. */
export interface PortSender {
  readonly senderFrame: Pick<NonNullable<IpcMainEvent['senderFrame']>, 'parent' | 'origin'> | null
  readonly sender: Pick<WebContents, 'id'>
}

/** True for the top frame of our own window on one of our own origins. A frame that has gone already is null. */
export function mayHavePort(event: PortSender, windowId: number, origins: readonly string[]): boolean {
  const frame = event.senderFrame
  return (
    event.sender.id === windowId && frame !== null && frame.parent === null && origins.includes(frame.origin)
  )
}

/**
 * Takes one port for each load of the window. The port of an earlier load is closed, which ends its calls and streams;
 * a port from any other frame or origin is closed without having been listened to. `connect` starts the port once it
 * listens: messages wait until then.
 */
export function takePorts(
  contents: WebContents,
  origins: readonly string[],
  connect: (port: MessagePortMain) => void,
  ipc: Pick<IpcMain, 'on' | 'off'>,
): void {
  let current: MessagePortMain | undefined
  const take = (event: IpcMainEvent) => {
    const [port, ...others] = event.ports
    for (const other of others) other.close()
    if (!port) return
    if (!mayHavePort(event, contents.id, origins)) return port.close()
    current?.close()
    current = port
    connect(port)
  }
  ipc.on(channels.port, take)
  contents.once('destroyed', () => {
    ipc.off(channels.port, take)
    current?.close()
  })
}

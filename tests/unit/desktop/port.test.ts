import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { mayHavePort, type PortSender, takePorts } from '../../../src/main/desktop/port.ts'

const origins = ['app://surefoot']
const topFrame = { parent: null, origin: 'app://surefoot' }
/** Any frame above will do; only that there is one counts. */
const frameAbove = {} as never

describe('who may have a port', () => {
  it('is the top frame of our window on our origin', () => {
    expect(mayHavePort({ senderFrame: topFrame, sender: { id: 1 } }, 1, origins)).toBe(true)
  })

  it.each<[string, PortSender]>([
    ['another origin', { senderFrame: { ...topFrame, origin: 'https://example.org' }, sender: { id: 1 } }],
    [
      'an origin that only begins like ours',
      { senderFrame: { ...topFrame, origin: 'app://surefoot.example' }, sender: { id: 1 } },
    ],
    ['a page without an origin', { senderFrame: { ...topFrame, origin: 'null' }, sender: { id: 1 } }],
    ['a frame inside the page', { senderFrame: { ...topFrame, parent: frameAbove }, sender: { id: 1 } }],
    ['another window', { senderFrame: topFrame, sender: { id: 2 } }],
    ['a frame that has gone', { senderFrame: null, sender: { id: 1 } }],
  ])('is not %s', (_name, event) => {
    expect(mayHavePort(event, 1, origins)).toBe(false)
  })
})

/** Stands for a port and remembers whether it was closed. */
class Port extends EventEmitter {
  closed = false
  close() {
    this.closed = true
  }
}

function door() {
  const ipc = new EventEmitter()
  const contents = Object.assign(new EventEmitter(), { id: 1 })
  const connected: unknown[] = []
  // Only what takePorts uses of Electron's objects is here.
  takePorts(contents as never, origins, (port: MessagePortMain) => connected.push(port), ipc as never)
  const send = (ports: Port[], senderFrame: unknown = topFrame) =>
    ipc.emit('surefoot:port', { ports, senderFrame, sender: { id: 1 } })
  return { contents, connected, ipc, send }
}

describe('ports', () => {
  it('are one at a time: a reload gets a new one and the old one is closed', () => {
    const { connected, send } = door()
    const [first, second] = [new Port(), new Port()]
    send([first])
    send([second])
    expect(connected).toEqual([first, second])
    expect([first.closed, second.closed]).toEqual([true, false])
  })

  it('of a wrong frame are closed unheard, and do not disturb the present one', () => {
    const { connected, send } = door()
    const [ours, foreign] = [new Port(), new Port()]
    send([ours])
    send([foreign], { parent: null, origin: 'https://example.org' })
    expect(connected).toEqual([ours])
    expect([ours.closed, foreign.closed]).toEqual([false, true])
  })

  it('beyond the first are closed, and a message without one is nothing', () => {
    const { connected, send } = door()
    const [first, second] = [new Port(), new Port()]
    send([])
    send([first, second])
    expect(connected).toEqual([first])
    expect(second.closed).toBe(true)
  })

  it('end with the window', () => {
    const { contents, ipc, send } = door()
    const port = new Port()
    send([port])
    contents.emit('destroyed')
    expect(port.closed).toBe(true)
    expect(ipc.listenerCount('surefoot:port')).toBe(0)
  })
})

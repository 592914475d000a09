import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageBusAnswers } from '../../../../src/main/store/keys/message-bus.ts'
import { inTemporaryFolder } from '../../../support/temporary-folder.ts'

/** A message bus on a socket, for the length of `use`. */
async function withBus(
  path: string,
  greet: (socket: Socket) => void,
  use: () => Promise<void>,
): Promise<void> {
  const server = createServer(socket => {
    socket.on('error', () => {})
    greet(socket)
  })
  await new Promise<void>(resolve => server.listen(path, resolve))
  try {
    await use()
  } finally {
    server.close()
  }
}
const polite = (socket: Socket) => {
  socket.once('data', () => socket.end('REJECTED EXTERNAL\r\n'))
}

describe.runIf(process.platform === 'linux')('the message bus', () => {
  it('answers when it answers', () =>
    inTemporaryFolder(folder =>
      withBus(join(folder, 'a bus'), polite, async () => {
        const address = `unix:path=${folder}/a%20bus,guid=00`
        expect(await messageBusAnswers(2_000, { DBUS_SESSION_BUS_ADDRESS: address })).toBe(true)
      }),
    ))

  it('does not answer when it accepts and then says nothing', () =>
    inTemporaryFolder(folder =>
      withBus(
        join(folder, 'bus'),
        () => {},
        async () => {
          const address = `unix:guid=00,path=${folder}/bus;unix:path=/other`
          expect(await messageBusAnswers(20, { DBUS_SESSION_BUS_ADDRESS: address })).toBe(false)
          expect(await messageBusAnswers(20, { XDG_RUNTIME_DIR: folder })).toBe(false)
        },
      ),
    ))

  it('is tried at abstract addresses too', async () => {
    const name = `surefoot-test-${process.pid}`
    await withBus(
      `\0${name}`,
      () => {},
      async () => {
        const address = `unix:abstract=${name}`
        expect(await messageBusAnswers(20, { DBUS_SESSION_BUS_ADDRESS: address })).toBe(false)
      },
    )
  })

  it('is left to libsecret when there is none, or its address cannot be tried', () =>
    inTemporaryFolder(async folder => {
      expect(await messageBusAnswers(20, {})).toBe(true)
      expect(await messageBusAnswers(20, { XDG_RUNTIME_DIR: folder })).toBe(true)
      expect(await messageBusAnswers(20, { DBUS_SESSION_BUS_ADDRESS: 'tcp:host=localhost,port=4' })).toBe(
        true,
      )
    }))
})

import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readSecret } from '../../../src/main/terminal/secret.ts'

/** A keyboard on which the given keys are pressed, and everything that is shown meanwhile. */
async function typed(...keys: string[]) {
  let raw: boolean[] = []
  const keyboard = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => {
      raw = [...raw, on]
    },
  })
  let shown = ''
  const screen = new Writable({
    write(chunk, _encoding, done) {
      shown += chunk
      done()
    },
  })
  const answer = readSecret('Passphrase: ', keyboard, screen)
  for (const key of keys) keyboard.write(key)
  return { answer: await answer, shown, raw }
}

describe('a secret from the keyboard', () => {
  it('is never shown, and the keyboard is as before afterwards', async () => {
    const { answer, shown, raw } = await typed('h', 'unter', '2', '\r')
    expect(answer).toBe('hunter2')
    expect(shown).toBe('Passphrase: \n')
    expect(raw).toEqual([true, false])
  })

  it('can be corrected, letter by letter or whole', async () => {
    expect((await typed('abé', '\u007F', 'c', '\r')).answer).toBe('abc')
    expect((await typed('wrong', '\u0015', 'right', '\r')).answer).toBe('right')
    expect((await typed('\u007F', 'a', '\r')).answer).toBe('a')
  })

  it('may be pasted, and does not take arrow keys for letters', async () => {
    expect((await typed('\u001B[A', 'four words in one go', '\r')).answer).toBe('four words in one go')
  })

  it('is none after Ctrl-C, Ctrl-D or an empty line', async () => {
    for (const key of ['\u0003', '\u0004', '\r']) expect((await typed(key)).answer).toBeNull()
    expect((await typed('half', '\u0003')).answer).toBeNull()
  })
})

describe('a secret from a pipe', () => {
  const piped = (...chunks: string[]) =>
    readSecret('Passphrase: ', Readable.from(chunks.map(chunk => Buffer.from(chunk))), new PassThrough())

  it('is its first line', async () => {
    expect(await piped('one two', ' three\nfour')).toBe('one two three')
    expect(await piped('windows\r\n')).toBe('windows')
    expect(await piped(' spaces count ')).toBe(' spaces count ')
  })

  it('is none when nothing comes', async () => {
    expect(await piped()).toBeNull()
    expect(await piped('\n')).toBeNull()
  })
})

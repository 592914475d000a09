import { describe, expect, it } from 'vitest'
import { base64Part, pieceBounds, sendInPieces } from '../../../../src/renderer/ui/file-pieces.ts'
import { largestChunkBytes } from '../../../../src/shared/model/password-export.ts'

const text = (piece: Blob) => piece.text()

describe('pieceBounds', () => {
  it('covers every byte once, in order', () => {
    expect(pieceBounds(10, 4)).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 8 },
      { start: 8, end: 10 },
    ])
    expect(pieceBounds(8, 4)).toHaveLength(2)
    expect(pieceBounds(0, 4)).toEqual([])
  })

  it('stays under what the browser door takes in one call, in base64 and with the rest of the call', () => {
    const longest = Math.max(...pieceBounds(3_000_000).map(({ start, end }) => end - start))
    expect(longest).toBe(largestChunkBytes)
    expect(Math.ceil(longest / 3) * 4 + 1024).toBeLessThan(1024 * 1024)
  })
})

describe('base64Part', () => {
  it('is what follows the comma', () => {
    expect(base64Part('data:application/octet-stream;base64,QUJD')).toBe('QUJD')
    expect(base64Part('data:application/octet-stream;base64,')).toBe('')
  })
})

describe('sendInPieces', () => {
  const file = new Blob(['abcdefghij'])
  const taken = () => {
    const pieces: string[] = []
    return { pieces, add: async (piece: string) => void pieces.push(piece) }
  }

  it('hands over the whole file and says how far it has come', async () => {
    const { pieces, add } = taken()
    const sent: number[] = []
    const signal = new AbortController().signal
    await sendInPieces(file, { add, onSent: bytes => sent.push(bytes), signal, read: text, size: 4 })
    expect(pieces).toEqual(['abcd', 'efgh', 'ij'])
    expect(sent).toEqual([4, 8, 10])
  })

  it('reads a piece only after the one before was taken', async () => {
    const order: string[] = []
    await sendInPieces(file, {
      add: async piece => {
        await Promise.resolve()
        order.push(`took ${piece}`)
      },
      onSent: () => {},
      signal: new AbortController().signal,
      read: async piece => {
        const content = await piece.text()
        order.push(`read ${content}`)
        return content
      },
      size: 5,
    })
    expect(order).toEqual(['read abcde', 'took abcde', 'read fghij', 'took fghij'])
  })

  it('hands over nothing more once it is broken off, not even what was being read', async () => {
    const { pieces, add } = taken()
    const stop = new AbortController()
    await sendInPieces(file, {
      add,
      onSent: () => {},
      signal: stop.signal,
      read: async piece => {
        const content = await piece.text()
        if (content === 'efgh') stop.abort()
        return content
      },
      size: 4,
    })
    expect(pieces).toEqual(['abcd'])
  })

  it('passes on what went wrong with a piece', async () => {
    const failing = sendInPieces(file, {
      add: () => Promise.reject(new Error('gone')),
      onSent: () => {},
      signal: new AbortController().signal,
      read: text,
    })
    await expect(failing).rejects.toThrow('gone')
  })
})

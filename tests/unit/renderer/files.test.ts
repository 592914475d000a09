import { describe, expect, it } from 'vitest'
import { base64Of, bytesOf } from '../../../src/renderer/ui/files.ts'

describe('base64Of and bytesOf', () => {
  it('carry every byte there and back, also more than one chunk of them', async () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256)
    expect(bytesOf(await base64Of(new Blob([bytes])))).toEqual(bytes)
  })

  it('carry an empty file', async () => {
    expect(bytesOf(await base64Of(new Blob([]))).length).toBe(0)
  })
})

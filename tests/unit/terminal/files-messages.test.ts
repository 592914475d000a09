import { describe, expect, it } from 'vitest'
import { filesMessages } from '../../../src/main/terminal/files-messages.ts'

describe('the last line of surefoot inspect', () => {
  it.each([
    [
      { files: 3, giving: 2, unread: 1 },
      '3 files looked at, 2 give something away, 1 not read, or only in part.',
    ],
    [{ files: 1, giving: 0, unread: 0 }, '1 file looked at, none gives anything away.'],
    [
      { files: 2, giving: 0, unread: 1 },
      '2 files looked at, nothing found in what was read, 1 not read, or only in part.',
    ],
  ])('says of %j no more than was read', (count, line) => {
    expect(filesMessages.summary(count)).toBe(`${line}\n`)
  })
})

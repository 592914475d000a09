import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { fileProblemOf } from '../../../../src/renderer/features/files/file-problem.ts'
import { FileUnreadable } from '../../../../src/renderer/ui/file-pieces.ts'

it('has a sentence of its own for what befalls files, and for nothing else', () => {
  expect(fileProblemOf(new FileUnreadable())).toBe('gone')
  expect(fileProblemOf(new ORPCError('WRONG_FILE'))).toBe('too-much')
  expect(fileProblemOf(new ORPCError('NOT_FOUND'))).toBe('let-go')
  expect(fileProblemOf(new ORPCError('LOCKED'))).toBeNull()
  expect(fileProblemOf(new Error('anything'))).toBeNull()
})

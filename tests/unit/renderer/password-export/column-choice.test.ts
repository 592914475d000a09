import { describe, expect, it } from 'vitest'
import { columnProblems } from '../../../../src/renderer/features/password-export/column-choice.ts'

describe('columnProblems', () => {
  it('finds none when there is one column for each thing', () => {
    expect(columnProblems(['title', 'ignore', 'password', 'user', 'ignore'])).toEqual([])
  })

  it('asks for the column with the passwords', () => {
    expect(columnProblems(['title', 'ignore'])).toEqual([{ kind: 'no-password' }])
  })

  it('names each thing that was chosen twice, once', () => {
    expect(columnProblems(['password', 'user', 'user', 'password', 'user'])).toEqual([
      { kind: 'twice', column: 'user' },
      { kind: 'twice', column: 'password' },
    ])
  })
})

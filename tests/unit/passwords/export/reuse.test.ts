import { describe, expect, it } from 'vitest'
import { createReuse } from '../../../../src/main/passwords/export/reuse.ts'
import { createSeen } from '../../../../src/main/passwords/export/seen.ts'

const login = (entry: number, password: string) => ({ entry, password })

describe('who shares a password', () => {
  const logins = [
    login(0, 'same'),
    login(1, 'same'),
    login(2, 'own'),
    login(3, ''),
    login(4, ''),
    login(5, 'twice in one account'),
    login(6, 'twice in one account'),
  ]
  const reuse = createReuse(logins, [0, 1, 2, 3, 4, 5])

  it('is in one group, with a name that says nothing', () => {
    const first = reuse(0)
    expect(first).toEqual({
      uniquePassword: 'no',
      passwordGroup: expect.stringMatching(/^group-[0-9a-f]{12}$/),
    })
    expect(reuse(1)).toEqual(first)
    expect(createReuse(logins, [0, 1])(0).passwordGroup).not.toBe(first.passwordGroup)
  })

  it('is said of nobody whose password stands there once', () => {
    expect(reuse(2)).toEqual({ uniquePassword: 'yes', passwordGroup: null })
  })

  it('is left open without a password, and for a second entry of the same account', () => {
    const open = { uniquePassword: 'not-sure', passwordGroup: null }
    expect([reuse(3), reuse(4), reuse(5), reuse(99)]).toEqual([open, open, open, open])
  })
})

describe('counts from several sources', () => {
  it('never go down, and silence takes none of them back', () => {
    const told = new Map<number, number | null>()
    const seen = createSeen({ setTimesSeen: (index, times) => void told.set(index, times) })
    const say = (times: number | null) => {
      seen(0, times)
      return told.get(0)
    }
    expect([null, 0, null, 5, 0, 3].map(say)).toEqual([null, 0, 0, 5, 5, 5])
  })
})

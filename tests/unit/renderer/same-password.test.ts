import { describe, expect, it } from 'vitest'
import { sharingWith, withSamePassword } from '../../../src/renderer/features/accounts/same-password.ts'
import { type Account, newAccount } from '../../../src/shared/model/account.ts'

const account = (label: string, change: Partial<Account> = {}): Account =>
  newAccount({ id: `id-${label}`, label, kind: 'other', ...change })
const reused = { uniquePassword: 'no' } as const
const groups = (accounts: readonly Account[]) =>
  Object.fromEntries(accounts.map(({ label, passwordGroup }) => [label, passwordGroup]))
const save = (one: Account, same: readonly string[], accounts: readonly Account[]) =>
  withSamePassword(one, same, accounts, () => 'new')

describe('withSamePassword', () => {
  it('makes one group of those that share, and says of each that its password is not its own', () => {
    const [a, b, c] = [account('a', reused), account('b'), account('c')]
    const saved = save(a, [b.id], [a, b, c])
    expect(groups(saved)).toEqual({ a: 'new', b: 'new' })
    expect(saved.every(each => each.uniquePassword === 'no')).toBe(true)
  })

  it('joins the group that is there', () => {
    const a = account('a', reused)
    const b = account('b', { ...reused, passwordGroup: 'old' })
    const c = account('c', { ...reused, passwordGroup: 'old' })
    expect(groups(save(a, [b.id, c.id], [a, b, c]))).toEqual({ a: 'old' })
  })

  it('lets go of one that is unticked', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(label => account(label, { ...reused, passwordGroup: 'g' }))
    if (!a || !b || !c) throw new Error('three accounts')
    expect(groups(save(a, [b.id], [a, b, c]))).toEqual({ a: 'g', c: null })
  })

  it('leaves the others together when it goes alone', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(label => account(label, { ...reused, passwordGroup: 'g' }))
    if (!a || !b || !c) throw new Error('three accounts')
    expect(groups(save({ ...a, uniquePassword: 'yes' }, [], [a, b, c]))).toEqual({ a: null })
  })

  it('knows no group of one', () => {
    const [a, b] = ['a', 'b'].map(label => account(label, { ...reused, passwordGroup: 'g' }))
    if (!a || !b) throw new Error('two accounts')
    expect(groups(save(a, [], [a, b]))).toEqual({ a: null, b: null })
  })

  it('is what the form shows again', () => {
    const a = account('a', { passwordGroup: 'g' })
    const b = account('b', { passwordGroup: 'g' })
    expect(sharingWith(a, [a, b, account('c')])).toEqual([b.id])
    expect(sharingWith(account('c'), [a, b, account('d')])).toEqual([])
  })
})

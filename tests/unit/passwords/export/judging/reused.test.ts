import { describe, expect, it } from 'vitest'
import { duplicate } from '../../../../../src/main/passwords/export/judging/duplicate.ts'
import { reused } from '../../../../../src/main/passwords/export/judging/reused.ts'
import { createShown } from '../../../../../src/main/passwords/export/judging/shown.ts'
import { found, login, vaultOf, vaultOfRows } from './vaults.ts'

describe('reused and duplicate', () => {
  it.each([
    ['two sites', ['a.org jane same', 'b.org jane same'], ['soon 0 1'], []],
    ['a key service among them', ['a.org jane same', 'facebook.com jane same'], ['urgent 0 1'], []],
    ['two users of one site', ['a.org jane same', 'a.org john same'], ['soon 0 1'], []],
    ['one account twice', ['a.org jane same', 'a.org jane same'], [], ['tidy 0 1']],
    ['one account, other case and host', ['www.a.org Jane same', 'login.a.org jane same'], [], ['tidy 0 1']],
    [
      'one account, app and site',
      ['facebook.com j same', 'androidapp://com.facebook.katana j same'],
      [],
      ['tidy 0 1'],
    ],
    ['two domains of one service', ['outlook.com jane same', 'live.com jane same'], [], ['tidy 0 1']],
    [
      'three, two of one account',
      ['a.org j same', 'a.org j same', 'b.org j same'],
      ['soon 0 1 2'],
      ['tidy 0 1'],
    ],
    ['other case is another password', ['a.org jane same', 'b.org jane Same'], [], []],
    ['a space behind is another password', ['a.org jane same', 'b.org jane same\t'], [], []],
    ['no password', ['a.org jane -', 'b.org jane -', 'a.org jane -'], [], []],
    ['two councils', ['kent.gov.uk jane same', 'essex.gov.uk jane same'], ['soon 0 1'], []],
    ['two routers', ['http://192.168.0.1 a same', 'http://192.168.0.2 a same'], ['soon 0 1'], []],
    ['no place at all', ['- - same', '- - same'], ['soon 0 1'], []],
  ])('%s', (_, rows, reuse, duplicates) => {
    const vault = vaultOfRows(...rows)
    expect(found(reused(vault))).toEqual(reuse)
    expect(found(duplicate(vault))).toEqual(duplicates)
  })

  it('takes logins of several addresses as one account when one address is the same', () => {
    const both = login('- jane same', { addresses: ['a.org', 'b.org'] })
    const vault = vaultOf([login('a.org jane same'), both, login('b.org jane same')])
    expect(found(reused(vault))).toEqual([])
    expect(found(duplicate(vault))).toEqual(['tidy 0 1 2'])
  })

  it('names five places, key services first, and counts the rest', () => {
    const rows = ['z.org', 'y.org', 'facebook.com', 'a.org', 'b.org', 'c.org', 'd.org'].map(
      site => `${site} j same`,
    )
    const vault = vaultOfRows(...rows)
    const [issue] = reused(vault).issues
    expect(issue?.values?.(createShown(vault))).toEqual({
      accounts: 7,
      places: 'facebook.com, a.org, b.org, c.org, d.org and 2 more',
    })
  })
})

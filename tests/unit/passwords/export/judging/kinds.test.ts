import { describe, expect, it } from 'vitest'
import { breached } from '../../../../../src/main/passwords/export/judging/breached.ts'
import { breachedService } from '../../../../../src/main/passwords/export/judging/breached-service.ts'
import { empty } from '../../../../../src/main/passwords/export/judging/empty.ts'
import { insecureAddress } from '../../../../../src/main/passwords/export/judging/insecure-address.ts'
import { noSecondFactor } from '../../../../../src/main/passwords/export/judging/no-second-factor.ts'
import { old } from '../../../../../src/main/passwords/export/judging/old.ts'
import { createShown } from '../../../../../src/main/passwords/export/judging/shown.ts'
import { weak } from '../../../../../src/main/passwords/export/judging/weak.ts'
import type { Breach } from '../../../../../src/shared/model/breach-check.ts'
import { found, login, vaultOf, vaultOfRows } from './vaults.ts'

describe('weak', () => {
  const vault = vaultOfRows('a.org j one', 'b.org j two', 'c.org j one', 'd.org j -')

  it.each([
    [0, 'urgent'],
    [1, 'urgent'],
    [2, 'soon'],
    [3, null],
    [4, null],
  ] as const)('score %i → %s', (score, severity) => {
    const verdict = weak(vault, [
      { score, weaknesses: [] },
      { score: 4, weaknesses: [] },
    ])
    expect(found(verdict)).toEqual(severity === null ? [] : [`${severity} 0 2`])
    expect(verdict).toMatchObject({ state: 'judged', of: 3, unanswered: [] })
  })

  it('says why in words', () => {
    const { issues } = weak(vault, [{ score: 1, weaknesses: ['recent-year', 'too-short'] }, 'not-scored'])
    expect(issues[0]?.values?.(createShown(vault))).toEqual({ why: 'a year and few characters' })
  })

  it('waits for those that were not scored yet, and does not judge those that could not be', () => {
    expect(weak(vault, [undefined, { score: 4, weaknesses: [] }])).toMatchObject({
      state: 'waiting',
      unanswered: [0, 2],
    })
    expect(weak(vault, ['not-scored', { score: 4, weaknesses: [] }])).toMatchObject({
      state: 'judged',
      unanswered: [0, 2],
      issues: [],
    })
  })
})

describe('breached', () => {
  const vault = vaultOfRows('a.org j one', 'b.org j two', 'c.org j one', 'd.org j -')

  it('was not asked until there is an answer', () =>
    expect(breached(vault, [undefined, undefined]).state).toBe('not-asked'))

  it('finds what was seen and leaves open what could not be asked', () => {
    const verdict = breached(vault, [12, null])
    expect(found(verdict)).toEqual(['urgent 0 2'])
    expect(verdict).toMatchObject({ of: 3, unanswered: [1] })
  })

  it('leaves open what is still to be asked', () =>
    expect(breached(vault, [0, undefined])).toMatchObject({ issues: [], unanswered: [1] }))
})

describe('breached-service', () => {
  const breach = (more: Partial<Breach> = {}): Breach => ({
    Name: 'Example',
    Title: 'Example',
    Domain: 'example.org',
    BreachDate: '2020-06-01',
    DataClasses: ['Email addresses', 'Passwords'],
    ...more,
  })
  const judge = (address: string, changedOn: string | null, ...breaches: Breach[]) => {
    const { issues, unanswered } = breachedService(
      vaultOf([login(`${address} j x`, { changedOn })]),
      breaches,
    )
    return unanswered.length > 0 ? 'unknown' : (issues[0]?.severity ?? 'clear')
  }

  it.each([
    ['before the breach', 'https://www.example.org', '2019-01-01', 'soon'],
    ['on the day', 'https://www.example.org', '2020-06-01', 'soon'],
    ['after it', 'https://www.example.org', '2020-06-02', 'clear'],
    ['another site', 'https://example.com', '2019-01-01', 'clear'],
    ['another site, no day', 'https://example.com', null, 'clear'],
    ['no day', 'https://example.org', null, 'unknown'],
    ['a day in the future', 'https://example.org', '2031-01-01', 'unknown'],
    ['no address', '-', '2019-01-01', 'unknown'],
    ['an app of nobody known', 'androidapp://org.example', '2019-01-01', 'unknown'],
  ])('%s', (_, address, day, expected) => expect(judge(address, day, breach())).toBe(expected))

  it.each([
    ['made up', { IsFabricated: true }],
    ['a list for spam', { IsSpamList: true }],
    ['withdrawn', { IsRetired: true }],
    ['without passwords', { DataClasses: ['Email addresses', 'Password hints'] }],
    ['of no domain', { Domain: '' }],
  ])('says nothing of a breach that is %s', (_, more) =>
    expect(judge('example.org', '2019-01-01', breach(more))).toBe('clear'),
  )

  it('takes the newest, and knows the other domains and apps of a service', () => {
    const newer = breach({ BreachDate: '2022-01-01' })
    expect(judge('example.org', '2021-01-01', newer, breach())).toBe('soon')
    expect(judge('example.org', '2021-01-01', breach(), newer)).toBe('soon')
    const outlook = breach({ Domain: 'outlook.com' })
    expect(judge('login.live.com', '2019-01-01', outlook)).toBe('urgent')
    expect(judge('androidapp://com.facebook.katana', '2019-01-01', breach({ Domain: 'facebook.com' }))).toBe(
      'urgent',
    )
  })

  it('was not asked without a list, and is judged with an empty one', () => {
    const vault = vaultOfRows('a.org j x')
    expect(breachedService(vault, null).state).toBe('not-asked')
    expect(breachedService(vault, [])).toMatchObject({ state: 'judged', of: 1, unanswered: [] })
  })
})

describe('no-second-factor', () => {
  const judge = (address: string, secondFactor: boolean | null) =>
    noSecondFactor(vaultOf([login(`${address} j x`, { secondFactor })]))

  it.each([
    ['facebook.com', false, ['soon 0'], 1, 0],
    ['github.com', false, ['tidy 0'], 1, 0],
    ['facebook.com', true, [], 1, 0],
    ['facebook.com', null, [], 1, 1],
    ['deliveroo.co.uk', false, [], 0, 0],
    ['example.org', false, [], 0, 0],
  ])('%s with %s', (address, secondFactor, issues, of, open) => {
    const verdict = judge(address, secondFactor)
    expect(found(verdict)).toEqual(issues)
    expect([verdict.of, verdict.unanswered.length]).toEqual([of, open])
  })

  it('cannot be said of a file that carries none', () => {
    const vault = vaultOf([login('facebook.com j x', { secondFactor: false })], { secondFactors: false })
    expect(noSecondFactor(vault)).toMatchObject({ state: 'not-in-file', issues: [] })
  })
})

describe('insecure-address', () => {
  it.each([
    ['http://example.org', ['tidy 0'], 1],
    ['HTTP://example.org', ['tidy 0'], 1],
    ['http://facebook.com', ['soon 0'], 1],
    ['https://example.org', [], 1],
    ['http://192.168.0.1', [], 1],
    ['http://fritz.box', [], 1],
    ['http://localhost:3000', [], 1],
    ['http://abcdef.onion', [], 1],
    ['http://8.8.8.8', ['tidy 0'], 1],
    ['example.org', [], 0],
    ['-', [], 0],
    ['androidapp://com.example', [], 0],
  ])('%s', (address, issues, of) => {
    const verdict = insecureAddress(vaultOfRows(`${address} j x`))
    expect(found(verdict)).toEqual(issues)
    expect(verdict.of).toBe(of)
  })

  it('looks at every address', () => {
    const two = login('- j x', { addresses: ['https://example.org', 'http://example.org/old'] })
    expect(found(insecureAddress(vaultOf([two])))).toEqual(['tidy 0'])
  })
})

describe('old', () => {
  const judge = (changedOn: string | null, address = 'a.org') => {
    const { issues, unanswered } = old(vaultOf([login(`${address} j x`, { changedOn })]))
    return unanswered.length > 0 ? 'unknown' : (issues[0]?.severity ?? 'clear')
  }

  it.each([
    ['2023-11-22', 'clear'],
    ['2023-11-21', 'tidy'],
    ['1990-01-01', 'tidy'],
    ['1989-12-31', 'unknown'],
    ['1970-01-01', 'unknown'],
    ['2026-11-22', 'clear'],
    ['2026-11-23', 'clear'],
    ['2026-11-24', 'unknown'],
    [null, 'unknown'],
  ])('%s → %s', (day, expected) => expect(judge(day)).toBe(expected))

  it('is no more than tidy on a key service', () => expect(judge('2001-01-01', 'facebook.com')).toBe('tidy'))

  it('cannot be said of a file without dates, and not of an entry without a password', () => {
    const logins = [login('a.org j x', { changedOn: '2001-01-01' })]
    expect(old(vaultOf(logins, { dates: false }))).toMatchObject({ state: 'not-in-file', issues: [] })
    expect(old(vaultOfRows('a.org j -')).of).toBe(0)
  })
})

describe('empty', () => {
  it.each([
    ['a.org j -', ['tidy 0'], 1],
    ['- j -', ['tidy 0'], 1],
    ['a.org - -', ['tidy 0'], 1],
    ['- - -', [], 0],
    ['a.org j x', [], 1],
    ['- - x', [], 1],
  ])('%s', (row, issues, of) => {
    const verdict = empty(vaultOfRows(row))
    expect(found(verdict)).toEqual(issues)
    expect(verdict.of).toBe(of)
  })
})

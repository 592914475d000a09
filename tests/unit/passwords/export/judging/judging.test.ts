import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createJudging,
  type Judging,
  shownLogins,
} from '../../../../../src/main/passwords/export/judging/judging.ts'
import { messages } from '../../../../../src/main/passwords/export/judging/messages.ts'
import { hidden } from '../../../../../src/main/passwords/export/judging/shown.ts'
import { exportList } from '../../../../../src/main/passwords/export/listing/export-list.ts'
import type { Login } from '../../../../../src/main/passwords/export/login.ts'
import {
  exportSummarySchema,
  loginIssueKinds,
  loginIssueSchema,
  takeOverCandidateSchema,
} from '../../../../../src/shared/model/password-export.ts'
import { fileOf, login, ownWords, services, today } from './vaults.ts'

const judge = (logins: readonly Login[], more: Partial<Parameters<typeof createJudging>[0]> = {}): Judging =>
  createJudging({ file: fileOf(logins), services, ownWords, today, ...more })

const scoreAll = (judging: Judging, score: 0 | 1 | 2 | 3 | 4 = 4) =>
  judging.distinctPasswords.forEach((_, index) => {
    judging.setScores(index, { score, weaknesses: [] })
  })
const kindOf = (judging: Judging, kind: string) => judging.summary().kinds.find(one => one.kind === kind)
const recent = { changedOn: '2026-01-01', secondFactor: true }

describe('createJudging', () => {
  it('calls a login clear only when all that was asked was answered', () => {
    const judging = judge([login('https://a.org j lantern-gravel', recent)])
    expect(judging.summary().worst).toMatchObject({ clear: 0, notJudged: 1 })
    scoreAll(judging)
    expect(judging.summary().worst).toMatchObject({ clear: 1, notJudged: 0 })
    judging.setTimesSeen(0, null)
    expect(judging.summary().worst).toMatchObject({ clear: 0, notJudged: 1 })
    judging.setTimesSeen(0, 0)
    expect(judging.summary().worst).toMatchObject({ clear: 1, notJudged: 0 })
    judging.setBreaches([])
    expect(judging.summary().worst).toMatchObject({ clear: 1 })
    judging.setScores(0, 'not-scored')
    expect(judging.summary().worst).toMatchObject({ clear: 0, notJudged: 1 })
  })

  it('does not call a login clear whose age or second step nobody knows', () => {
    const judging = judge([
      login('https://a.org j lantern-gravel', { changedOn: null, secondFactor: true }),
      login('https://facebook.com j otter-saddle', { changedOn: '2026-01-01', secondFactor: null }),
      login('- - -', { title: 'A note' }),
    ])
    scoreAll(judging)
    expect(judging.summary().worst).toEqual({ urgent: 0, soon: 0, tidy: 0, clear: 0, notJudged: 3 })
  })

  it('names the state of each kind', () => {
    const logins = [
      login('https://facebook.com j x1'),
      login('https://a.org j y2', recent),
      login('a.org j -'),
    ]
    const judging = judge(logins, {
      file: fileOf(logins, { dates: true, secondFactors: false }),
      ownWords: [],
    })
    const states = () => Object.fromEntries(judging.summary().kinds.map(({ kind, state }) => [kind, state]))
    expect(states()).toEqual({
      breached: 'not-asked',
      reused: 'judged',
      'own-words': 'not-asked',
      weak: 'waiting',
      'breached-service': 'not-asked',
      similar: 'judged',
      'no-second-factor': 'not-in-file',
      'insecure-address': 'judged',
      old: 'partly',
      duplicate: 'judged',
      empty: 'judged',
    })
    scoreAll(judging)
    judging.setTimesSeen(0, 3)
    expect(states()).toMatchObject({ weak: 'judged', breached: 'partly' })
    expect(kindOf(judging, 'breached')).toMatchObject({ judged: 1, of: 2, issues: 1, logins: 1 })
    expect(kindOf(judging, 'own-words')).toMatchObject({ judged: 0, of: 2, issues: 0 })
  })

  it('never calls an empty password weak, reused or breached', () => {
    const judging = judge([login('a.org j -'), login('b.org j -'), login('a.org j -')])
    expect(judging.distinctPasswords).toEqual([])
    const withIssues = judging.summary().kinds.filter(({ issues }) => issues > 0)
    expect(withIssues.map(({ kind }) => kind)).toEqual(['empty'])
    expect(judging.summary().worst).toMatchObject({ tidy: 3, clear: 0 })
  })

  it('counts a login by the worst', () => {
    const judging = judge([login('http://a.org j one', recent), login('http://facebook.com j two', recent)])
    scoreAll(judging, 2)
    expect(judging.summary().worst).toMatchObject({ soon: 2, tidy: 0 })
    judging.setTimesSeen(0, 9)
    expect(judging.summary().worst).toMatchObject({ urgent: 1, soon: 1 })
  })

  it('gives pages, the worst first, and cuts large groups', () => {
    const many = Array.from({ length: 30 }, (_, index) => login(`s${index}.org j same-for-all`))
    const judging = judge([...many, login('x.org j other'), login('facebook.com j other')])
    const { total, issues } = judging.issues('reused', 0, 10)
    expect([total, ...issues.map(({ severity, of, logins }) => [severity, of, logins.length])]).toEqual([
      2,
      ['urgent', 2, 2],
      ['soon', 30, shownLogins],
    ])
    expect(judging.issues('reused', 1, 1).issues[0]?.of).toBe(30)
    expect(judging.issues('reused', 2, 10)).toEqual({ total: 2, issues: [] })
    expect(issues[1]?.reason).toMatch(/^One password opens 30 accounts: s0\.org, s1\.org, .* and 25 more\./)
  })

  it('gives the issues of what is known now', () => {
    const judging = judge([login('a.org j x'), login('b.org j y')])
    expect(judging.issues('breached', 0, 10).total).toBe(0)
    judging.setTimesSeen(1, 2)
    expect(judging.issues('breached', 0, 10)).toMatchObject({
      total: 1,
      issues: [{ logins: [{ entry: 1 }] }],
    })
    judging.setTimesSeen(1, 0)
    expect(judging.issues('breached', 0, 10).total).toBe(0)
  })

  it('refuses an index that is no password', () => {
    const judging = judge([login('a.org j x')])
    expect(() => judging.setScores(1, 'not-scored')).toThrow(RangeError)
    expect(() => judging.setTimesSeen(-1, 0)).toThrow(RangeError)
  })

  it('offers each account once, and says which are known', () => {
    const judging = judge([
      login('https://facebook.com jane x'),
      login('https://m.facebook.com jane y'),
      login('https://facebook.com team z'),
      login('https://shop.example.org jane w'),
      login('https://www.gmail.com jane v'),
      login('- jane u'),
    ])
    const inventory = [
      { serviceId: 'gmail', domain: null },
      { serviceId: null, domain: 'example.org' },
    ]
    expect(judging.candidates(inventory)).toEqual([
      {
        entry: 0,
        title: '',
        site: 'facebook.com',
        user: 'jane',
        serviceId: 'facebook',
        known: false,
        suggested: true,
      },
      {
        entry: 2,
        title: '',
        site: 'facebook.com',
        user: 'team',
        serviceId: 'facebook',
        known: false,
        suggested: true,
      },
      {
        entry: 3,
        title: '',
        site: 'example.org',
        user: 'jane',
        serviceId: null,
        known: true,
        suggested: false,
      },
      {
        entry: 4,
        title: '',
        site: 'gmail.com',
        user: 'jane',
        serviceId: 'gmail',
        known: true,
        suggested: false,
      },
    ])
  })
})

const password = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('', 'Holyrood2024!', 'Holyrood2026!', 'sian1975', 'zebra-quartz-77'),
  },
  fc.string({ minLength: 4, maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }),
)
const site = fc.constantFrom(
  '',
  'https://facebook.com',
  'http://a.org',
  'https://x.b.co.uk',
  'androidapp://com.google.gm',
)
const loginArbitrary = fc
  .record({
    password,
    site,
    user: fc.constantFrom('', 'jane', 'team@a.org', '=cmd()'),
    title: fc.oneof(fc.string({ maxLength: 300 }), fc.constant('Gmail')),
    changedOn: fc.constantFrom(null, '2019-05-01', '2026-05-01', '1970-01-01', '2091-01-01'),
    secondFactor: fc.constantFrom(null, true, false),
    /** Where the password was pasted by mistake. */
    pasted: fc.constantFrom('nowhere', 'title', 'user', 'address', 'inside'),
  })
  .map(({ site, pasted, ...rest }): Login => {
    const base = { ...rest, entry: 0, addresses: site === '' ? [] : [site] }
    switch (pasted) {
      case 'title':
        return { ...base, title: rest.password }
      case 'user':
        return { ...base, user: rest.password.toUpperCase() }
      case 'address':
        return { ...base, addresses: [`https://${rest.password}`, rest.password] }
      case 'inside':
        return { ...base, title: `note: ${rest.password}.` }
      default:
        return base
    }
  })
const vaultArbitrary = fc.array(loginArbitrary, { maxLength: 25 })

function answered(logins: readonly Login[]): Judging {
  const judging = judge(logins)
  judging.distinctPasswords.forEach((text, index) => {
    const score = ([0, 2, 4] as const)[text.length % 3] ?? 4
    if (text.length % 5 > 0) judging.setScores(index, { score, weaknesses: ['too-short', 'date'] })
    else judging.setScores(index, 'not-scored')
    judging.setTimesSeen(index, text.length % 7 === 0 ? null : text.length % 2)
  })
  const breach = { BreachDate: '2022-01-01', DataClasses: ['Passwords'] }
  judging.setBreaches([{ Name: 'A', Title: 'A', Domain: 'a.org', ...breach }])
  return judging
}
const allIssues = (judging: Judging) => loginIssueKinds.flatMap(kind => judging.issues(kind, 0, 200).issues)

/** Everything in an answer that comes from the file or was filled in. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('any vault', () => {
  it('gives answers that fit their schemas', () => {
    fc.assert(
      fc.property(vaultArbitrary, logins => {
        const judging = answered(logins)
        exportSummarySchema.parse(judging.summary())
        for (const issue of allIssues(judging)) loginIssueSchema.parse(issue)
        for (const candidate of judging.candidates([])) takeOverCandidateSchema.parse(candidate)
        const { worst, logins: count } = judging.summary()
        expect(Object.values(worst).reduce((sum, one) => sum + one, 0)).toBe(count)
        for (const { state, judged, of } of judging.summary().kinds)
          expect(state === 'judged' ? judged === of : judged <= of).toBe(true)
      }),
    )
  })

  it('gives no answer with a password of the file in it', () => {
    const own = `${Object.values(messages).join('\n')}\n${hidden}\n${loginIssueKinds.join('\n')}\n${services.map(({ id, name }) => `${id}\n${name}`).join('\n')}`
    fc.assert(
      fc.property(vaultArbitrary, logins => {
        const judging = answered(logins)
        // Our own sentences and the catalogue hold short words that anyone may have as a password.
        const secrets = judging.distinctPasswords.filter(
          text => text.trim().length >= 4 && !own.toLowerCase().includes(text.trim().toLowerCase()),
        )
        const said = [judging.summary(), allIssues(judging), judging.candidates([]), judging.logins()]
        const texts = [...textsOf(said), exportList(judging, 'csv')]
        texts.push(...textsOf(JSON.parse(exportList(judging, 'json'))))
        for (const secret of secrets)
          for (const text of texts) expect(text.includes(secret), 'A password is in the answer').toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('shows no title, site or user that is a password, however short', () => {
    const short = fc.string({ minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(short, { minLength: 1, maxLength: 8 }), passwords => {
        const judging = judge(
          passwords.map(password =>
            login('- - -', { password, title: password, user: password.toUpperCase() }),
          ),
        )
        const all = new Set(judging.distinctPasswords.map(text => text.trim().toLowerCase()).filter(Boolean))
        for (const { name } of judging.logins())
          for (const text of [name.title, name.user]) expect(all.has(text.toLowerCase())).toBe(false)
      }),
    )
  })

  it('is judged alike in whatever order its rows stand', () => {
    const inAnyOrder = vaultArbitrary.chain(logins =>
      fc.record({
        logins: fc.constant(logins),
        order: fc.shuffledSubarray([...logins.keys()], { minLength: logins.length }),
      }),
    )
    fc.assert(
      fc.property(inAnyOrder, ({ logins, order }) => {
        const before = answered(logins)
        const after = answered(order.flatMap(index => logins[index] ?? []))
        expect(after.summary()).toEqual(before.summary())
        const groups = (judging: Judging, original: (entry: number) => number | undefined) =>
          allIssues(judging)
            .map(({ kind, severity, logins, reason }) => {
              const entries = logins.map(({ entry }) => original(entry) ?? -1).sort((a, b) => a - b)
              return JSON.stringify([kind, severity, reason, entries])
            })
            .sort()
        const [one, other] = [groups(before, entry => entry), groups(after, entry => order[entry])]
        expect(other).toEqual(one)
      }),
    )
  })

  it('has the same counts when every user gets another name', () => {
    fc.assert(
      fc.property(vaultArbitrary, logins => {
        const renamed = logins.map(login => ({ ...login, user: login.user === '' ? '' : `x${login.user}` }))
        expect(answered(renamed).summary()).toEqual(answered(logins).summary())
      }),
    )
  })

  it('never gets better when a login is added', () => {
    fc.assert(
      fc.property(vaultArbitrary, loginArbitrary, (logins, added) => {
        const worse = answered([...logins, added]).logins()
        const order = ['urgent', 'soon', 'tidy', 'not-judged', 'clear']
        for (const [index, { standing }] of answered(logins).logins().entries())
          expect(order.indexOf(worse[index]?.standing ?? '')).toBeLessThanOrEqual(order.indexOf(standing))
      }),
    )
  })
})

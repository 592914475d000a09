import { describe, expect, it } from 'vitest'
import { type Answer, noAnswer } from '../../../../src/main/domains/dns/answer.ts'
import type { Resolver } from '../../../../src/main/domains/dns/resolver.ts'
import type { Fetched } from '../../../../src/main/domains/fetch-text.ts'
import { dmarcNames, readDmarc } from '../../../../src/main/domains/mail/dmarc.ts'
import { judgeDmarc } from '../../../../src/main/domains/mail/judge-dmarc.ts'
import { judgeMtaSts } from '../../../../src/main/domains/mail/judge-mta-sts.ts'
import { type MailServers, mailServers, takesMail } from '../../../../src/main/domains/mail/mail-servers.ts'
import { isCovered, parsePolicy, readMtaSts } from '../../../../src/main/domains/mail/mta-sts.ts'

const texts = (...found: string[]): Answer<'TXT'> => ({
  kind: 'records',
  records: found.map(text => ({ type: 'TXT', text })),
  authentic: false,
})
const none: Answer<'TXT'> = { kind: 'none', nameExists: true, authentic: false, zone: null }

describe('DMARC', () => {
  const judge = async (domain: string, known: Readonly<Record<string, Answer<'TXT'>>>) => {
    const ask = ((question: { name: string }) =>
      // The walk asks for texts alone.
      Promise.resolve(known[question.name] ?? none)) as Resolver['ask']
    const part = judgeDmarc(await readDmarc(domain, ask), true)
    return `${part.outcome} ${part.reason ?? part.message}`
  }
  const reports = 'rua=mailto:a@example.org'

  it.each<[string, string]>([
    ['fail dmarc-broken', 'v=DMARC1; p=refuse'],
    ['fail dmarc-broken', 'v=DMARC1; p=none; p=reject'],
    ['fail dmarc-missing', 'v=DMARC2; p=reject'],
    ['attention dmarc-watching', `v=DMARC1; p=refuse; ${reports}`],
    ['attention dmarc-idle', 'v=DMARC1; p=none'],
    ['attention dmarc-watching', `v=DMARC1; p=none; ${reports}`],
    ['attention dmarc-partly', `v=DMARC1; p=reject; pct=50; ${reports}`],
    ['attention dmarc-testing', `v=DMARC1; p=reject; t=y; ${reports}`],
    ['attention dmarc-milder-below', `v=DMARC1; p=reject; sp=none; ${reports}`],
    ['pass dmarc-no-reports', 'v=DMARC1; p=reject;'],
    ['pass dmarc-quarantine', `v=DMARC1;p=quarantine;${reports}`],
    ['pass dmarc-reject', `v=DMARC1; p=Reject; ${reports}`],
  ])('gives %s for %s', async (outcome, record) => {
    expect(await judge('example.org', { '_dmarc.example.org': texts(record) })).toBe(outcome)
  })

  it('takes the policy from above, for names below it', async () => {
    const above = { '_dmarc.example.org': texts(`v=DMARC1; p=reject; sp=none; ${reports}`) }
    expect(await judge('news.example.org', above)).toBe('attention dmarc-watching')
    const plain = { '_dmarc.example.org': texts(`v=DMARC1; p=reject; ${reports}`) }
    expect(await judge('a.b.example.org', plain)).toBe('pass dmarc-reject')
  })

  it('does not take silence on the way for nothing', async () => {
    expect(await judge('news.example.org', { '_dmarc.example.org': noAnswer('timed-out') })).toBe(
      'unknown timed-out',
    )
    expect(await judge('example.org', { '_dmarc.example.org': noAnswer('service-error', true) })).toBe(
      'unknown service-error',
    )
    expect(
      await judge('example.org', { '_dmarc.example.org': texts('v=DMARC1; p=none', 'v=DMARC1; p=reject') }),
    ).toBe('fail dmarc-several')
  })

  it('walks at most eight steps', () => {
    const deep = `${Array.from({ length: 30 }, (_, index) => `n${index}`).join('.')}.example.org`
    const asked = dmarcNames(deep)
    expect(asked).toHaveLength(8)
    expect(asked[0]).toBe(`_dmarc.${deep}`)
    expect(asked.at(-1)).toBe('_dmarc.org')
  })
})

describe('MTA-STS', () => {
  const mail: MailServers = { kind: 'named', hosts: ['mx1.example.org', 'mx2.example.org'] }
  const policy = (mode: string, mx = '*.example.org', age = '604800'): Fetched => ({
    kind: 'answer',
    status: 200,
    text: `version: STSv1\nmode: ${mode}\nmx: ${mx}\nmax_age: ${age}\n`,
  })
  const judge = async (txt: Answer<'TXT'>, fetched: Fetched | null, servers: MailServers = mail) => {
    const state = await readMtaSts('example.org', txt, async () => {
      if (fetched === null) throw new Error('It was fetched')
      return fetched
    })
    const part = judgeMtaSts(state, servers)
    return `${part.outcome} ${part.reason ?? part.message}`
  }
  const record = texts('v=STSv1; id=20261122T1;')

  it.each<[string, Answer<'TXT'>, Fetched | null]>([
    ['attention mta-sts-missing', none, null],
    ['unknown timed-out', noAnswer('timed-out'), null],
    ['fail mta-sts-broken-record', texts('v=STSv1; id='), null],
    ['fail mta-sts-broken-record', texts('v=STSv1; id=1', 'v=STSv1; id=2'), null],
    ['pass mta-sts-enforced', record, policy('enforce')],
    ['attention mta-sts-testing', record, policy('testing')],
    ['attention mta-sts-off', record, policy('none')],
    ['attention mta-sts-short', record, policy('enforce', '*.example.org', '3600')],
    ['fail mta-sts-mismatch', record, policy('enforce', 'mx1.example.org')],
    ['attention mta-sts-mismatch', record, policy('testing', 'mx1.example.org')],
    ['fail mta-sts-broken-policy', record, policy('always')],
    ['fail mta-sts-broken-policy', record, { kind: 'answer', status: 200, text: '<html>Welcome</html>' }],
    ['fail mta-sts-no-policy', record, { kind: 'answer', status: 404, text: '' }],
    ['fail mta-sts-no-policy', record, { kind: 'answer', status: 301, text: '' }],
    ['unknown service-error', record, { kind: 'answer', status: 503, text: '' }],
    ['attention mta-sts-certificate', record, { kind: 'wrong-certificate' }],
    ['unknown timed-out', record, { kind: 'unknown', reason: 'timed-out' }],
  ])('gives %s', async (outcome, txt, fetched) => {
    expect(await judge(txt, fetched)).toBe(outcome)
  })

  it('judges no policy without knowing the mail servers', async () => {
    expect(await judge(record, policy('enforce'), { kind: 'unknown', reason: 'timed-out' })).toBe(
      'unknown timed-out',
    )
    expect(await judge(none, null, { kind: 'refuses' })).toBe('notApplicable mta-sts-no-mail')
  })

  it('lets a star stand for one label', () => {
    const read = parsePolicy('version: STSv1\nmode: enforce\nmx: *.example.org\nmax_age: 1\n')
    if ('broken' in read) throw new Error(read.broken)
    expect(['mx.example.org', 'a.b.example.org', 'example.org'].map(host => isCovered(host, read))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('mail servers', () => {
  const mx = (...hosts: string[]): Answer<'MX'> => ({
    kind: 'records',
    records: hosts.map(exchange => ({ type: 'MX', preference: 0, exchange })),
    authentic: false,
  })
  const address: Answer<'A'> = {
    kind: 'records',
    records: [{ type: 'A', address: '192.0.2.1' }],
    authentic: false,
  }
  const denied: Answer<'A'> = { kind: 'none', nameExists: true, authentic: false, zone: null }

  it.each<[boolean | null, Answer<'MX'>, Answer<'A'>]>([
    [true, mx('mx.example.org'), denied],
    [false, mx(''), address],
    [null, { ...denied }, address],
    [false, { ...denied }, denied],
    [null, { ...denied }, noAnswer('timed-out')],
    [null, noAnswer('service-error'), denied],
  ])('says %s', (takes, records, one) => {
    expect(takesMail(mailServers(records, [one, denied]))).toBe(takes)
  })
})

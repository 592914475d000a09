import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, noAnswer } from '../../../../src/main/domains/dns/answer.ts'
import type { Resolver } from '../../../../src/main/domains/dns/resolver.ts'
import type { DmarcState } from '../../../../src/main/domains/mail/dmarc.ts'
import { judgeSpf } from '../../../../src/main/domains/mail/judge-spf.ts'
import { mostFollowed, readSpf } from '../../../../src/main/domains/mail/spf.ts'
import { isSpf, parseSpf } from '../../../../src/main/domains/mail/spf-record.ts'

const texts = (...found: string[]): Answer<'TXT'> => ({
  kind: 'records',
  records: found.map(text => ({ type: 'TXT', text })),
  authentic: false,
})
const none: Answer<'TXT'> = { kind: 'none', nameExists: true, authentic: false, zone: 'example.org' }
const dmarc = (policy: 'none' | 'reject'): DmarcState => ({
  kind: 'read',
  record: { policy, below: null, percent: 100, testing: false, reports: true, suffix: 'u' },
  at: 'example.org',
  inherited: false,
  seen: [],
})

/** Names with their texts; all others do not exist. */
function names(known: Readonly<Record<string, Answer<'TXT'>>>): Resolver['ask'] & { asked: string[] } {
  const asked: string[] = []
  const ask = (question: { name: string }) => {
    asked.push(question.name)
    return Promise.resolve(known[question.name] ?? { ...none, nameExists: false })
  }
  // Answers of the other types are denials, which have the same form for all.
  return Object.assign(ask as Resolver['ask'], { asked })
}

const judge = async (
  txt: Answer<'TXT'>,
  known: Readonly<Record<string, Answer<'TXT'>>> = {},
  state: DmarcState = dmarc('none'),
) => {
  const part = judgeSpf(await readSpf('example.org', txt, names(known)), state, true)
  return `${part.outcome} ${part.reason ?? part.message}`
}

describe('SPF', () => {
  it.each<[string, string, Answer<'TXT'>]>([
    ['no record', 'fail spf-none', none],
    ['other texts alone', 'fail spf-none', texts('v=spf10 -all', 'hello')],
    ['two records', 'fail spf-several', texts('v=spf1 -all', 'V=SPF1 ~all')],
    ['a time-out', 'unknown timed-out', noAnswer('timed-out')],
    ['a failing server', 'unknown service-error', noAnswer('service-error', true)],
    ['a spelling mistake', 'fail spf-broken-syntax', texts('v=spf1 inlcude:a.example -all')],
    ['a wrong network', 'fail spf-broken-syntax', texts('v=spf1 ip4:192.0.2.300 -all')],
    ['too many bits', 'fail spf-broken-syntax', texts('v=spf1 ip4:192.0.2.0/33 -all')],
    ['two redirects', 'fail spf-broken-syntax', texts('v=spf1 redirect=a.example redirect=b.example')],
    ['everybody', 'fail spf-open', texts('v=spf1 mx +all')],
    ['everybody, without a sign', 'fail spf-open', texts('v=spf1 all')],
    ['everybody, as a network', 'fail spf-open', texts('v=spf1 ip4:0.0.0.0/0 -all')],
    ['no opinion', 'attention spf-neutral', texts('v=spf1 mx ?all')],
    ['no ending', 'attention spf-no-ending', texts('v=spf1 mx')],
    ['ptr', 'attention spf-ptr', texts('v=spf1 ptr -all')],
    ['a soft ending', 'attention spf-soft', texts('v=spf1 mx ~all')],
    ['a hard ending', 'pass spf-strict', texts('v=spf1 a mx ip6:2001:db8::/32 x-note=1 -all')],
    ['nobody', 'pass spf-nobody', texts('v=spf1 -all')],
    ['a missing include', 'fail spf-broken-missing', texts('v=spf1 include:gone.example -all')],
    ['too many lookups', 'fail spf-too-many-lookups', texts(`v=spf1 ${'a '.repeat(11)}-all`)],
    ['ten lookups', 'pass spf-strict', texts(`v=spf1 ${'a '.repeat(10)}-all`)],
    ['dead ends', 'fail spf-empty-lookups', texts('v=spf1 a:x.a.example a:y.a.example mx:z.a.example -all')],
    ['a redirect made when mail arrives', 'unknown not-supported', texts('v=spf1 redirect=%{d}.a.example')],
  ])('with %s gives %s', async (_name, outcome, answer) => {
    expect(await judge(answer)).toBe(outcome)
  })

  it('takes a soft ending for enough only beside a DMARC policy that is enforced', async () => {
    const soft = texts('v=spf1 mx ~all')
    expect(await judge(soft, {}, dmarc('reject'))).toBe('pass spf-soft-enforced')
    expect(await judge(soft, {}, { kind: 'unknown', reason: 'timed-out' })).toBe('unknown timed-out')
    expect(await judge(soft, {}, { kind: 'none' })).toBe('attention spf-soft')
  })

  it('follows what is taken over, and counts with it', async () => {
    const txt = texts('v=spf1 include:a.example redirect=b.example')
    const open = { 'a.example': texts('v=spf1 +all'), 'b.example': texts('v=spf1 -all') }
    expect(await judge(txt, open)).toBe('fail spf-open')
    const well = { 'a.example': texts('v=spf1 mx ~all'), 'b.example': texts('v=spf1 a -all') }
    expect(await judge(txt, well)).toBe('pass spf-strict')
    expect(await judge(txt, { ...well, 'b.example': texts('v=spf1 include:example.org -all') })).toBe(
      'fail spf-broken-loop',
    )
    expect(await judge(txt, { ...well, 'a.example': noAnswer('timed-out') })).toBe('unknown timed-out')
  })

  it('does not let an excluded range open the record', async () => {
    expect(await judge(texts('v=spf1 -include:a.example -all'), { 'a.example': texts('v=spf1 +all') })).toBe(
      'pass spf-strict',
    )
  })

  it('asks no more than announced, however much is taken over', async () => {
    const many = (from: number) =>
      texts(
        `v=spf1 ${Array.from({ length: 15 }, (_, index) => `include:n${from + index}.example`).join(' ')}`,
      )
    const known = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `n${index}.example`,
        index < 15 ? many(15 * (index + 1)) : texts('v=spf1 -all'),
      ]),
    )
    const ask = names(known)
    await readSpf('example.org', many(0), ask)
    expect(ask.asked.length).toBe(mostFollowed)
  })

  it('reads any text to an end', () => {
    const part = fc.constantFrom(
      'all',
      'a',
      'mx:',
      'include:',
      'ip4:',
      '/24',
      '//64',
      '%{',
      '}',
      ' ',
      '=',
      'x',
      '.',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 40 }), parts => {
        const text = `v=spf1 ${parts.join('')}`
        expect(isSpf(text)).toBe(true)
        const read = parseSpf(text)
        expect('broken' in read || Array.isArray(read.terms)).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { FetchText } from '../../../../src/main/domains/fetch-text.ts'
import { judgeRegistration } from '../../../../src/main/domains/registration/judge-registration.ts'
import { createBootstrapList, readRegistration } from '../../../../src/main/domains/registration/rdap.ts'

const now = new Date('2026-11-22T12:00:00Z')
const answer = (more: object = {}) => ({ objectClassName: 'domain', ldhName: 'example.org', ...more })
const expires = (eventDate: string) => ({ events: [{ eventAction: 'expiration', eventDate }] })
const person = (...lines: unknown[]) => ({
  entities: [{ roles: ['registrant'], vcardArray: ['vcard', lines] }],
})

const served =
  (status: number, text: string): FetchText =>
  async () => ({ kind: 'answer', status, text })
const judge = async (fetchText: FetchText, domain = 'example.org', base = 'https://rdap.example') => {
  const list = createBootstrapList(() => now)
  const state = await readRegistration(domain, { base, fetchText, list })
  return judgeRegistration(state, domain, now).map(part => `${part.outcome} ${part.reason ?? part.message}`)
}
const of = (body: object, domain?: string) => judge(served(200, JSON.stringify(body)), domain)

describe('the registration', () => {
  it.each<[string, object]>([
    ['attention transfer-lock-open', { status: ['active'] }],
    ['attention transfer-lock-open', { status: [] }],
    ['unknown no-record', {}],
    ['pass transfer-lock-on', { status: ['Client Transfer Prohibited'] }],
    [
      'pass transfer-lock-full',
      { status: ['client transfer prohibited', 'client update prohibited', 'server delete prohibited'] },
    ],
    ['fail transfer-lock-moving', { status: ['client transfer prohibited', 'pending transfer'] }],
  ])('gives %s for the lock', async (outcome, more) => {
    expect((await of(answer(more)))[0]).toBe(outcome)
  })

  it('does not judge .uk names without a lock', async () => {
    expect(
      (await of({ ...answer({ status: ['active'] }), ldhName: 'example.co.uk' }, 'example.co.uk'))[0],
    ).toBe('unknown not-supported')
  })

  it.each<[string, object]>([
    ['pass expiry-far', expires('2028-01-01T00:00:00Z')],
    ['attention expiry-soon', expires('2026-12-24T00:00:00Z')],
    ['fail expiry-over', expires('2026-11-21T00:00:00Z')],
    ['unknown no-record', expires('next year')],
    ['unknown no-record', {}],
    ['fail expiry-lapsing', { ...expires('2028-01-01T00:00:00Z'), status: ['redemption period'] }],
  ])('gives %s for the day', async (outcome, more) => {
    expect((await of(answer(more)))[1]).toBe(outcome)
  })

  it.each<[string, object]>([
    ['attention contact-data-shown', person(['fn', {}, 'text', 'Morgan Example'])],
    [
      'attention contact-data-shown',
      person(['fn', {}, 'text', ''], ['tel', {}, 'uri', 'tel:+44.1632960000']),
    ],
    ['attention contact-data-shown', person(['adr', {}, 'text', ['', '', '', '', 'Kent', 'CT1 1AA', 'GB']])],
    ['pass contact-data-hidden', person(['adr', {}, 'text', ['', '', '', '', 'Kent', '', 'GB']])],
    [
      'pass contact-data-hidden',
      person(['fn', {}, 'text', 'Domain Privacy Ltd'], ['tel', {}, 'uri', 'tel:1']),
    ],
    ['attention contact-data-shown', person(['org', {}, 'text', 'Wildlife Protection Society'])],
    [
      'attention contact-data-shown',
      person(['adr', {}, 'text', ['', '', '3 Private Road', '', '', '', 'GB']]),
    ],
    ['pass contact-data-hidden', person(['fn', {}, 'text', 'REDACTED FOR PRIVACY'])],
    ['attention contact-data-shown', { entities: [{ roles: ['registrant'], vcardArray: 'broken' }] }],
    ['unknown third-party', { links: [{ rel: 'related', type: 'application/rdap+json' }] }],
    ['unknown no-record', { entities: [{ roles: ['registrar'] }] }],
  ])('gives %s for the contact details', async (outcome, more) => {
    expect((await of(answer(more)))[2]).toBe(outcome)
  })

  it('keeps no detail of a person', async () => {
    const text = JSON.stringify(answer(person(['fn', {}, 'text', 'Morgan Example'])))
    const list = createBootstrapList(() => now)
    const state = await readRegistration('example.org', {
      base: 'https://r.example',
      fetchText: served(200, text),
      list,
    })
    expect(JSON.stringify(judgeRegistration(state, 'example.org', now))).not.toContain('Morgan')
  })

  it.each<[string, FetchText]>([
    ['no-record', served(404, '')],
    ['service-error', served(500, '')],
    ['service-error', served(302, '')],
    ['unparsable', served(200, 'hello')],
    ['unparsable', served(200, JSON.stringify({ ...answer(), ldhName: 'other.example' }))],
    ['timed-out', async () => ({ kind: 'unknown', reason: 'timed-out' })],
  ])('knows nothing after %s', async (reason, fetchText) => {
    expect(await judge(fetchText)).toEqual(Array(3).fill(`unknown ${reason}`))
  })

  it('finds the service of the longest ending, over https, and fetches the list once a day', async () => {
    const asked: string[] = []
    const services = [
      [
        ['org'],
        [
          'http://plain.example/',
          'https://192.168.1.1/',
          'https://[fd00::1]/',
          'https://router.local/',
          'https://org.example/',
        ],
      ],
      [['co.org'], ['https://co.example']],
      [['uk'], ['http://plain.example/']],
    ]
    const fetchText: FetchText = async address => {
      asked.push(address)
      const body = address.endsWith('dns.json') ? { services } : answer({ status: [] })
      return { kind: 'answer', status: 200, text: JSON.stringify(body) }
    }
    const list = createBootstrapList(() => now)
    for (const domain of ['example.org', 'news.example.org', 'example.uk'])
      await readRegistration(domain, { base: '', fetchText, list })
    expect(asked).toEqual([
      'https://data.iana.org/rdap/dns.json',
      'https://org.example/domain/example.org',
      'https://org.example/domain/example.org',
    ])
    const none = await readRegistration('example.uk', { base: '', fetchText, list })
    expect(none).toMatchObject({ kind: 'unknown', reason: 'not-supported' })
  })
})

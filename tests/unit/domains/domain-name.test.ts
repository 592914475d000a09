import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeCaa } from '../../../src/main/domains/caa.ts'
import { judgeDnssec } from '../../../src/main/domains/dnssec.ts'
import { asciiDomain, upwards } from '../../../src/main/domains/domain-name.ts'
import { domainMessages } from '../../../src/main/domains/messages.ts'

describe('a domain', () => {
  it.each([
    [' Example.ORG. ', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['example.co.uk', 'example.co.uk'],
  ])('%s is asked for as %s', (typed, name) => {
    expect(asciiDomain(typed)).toBe(name)
  })

  it.each([
    ['ip-address', '192.0.2.1'],
    ['ip-address', '[2001:db8::1]'],
    ['ip-address', '0x7f.1'],
    ['one-word', 'localhost'],
    ['shared-ending', 'co.uk'],
    ['not-a-name', ''],
    ['not-a-name', 'a b.org'],
    ['not-a-name', 'someone@example.org'],
    ['not-a-name', 'https://example.org'],
    ['not-a-name', '-a.org'],
    ['not-a-name', 'a_b.org'],
    ['not-a-name', 'a..org'],
    ['not-a-name', `${'a'.repeat(64)}.org`],
    ['not-a-name', `${'a.'.repeat(130)}org`],
  ])('is refused as %s: %s', (reason, typed) => {
    expect(() => asciiDomain(typed)).toThrow(
      expect.objectContaining({ data: { kind: 'INVALID', reason }, message: 'That is no domain to look at' }),
    )
  })

  it('is always ASCII, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.domain(), (text, domain) => {
        for (const typed of [text, `${text}.org`, domain]) {
          let name = 'a.example'
          try {
            name = asciiDomain(typed)
          } catch {
            continue
          }
          expect(name).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
        }
      }),
    )
  })

  it('has names above it', () => {
    expect(upwards('a.example.org')).toEqual(['a.example.org', 'example.org', 'org'])
  })
})

describe('certificates', () => {
  const caa = (...records: [tag: string, value: string, critical?: boolean][]) => {
    const part = judgeCaa({
      kind: 'records',
      records: records.map(([tag, value, critical = false]) => ({ type: 'CAA', tag, value, critical })),
    })
    return [part.outcome, part.message, part.values.issuers ?? '']
  }

  it('are limited only by records that say who may', () => {
    expect(caa(['issue', 'letsencrypt.org; validationmethods=dns-01'])).toEqual([
      'pass',
      'caa-limited',
      'letsencrypt.org',
    ])
    expect(caa(['issue', ';'])).toEqual(['pass', 'caa-nobody', ''])
    expect(caa(['iodef', 'mailto:a@example.org'])[1]).toBe('caa-open')
    expect(caa(['issuewild', ';'])[1]).toBe('caa-open')
    expect(caa(['issue', 'a.example'], ['strange', 'x', true])[1]).toBe('caa-critical')
    expect(judgeCaa({ kind: 'none' }).outcome).toBe('attention')
    expect(judgeCaa({ kind: 'unknown', reason: 'timed-out' })).toMatchObject({
      outcome: 'unknown',
      reason: 'timed-out',
    })
  })
})

describe('signatures', () => {
  it.each([
    ['pass', { kind: 'valid', seen: [] }],
    ['fail', { kind: 'bogus', seen: [] }],
    ['attention', { kind: 'unsigned', keys: false }],
    ['attention', { kind: 'unsigned', keys: true }],
    ['unknown', { kind: 'not-checked', seen: [] }],
    ['unknown', { kind: 'unknown', reason: 'timed-out' }],
  ] as const)('give %s', (outcome, state) => {
    expect(judgeDnssec(state).outcome).toBe(outcome)
  })
})

describe('the words', () => {
  it('explain every outcome, and say what to do wherever something is not well', () => {
    const well = /-(?:strict|nobody|enforced|reject|valid|limited|full|on|far|hidden|no-mail)$/
    for (const [message, { headline, means, steps }] of Object.entries(domainMessages)) {
      expect(headline.length, message).toBeGreaterThan(10)
      expect(means.length, message).toBeGreaterThan(20)
      expect([message, steps.length > 0]).toEqual([
        message,
        !well.test(message) || message === 'spf-none-no-mail' || message === 'dmarc-missing-no-mail',
      ])
    }
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/main/report/html.ts'
import { finding, profile, reportInput, source } from './report-fixture.ts'

const page = renderHtml(reportInput())
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the document', () => {
  test('stands alone: no script, no file from elsewhere, one style sheet under its hash', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|\son\w+=|javascript:/i)
    const css = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(css).digest('base64')
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`)
    expect(page).toContain('default-src &#39;none&#39;')
    expect(page).not.toContain(' style="')
    expect(css).toMatch(/@page \{ size: A4/)
    expect(css).not.toContain('prefers-color-scheme')
  })

  test('names its language and holds nothing personal in its title', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toBe('Security audit, 22 November 2026')
  })

  test('has one first heading and skips no level', () => {
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(match => Number(match[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    }, 0)
  })

  test('closes every element it opens', () => {
    const open: string[] = []
    for (const [, closing, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue
      if (closing) expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })
})

describe('the content', () => {
  const text = textOf(page)

  test('never shows a score without its coverage, nor below half coverage', () => {
    expect(text).toContain('72 of 100')
    expect(text).toContain('81 % of what counts is known')
    expect(text).toMatch(/Be alert Not shown 33 %/)
    const low = reportInput()
    const hidden = textOf(
      renderHtml({
        ...low,
        score: { ...low.score, overall: { score: null, coverage: 40, counted: 4, unknown: 6 } },
      }),
    )
    expect(hidden).toContain('Not shown 40 % of what counts is known. Less than half is known')
  })

  test.each([
    ['the next things', 'Next three things'],
    ['the principle', 'Secure your information'],
    ['the outcome in words', 'Needs action'],
    ['the evidence with its day', 'Measured by the app, 20 November 2026. S5'],
    ['the account', 'Second step at sign-in: Zebra mailbox'],
    ['the acceptance and its reason', 'Reason: Needed for talks'],
    ['the day of review', 'To be looked at again on 1 February 2027'],
    ['what is not known and why', 'Firewall. This computer does not let an ordinary user read it.'],
    ['the services', 'Account Registration: applied, since 1 October 2026'],
    ['the hint on the services', 'This is a hint, not a decision.'],
    ['a contact with its number', 'Telephone 999'],
    ['the blank for a number that is not published', 'Write it here:'],
    ['what to say', 'Say: “Something felt wrong”'],
    ['an old contact', 'Confirmed on 15 October 2025. That is more than six months before this report'],
    ['an unconfirmed contact', 'Not confirmed. Check it before you need it.'],
    ['the sources with their day', 'Example guidance, Example Authority. Read on 22 November 2026.'],
    ['the name', 'For Marigold Quince'],
    ['the role', 'Role: Councillor'],
    ['the day of the audit', 'The audit was finished on 21 November 2026.'],
    ['the day of the guidance', 'speaks for 22 November 2026'],
    ['the notes', 'Password manager Ocelot'],
  ])('shows %s', (_what, words) => {
    expect(text).toContain(words)
  })

  test('keeps accepted findings out of the open ones', () => {
    const before = text.slice(0, text.indexOf('Accepted for now'))
    expect(before).not.toContain('The screen locks late')
  })

  test('names no evidence for what is not known', () => {
    const unknown = finding({
      outcome: 'unknown',
      reason: 'no-answer',
      reasonText: 'There is no answer yet.',
    })
    expect(textOf(renderHtml(reportInput({ findings: [unknown], nextActions: [] })))).not.toContain(
      'Measured by',
    )
  })

  test('keeps the doubt of a source', () => {
    const doubtful = finding({ sources: [{ ...source, confirmed: false }] })
    expect(textOf(renderHtml(reportInput({ findings: [doubtful] })))).toContain(
      'Not confirmed. Check with Example Authority before you rely on it.',
    )
  })

  test('says when there was no audit', () => {
    expect(textOf(renderHtml(reportInput({ finishedAt: null })))).toContain('The audit was not finished.')
  })

  test('has words for what is empty', () => {
    const empty = textOf(
      renderHtml(
        reportInput({ findings: [], nextActions: [], contacts: [], notes: [], icds: null, profile: null }),
      ),
    )
    for (const words of [
      'Nothing is waiting',
      'There are no findings yet.',
      'Nothing has been accepted.',
      'Everything that was asked is known.',
    ]) {
      expect(empty).toContain(words)
    }
  })
})

describe('hostile text', () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&{count, plural, x} </style><!--'
  const input = reportInput()
  const everywhere = (text: string) =>
    renderHtml({
      ...input,
      version: text,
      profile: { ...profile, name: text },
      findings: [
        finding({
          subject: 'a',
          subjectLabel: text,
          name: text,
          headline: text,
          seen: text,
          why: text,
          reasonText: text,
          advice: { steps: [text], settings: null, link: null },
          sources: [{ ...source, title: text, publisher: text }],
        }),
        finding({
          acceptance: {
            checkId: 'disk-encryption',
            subject: null,
            reason: text,
            acceptedAt: input.createdAt,
            reviewOn: '2027-01-01',
          },
        }),
      ],
      notes: [{ about: text, text, subject: null, ofFootprint: false }],
      contacts: input.contacts.map(contact => ({
        ...contact,
        name: text,
        use: text,
        say: text,
        phone: text,
        email: text,
      })),
    })

  test('stays text', () => {
    const html = everywhere(attack)
    const tags = new Set(
      [...html.matchAll(/<!?\/?([a-z][a-z0-9-]*)/gi)].map(match => match[1]?.toLowerCase()),
    )
    for (const tag of ['script', 'img']) expect(tags).not.toContain(tag)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).not.toContain('<!--')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('{count, plural, x}')
  })

  test('cannot turn the direction of the page or hide in control characters', () => {
    const html = everywhere('safe\u202eevil\u2066\u200f\u0000\u0007\u001b[31m')
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
    expect(html).toContain('safeevil')
  })

  test('of 10,000 characters comes through whole and breaks no layout', () => {
    const html = everywhere('w'.repeat(10_000))
    expect(html).toContain('w'.repeat(10_000))
    expect(html).toContain('overflow-wrap: anywhere')
  })

  test('keeps Welsh letters and other scripts', () => {
    expect(everywhere('Tŷ’r Llywydd, Ŵyn, שלום')).toContain('Tŷ’r Llywydd, Ŵyn, שלום')
  })

  test('that looks like a day is not rewritten as one', () => {
    expect(everywhere('wombat 2026-01-02')).toContain('wombat 2026-01-02')
  })
})

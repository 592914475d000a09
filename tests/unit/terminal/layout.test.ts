import { describe, expect, it } from 'vitest'
import { findingsText, wrap } from '../../../src/main/terminal/layout.ts'
import type { Terminal } from '../../../src/main/terminal/terminal.ts'
import type { Outcome } from '../../../src/shared/model/finding.ts'
import type { FindingView } from '../../../src/shared/views.ts'

const finding = (outcome: Outcome, headline: string, more: Partial<FindingView> = {}): FindingView => ({
  checkId: 'a-check',
  subject: null,
  principle: 'S',
  recommendations: ['S1'],
  outcome,
  reason: outcome === 'unknown' ? 'tool-missing' : null,
  message: 'any',
  values: {},
  grade: 'measured',
  at: '2026-11-22T12:00:00.000Z',
  weight: 3,
  effortMinutes: 5,
  managed: false,
  name: 'A check',
  headline,
  seen: '',
  why: '',
  reasonText: null,
  subjectLabel: null,
  advice: { steps: [], settings: null, link: null },
  sources: [],
  deviceFacts: [],
  answeredAt: null,
  acceptance: null,
  ...more,
})

const terminal = (more: Partial<Terminal> = {}): Terminal => ({
  environment: {},
  colour: false,
  watched: false,
  width: 80,
  print: () => undefined,
  tell: () => undefined,
  secret: async () => null,
  ...more,
})

describe('findings in the terminal', () => {
  it('stand in columns, worst first, and end with their numbers', () => {
    const text = findingsText(
      [
        finding('pass', 'The firewall is on', { seen: 'ufw is active.' }),
        finding('notApplicable', 'Not for this system'),
        finding('unknown', 'We could not tell', { reasonText: 'The program is not here.' }),
        finding('fail', 'The disk is not encrypted'),
      ],
      terminal(),
    )
    expect(text).toBe(
      [
        'Needs fixing    The disk is not encrypted',
        '',
        'Not known       We could not tell',
        '                The program is not here.',
        '',
        'Good            The firewall is on',
        '                ufw is active.',
        '',
        '1 needs fixing, 1 not known, 1 good.',
        '',
      ].join('\n'),
    )
  })

  it('are coloured only where that is wanted', () => {
    const one = [finding('fail', 'The disk is not encrypted')]
    expect(findingsText(one, terminal())).not.toContain('\u001B')
    expect(findingsText(one, terminal({ colour: true }))).toContain('\u001B[31m')
  })

  it('cannot steer the terminal with a name from outside', () => {
    const named = [finding('fail', 'A network called \u001B[2J\u001B]0;title\u0007evil\u009B1m is open')]
    const text = findingsText(named, terminal())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
    expect(text).toContain('evil')
  })

  it('stay within the width', () => {
    const long = [finding('fail', 'word '.repeat(40).trim())]
    for (const line of findingsText(long, terminal({ width: 60 })).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(60)
    }
  })
})

describe('wrapping', () => {
  it('breaks at spaces and leaves long words whole', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('an-extraordinarily-long-word is here', 7)).toEqual([
      'an-extraordinarily-long-word',
      'is here',
    ])
    expect(wrap('', 7)).toEqual([''])
  })
})

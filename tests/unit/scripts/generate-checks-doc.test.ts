import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checksDocument, renderDocument } from '../../../scripts/generate-checks-doc.ts'
import { type AnyCheck, defineCheck, fail, pass } from '../../../src/main/audit/check.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

const lamp: AnyCheck = defineCheck({
  id: 'lamp',
  principle: 'S',
  recommendations: ['S5', 'E8'],
  weight: 3,
  effortMinutes: 5,
  needs: ['firewall'],
  uses: [],
  systems: ['linux', 'macos'],
  staleAfterDays: 35,
  sources: [
    { publisher: 'Maker', title: 'Lamps', url: 'https://example.org', asOf: '2026-11-01', confirmed: true },
    { publisher: 'Someone', title: 'Bulbs', url: null, asOf: '2026-11-02', confirmed: false },
  ],
  messages: {
    name: 'Lamp',
    why: 'Light helps.',
    unknown: 'We could not see the lamp',
    on: 'The lamp is on',
    'still-on': 'The lamp is on',
    off: 'The lamp | is off',
  },
  headlines: { on: 'pass', 'still-on': 'pass', off: 'fail' },
  remedies: {},
  judge: ({ firewall }) => (firewall.state === 'on' ? pass('on') : fail('off')),
})

describe('the document of checks', () => {
  const text = renderDocument([{ title: 'Device', checks: [lamp] }], realCatalogue.questions)

  test('tells what a check is and what it rests on', () => {
    expect(text).toContain('## Device\n\n### Lamp\n\n`lamp`\n\nLight helps.')
    expect(text).toContain('| Guidance | principle S, S5, E8 |')
    expect(text).toContain('| Needs | `firewall` |')
    expect(text).toContain('| Takes into account | – |')
    expect(text).toContain('| Systems | Linux, macOS |')
  })

  test('puts every headline under its outcome, once', () => {
    expect(text).toContain('| Needs mending | The lamp \\| is off |')
    expect(text).toContain('| In order | The lamp is on |')
    expect(text).toContain('| Not known | We could not see the lamp |')
    expect(text).not.toContain('Needs attention')
  })

  test('shows the age and the doubt of its sources', () => {
    expect(text).toContain('- Maker: [Lamps](https://example.org) (2026-11-01)\n')
    expect(text).toContain('- Someone: Bulbs (2026-11-02, *to be checked*)')
  })

  test('names every question, with the guidance it serves', () => {
    for (const { id } of realCatalogue.questions) expect(text).toContain(`| \`${id}\` |`)
    expect(text).toContain('| `posts-after-leaving` | principle S, S9, S8 |')
    expect(text).toContain('| `requests-known` | principle S, S13, I4 |')
  })

  test('is the one in docs/checks.md; otherwise run npm run docs:generate', async () => {
    const written = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8')
    expect(await checksDocument()).toBe(written)
  })
})

import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/main/report/html.ts'
import { renderJson } from '../../../src/main/report/json.ts'
import { createReport } from '../../../src/main/report/report.ts'
import { notesOf } from '../../../src/main/report/report-input.ts'
import { reportSchema } from '../../../src/shared/model/report.ts'
import { account as accountOf } from '../accounts/account-fixture.ts'
import { finding, reportInput } from './report-fixture.ts'

const formats = { html: renderHtml, json: renderJson }
const everything = { name: true, notes: true, accountLabels: true, footprint: true }

describe.each(Object.entries(formats))('what is not ticked is nowhere in the %s', (_format, render) => {
  test.each([
    ['name', /marigold|quince/i],
    ['notes', /wombat|ocelot/i],
    ['accountLabels', /zebra|yak/i],
    ['footprint', /axolotl|platypus|narwhal/i],
  ] as const)('%s', (field, words) => {
    expect(render(reportInput({ include: everything }))).toMatch(words)
    expect(render(reportInput({ include: { ...everything, [field]: false } }))).not.toMatch(words)
  })

  test('nothing ticked', () => {
    const text = render(
      reportInput({ include: { name: false, notes: false, accountLabels: false, footprint: false } }),
    )
    expect(text).not.toMatch(/marigold|quince|wombat|ocelot|zebra|yak|axolotl|platypus|narwhal/i)
    expect(text).toContain('The disk is not encrypted')
  })

  test('ids of accounts and devices', () => {
    expect(render(reportInput())).not.toMatch(/1111-4111|2222-4222|3333-4333|4444-4444/)
  })

  test('links and kept details of what was found, ticked or not', () => {
    expect(render(reportInput({ include: everything }))).not.toMatch(/pangolin|quokka/i)
  })
})

describe('accounts and devices without labels', () => {
  const report = createReport(reportInput({ include: { ...everything, accountLabels: false } }))

  test('are numbered, each with one number throughout', () => {
    expect(report.findings.map(one => one.subject)).toEqual([
      null,
      'Account 1',
      'Device 1',
      null,
      null,
      'Axolotl Gazette',
      'platypus.example',
    ])
    expect(report.nextActions[1]?.subject).toBe('Account 1')
    expect(report.findings[1]?.headline).toBe('Account 1 could be stronger')
    expect(report.notes[0]).toEqual({
      about: 'Account 1',
      text: 'Wombat: opened by Account 1 for Marigold Quince',
    })
  })

  test('leave general sentences as they are, even when a label is a common word', () => {
    const input = reportInput({
      include: { ...everything, accountLabels: false },
      findings: [
        finding({ subject: 'a', subjectLabel: 'settings', seen: 'The settings are old.' }),
        finding(),
      ],
    })
    const [own, other] = createReport(input).findings
    expect(own?.seen).toBe('The Account 1 are old.')
    expect(other?.steps).toEqual(['Open the settings.', 'Turn it on.'])
  })

  test('labels with signs of their own are found too', () => {
    const input = reportInput({
      include: { ...everything, accountLabels: false },
      findings: [finding({ subject: 'a', subjectLabel: 'a.b+c (x)?', headline: 'Mail a.b+c (x)? is weak' })],
    })
    expect(createReport(input).findings[0]?.headline).toBe('Mail Account 1 is weak')
  })
})

describe('the report', () => {
  test('holds no name where none was given', () => {
    const input = reportInput()
    expect(
      createReport({ ...input, profile: input.profile && { ...input.profile, name: '' } }).person?.name,
    ).toBeNull()
    expect(createReport({ ...input, profile: null }).person).toBeNull()
  })

  test('gives each contact the day of its newest source and its doubt', () => {
    expect(
      createReport(reportInput()).contacts.map(({ asOf, confirmed, old }) => ({ asOf, confirmed, old })),
    ).toEqual([
      { asOf: '2025-10-15', confirmed: true, old: true },
      { asOf: '2026-11-22', confirmed: false, old: false },
    ])
  })

  test('as JSON comes back whole', () => {
    const input = reportInput()
    const read = reportSchema.parse(JSON.parse(renderJson(input)))
    expect(read).toEqual(createReport(input))
  })

  test('as JSON is refused in another version of the schema', () => {
    const other = { ...JSON.parse(renderJson(reportInput())), schemaVersion: 2 }
    expect(reportSchema.safeParse(other).success).toBe(false)
  })
})

describe('the footprint section', () => {
  test('counts what was found, and what is overdue', () => {
    expect(createReport(reportInput({ include: { ...everything, footprint: false } })).footprint).toEqual({
      searches: { done: 1, lastOn: '2026-11-20' },
      found: {
        total: 1,
        states: { open: 0, asked: 1, removed: 0, refused: 0, stays: 0 },
        kinds: [
          { kind: 'home-address', count: 1 },
          { kind: 'family', count: 1 },
        ],
      },
      requests: { made: 1, overdue: 1 },
      exposures: [],
    })
  })

  test('numbers what findings are about while it is not ticked', () => {
    const { findings } = createReport(reportInput({ include: { ...everything, footprint: false } }))
    expect(findings.map(({ subject }) => subject).slice(-2)).toEqual(['Found 1', 'Domain 1'])
    expect(findings.at(-2)?.headline).toBe('Found 1 still shows it')
  })

  test('names places, kinds and state when it is ticked', () => {
    expect(createReport(reportInput({ include: everything })).footprint?.exposures).toEqual([
      {
        where: 'Axolotl Gazette',
        kinds: ['home-address', 'family'],
        publisher: expect.any(String),
        sensitivity: 5,
        state: 'asked',
        foundOn: expect.any(String),
        askedOn: '2026-10-01',
      },
    ])
  })

  test('is left out where nothing was begun', () => {
    const none = { searches: [], exposures: [], tasks: [], on: '2026-11-22' }
    expect(createReport(reportInput({ footprint: none })).footprint).toBeNull()
    expect(renderHtml(reportInput({ footprint: none }))).not.toContain('What others can find')
  })
})

test('notes are those that hold text, and only accounts have labels', () => {
  const notes = notesOf({
    answers: [
      {
        questionId: 'home-router',
        value: 'automatic',
        on: null,
        grade: 'said',
        answeredAt: '2026-11-22T10:00:00.000Z',
        note: ' ',
      },
      {
        questionId: 'own-domain',
        value: 'partly',
        on: null,
        grade: 'said',
        answeredAt: '2026-11-22T10:00:00.000Z',
        note: 'Ask Jo',
      },
    ],
    accounts: [accountOf({ note: 'Old number' })],
    actions: [{ title: 'Buy a key', note: 'Two of them' }],
    exposures: [
      { id: 'e', where: 'Local paper', note: 'Call them' },
      { id: 'f', where: 'Old blog', note: '' },
    ],
    tasks: [{ title: 'Leave the open register', note: 'By post' }],
    questionName: id => `Name of ${id}`,
  })
  expect(notes).toEqual([
    { about: 'Name of own-domain', text: 'Ask Jo', subject: null, ofFootprint: false },
    { about: 'My mailbox', text: 'Old number', subject: accountOf().id, ofFootprint: false },
    { about: 'Buy a key', text: 'Two of them', subject: null, ofFootprint: false },
    { about: 'Local paper', text: 'Call them', subject: 'e', ofFootprint: true },
    { about: 'Leave the open register', text: 'By post', subject: null, ofFootprint: true },
  ])
})

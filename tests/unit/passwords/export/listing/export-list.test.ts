import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createJudging } from '../../../../../src/main/passwords/export/judging/judging.ts'
import { csv } from '../../../../../src/main/passwords/export/listing/csv.ts'
import { exportList } from '../../../../../src/main/passwords/export/listing/export-list.ts'
import { fileOf, login, services, today } from '../judging/vaults.ts'

const judging = createJudging({
  file: fileOf([
    login('http://facebook.com =2+3 one-password', { title: 'Face, "book"\nline' }),
    login('https://a.org @jane one-password', { title: '-1' }),
    login('https://b.org +44 lantern-gravel', { changedOn: '2026-01-01' }),
  ]),
  services,
  ownWords: [],
  today,
})
judging.distinctPasswords.forEach((_, index) => {
  judging.setScores(index, { score: 4, weaknesses: [] })
})

describe('exportList', () => {
  it('writes a CSV that any program reads, with a row for each issue and login', () => {
    const text = exportList(judging, 'csv')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const rows: string[][] = parse(text, { bom: true, relax_column_count: false })
    expect(rows[0]).toEqual([
      'Priority',
      'What',
      'Title',
      'Site',
      'User',
      'Why',
      'Group',
      'Entry in the file',
    ])
    expect(
      rows.slice(1).map(([severity, kind, title, site, user, , group, entry]) => {
        return [severity, kind, title, site, user, group, entry].join(' | ')
      }),
    ).toEqual([
      'Urgent | Used more than once | Face, "book" line | facebook.com | \'=2+3 | 1 | 1',
      'Soon | Address without encryption | Face, "book" line | facebook.com | \'=2+3 |  | 1',
      "Urgent | Used more than once | '-1 | a.org | '@jane | 1 | 2",
      'Not judged | Seen in leaks |  |  |  |  | ',
      'Not judged | Holds words about you |  |  |  |  | ',
      'Not judged | Service breached since |  |  |  |  | ',
      'Not judged | No second step stored |  |  |  |  | ',
      'Not judged | Not changed for years |  |  |  |  | ',
    ])
    expect(rows.at(-1)?.[5]).toBe('1 of 3 could be judged. Nothing is known of the others.')
  })

  it('writes JSON with a version, the summary and the logins that need something', () => {
    const list = JSON.parse(exportList(judging, 'json'))
    expect(list).toMatchObject({ schemaVersion: 1, summary: { logins: 3, worst: { urgent: 2, clear: 1 } } })
    expect(list.kinds).toHaveLength(11)
    expect(list.logins.map(({ entry }: { entry: number }) => entry)).toEqual([0, 1])
    expect(list.logins[0].issues[0]).toMatchObject({ kind: 'reused', severity: 'urgent', group: 1, of: 2 })
  })

  it('says nothing of passwords, not even how many there are', () => {
    for (const format of ['csv', 'json'] as const) {
      expect(exportList(judging, format)).not.toContain('one-password')
      expect(exportList(judging, format)).not.toMatch(/distinctPasswords|length|digest/)
    }
  })
})

describe('csv', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['a=1', 'a=1'],
    ['say "so"', '"say ""so"""'],
    ['a,b', '"a,b"'],
    ['=a,b', `"'=a,b"`],
  ])('%j becomes %j', (value, expected) => expect(csv([[value]])).toBe(`\ufeff${expected}\r\n`))

  it('leaves numbers alone', () => expect(csv([[-1, 'x']])).toBe('\ufeff-1,x\r\n'))
})

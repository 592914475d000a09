import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { supportTableSchema } from '../../../../src/shared/model/support-table.ts'

const text = readFileSync(
  new URL('../../../../resources/catalogue/support-table.yaml', import.meta.url),
  'utf8',
)
const table = supportTableSchema.parse(parse(text))

const releaseOf = (product: string, version: string) =>
  table.products.find(({ id }) => id === product)?.releases.find(release => release.version === version)

describe('the support table', () => {
  test('speaks for a day', () => {
    expect(table.asOf).toBe('2026-11-22')
  })

  test('lists each product and each of its releases once', () => {
    expect(new Set(table.products.map(({ id }) => id)).size).toBe(table.products.length)
    for (const { releases } of table.products)
      expect(new Set(releases.map(({ version }) => version)).size).toBe(releases.length)
  })

  test('gives releases to all but the rolling products', () => {
    for (const { rolling, releases } of table.products) expect(releases.length === 0).toBe(rolling)
  })

  test('ends extended support after ordinary support, and names it', () => {
    for (const release of table.products.flatMap(({ releases }) => releases)) {
      const { endsOn, extendedEndsOn, enterpriseExtendedEndsOn, extendedName, enterpriseExtendedName } =
        release
      if (extendedEndsOn) expect(endsOn !== null && endsOn < extendedEndsOn).toBe(true)
      expect(Boolean(extendedEndsOn)).toBe(extendedName !== undefined)
      expect(Boolean(enterpriseExtendedEndsOn)).toBe(enterpriseExtendedName !== undefined)
    }
  })

  test('explains what is not confirmed', () => {
    const doubtful = table.products.flatMap(({ id, releases }) =>
      releases.filter(({ confirmed }) => !confirmed).map(release => ({ id, release })),
    )
    expect(doubtful.map(({ id, release }) => `${id} ${release.label}`)).toEqual([
      'windows 11 26H2',
      'windows 10 22H2',
      ...['26', '18', '17', '16', '15', '14', '12'].map(version => `ios ${version}`),
      ...['26', '18', '17', '16', '15', '14'].map(version => `ipados ${version}`),
      'android 14',
    ])
    for (const { release } of doubtful) expect(release.note).toBeTruthy()
  })

  test('leaves a release both unconfirmed and without an end on phones and tablets only', () => {
    const open = table.products.filter(({ releases }) =>
      releases.some(({ confirmed, endsOn }) => !confirmed && endsOn === null),
    )
    expect(open.map(({ id }) => id)).toEqual(['ios', 'ipados', 'android'])
  })

  test.each(['ios', 'ipados'])('calls none but the newest %s supported everywhere', id => {
    const releases = table.products.find(product => product.id === id)?.releases ?? []
    const everywhere = releases.filter(({ confirmed, endsOn }) => confirmed && endsOn === null)
    expect(everywhere.map(({ version }) => version)).toEqual([releases[0]?.version])
  })

  test('writes every version as text, so that 26.10 and 26.1 stay apart', () => {
    for (const { version } of table.products.flatMap(({ releases }) => releases))
      expect(version).toMatch(/^\d+(?:\.\d+)*$/)
    expect(text).not.toMatch(/version: \d/)
  })

  test.each([
    ['windows', '26100', '2026-10-13'],
    ['windows', '26200', '2027-10-12'],
    ['macos', '14', '2026-09-14'],
    ['macos', '27', null],
    ['ubuntu', '24.04', '2029-05-31'],
    ['debian', '12', '2026-07-11'],
    ['fedora', '43', '2026-12-09'],
    ['ios', '27', null],
    ['ios', '18', null],
    ['ios', '13', '2020-09-16'],
    ['ipados', '17', null],
    ['ipados', '13', '2020-09-16'],
    ['android', '16', null],
    ['android', '13', '2026-03-02'],
    ['android', '12.1', '2025-03-03'],
    ['android', '9', '2022-01-01'],
  ])('dates %s %s with %s', (product, version, endsOn) => {
    expect(releaseOf(product, version)?.endsOn).toBe(endsOn)
  })

  test('has no row for what no source dates', () => {
    expect(releaseOf('ubuntu', '26.10')).toBeUndefined()
    expect(releaseOf('fedora', '45')).toBeUndefined()
    expect(releaseOf('ios', '19')).toBeUndefined()
    expect(table.products.find(({ id }) => id === 'chromeos')?.releases).toEqual([])
  })
})

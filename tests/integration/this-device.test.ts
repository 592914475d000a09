import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { deviceChecks } from '../../src/main/device/checks/index.ts'
import { captureSchema } from '../../src/shared/model/capture.ts'
import { deviceFactSchemas } from '../../src/shared/model/device-facts.ts'
import { anyFactSchema } from '../../src/shared/model/fact.ts'
import { findingSchema } from '../../src/shared/model/finding.ts'

/** The terminal door on this machine's real facts, as root and as a user without any rights. */
const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const outputSchema = z.object({
  facts: z.record(z.string(), anyFactSchema),
  findings: z.array(findingSchema),
})
type Output = z.infer<typeof outputSchema>

const recordings = mkdtempSync(join(tmpdir(), 'surefoot-device-'))
chmodSync(recordings, 0o777)

async function device(name: string, before: readonly string[]): Promise<Output> {
  const argv = [
    ...before,
    process.execPath,
    join(root, 'src/main/cli.ts'),
    'device',
    '--json',
    '--record',
    join(recordings, name),
  ]
  const [program = '', ...rest] = argv
  const { stdout } = await run(program, rest, { maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: { code: number; stdout: string }) => {
      // 1 and 3 say what was found; only 2 would mean that the call was wrong.
      if (error.code === 1 || error.code === 3) return error
      throw new Error(`ended with ${error.code}`)
    },
  )
  return outputSchema.parse(JSON.parse(stdout))
}

const capturesOf = (name: string, fact: string) =>
  z
    .array(captureSchema)
    .parse(JSON.parse(readFileSync(join(recordings, name, 'captures', `${fact}.json`), 'utf8')))

const people = [
  ['as this user', []],
  ...(process.getuid?.() === 0
    ? [['without rights', ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']]]
    : []),
] as [string, string[]][]

describe.each(people)('%s', (name, before) => {
  let output: Output
  beforeAll(async () => {
    output = await device(name, before)
  })

  it('measures each fact or says why not', () => {
    const facts = Object.entries(output.facts)
    expect(facts.length).toBeGreaterThanOrEqual(20)
    for (const [id, fact] of facts) {
      expect(fact.grade, id).toBe('measured')
      if (fact.status === 'known')
        expect(
          deviceFactSchemas[id as keyof typeof deviceFactSchemas].safeParse(fact.value).success,
          id,
        ).toBe(true)
    }
  })

  it('knows only what an answer of this machine backs', () => {
    const known = Object.entries(output.facts).filter(([, fact]) => fact.status === 'known')
    expect(known.length).toBeGreaterThan(0)
    for (const [fact] of known) {
      const answered = capturesOf(name, fact).filter(capture => capture.failure === null)
      expect(answered.length, fact).toBeGreaterThan(0)
    }
  })

  it('judges only what is known', () => {
    const judged = output.findings.filter(finding => finding.outcome !== 'unknown')
    expect(judged.length).toBeGreaterThan(0)
    for (const { checkId } of judged) {
      const needs = deviceChecks.find(check => check.id === checkId)?.needs ?? []
      expect(needs.length, checkId).toBeGreaterThan(0)
      for (const fact of needs) expect(output.facts[fact]?.status, `${checkId}: ${fact}`).toBe('known')
    }
  })

  it('gives each unknown its reason', () => {
    for (const finding of output.findings)
      expect(finding.reason === null, finding.checkId).toBe(finding.outcome !== 'unknown')
  })

  it('records each probe', () => {
    expect(readdirSync(join(recordings, name, 'captures')).length).toBe(Object.keys(output.facts).length)
  })
})

it('without rights nothing is better than with them', async () => {
  if (people.length < 2) return expect(process.getuid?.()).not.toBe(0)
  const [full, bare] = await Promise.all([device('full', []), device('bare', people[1]?.[1] ?? [])])
  const passes = (output: Output) =>
    output.findings.filter(finding => finding.outcome === 'pass').map(finding => finding.checkId)
  // Not being an administrator is the one thing that is better without rights.
  const better = passes(bare).filter(id => !passes(full).includes(id) && id !== 'administrator-account')
  expect(better).toEqual([])
})

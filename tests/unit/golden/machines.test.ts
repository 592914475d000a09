import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/main/audit/judge.ts'
import { loadCatalogue } from '../../../src/main/catalogue/load.ts'
import { deviceChecks } from '../../../src/main/device/checks/index.ts'
import { measure } from '../../../src/main/device/measure.ts'
import { probesOf } from '../../../src/main/device/probes/index.ts'
import { readRecording, replayWorld } from '../../../src/main/device/recording.ts'

/**
 * Whole laptops, replayed from captures, must give the findings that stand in their `expected.json`.
 * `UPDATE_GOLDEN=1 npm run test:unit` writes them anew; the difference is then for a person to read.
 */
const machines = join(import.meta.dirname, '../../fixtures/machines')

async function findingsOf(folder: string) {
  const recording = await readRecording(folder)
  const { system, now } = recording.surroundings
  const { facts } = await measure({
    probes: probesOf(system),
    world: replayWorld(recording),
    surroundings: recording.surroundings,
  })
  const { supportTable } = await loadCatalogue(join(import.meta.dirname, '../../../resources/catalogue'))
  const findings = judge({
    checks: deviceChecks,
    facts: Object.fromEntries(facts),
    profile: null,
    context: { now: new Date(now), system, supportTable },
  })
  const entries = findings.map(
    ({ checkId, outcome, reason, message, values, managed }) =>
      [checkId, { outcome, reason, message, values, managed }] as const,
  )
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)))
}

describe.each(readdirSync(machines))('%s', machine => {
  it('gives the expected findings', async () => {
    const findings = await findingsOf(join(machines, machine))
    const expected = join(machines, machine, 'expected.json')
    if (process.env.UPDATE_GOLDEN) writeFileSync(expected, `${JSON.stringify(findings, null, 2)}\n`)
    expect(existsSync(expected), 'expected.json is there').toBe(true)
    expect(findings).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})

it('covers every system', () => {
  const systems = readdirSync(machines).map(
    machine =>
      JSON.parse(readFileSync(join(machines, machine, 'recording.json'), 'utf8')).surroundings.system,
  )
  expect(new Set(systems)).toEqual(new Set(['linux', 'macos', 'windows']))
})

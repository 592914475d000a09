import { join } from 'node:path'
import { judge } from '../../src/main/audit/judge.ts'
import { score } from '../../src/main/audit/score.ts'
import { loadCatalogue } from '../../src/main/catalogue/load.ts'
import { deviceChecks } from '../../src/main/device/checks/index.ts'
import { measure } from '../../src/main/device/measure.ts'
import { probesOf } from '../../src/main/device/probes/index.ts'
import { readRecording, replayWorld } from '../../src/main/device/recording.ts'
import { type Figure, median } from './figure.ts'

/** Judging and scoring 200 checks over the facts of a recorded laptop. */
export async function judging(root: string): Promise<Figure> {
  const recording = await readRecording(join(root, 'tests/fixtures/machines/ubuntu-24.04'))
  const { surroundings } = recording
  const measured = await measure({
    probes: probesOf(surroundings.system),
    world: replayWorld(recording),
    surroundings,
  })
  const facts = Object.fromEntries(measured.facts)
  const { supportTable } = await loadCatalogue(join(root, 'resources/catalogue'))
  const own = deviceChecks.filter(check => check.systems.includes(surroundings.system))
  const checks = Array.from({ length: 200 }, (_, index) => own[index % own.length]).flatMap((check, index) =>
    check ? [{ ...check, id: `${check.id}-${index}` }] : [],
  )
  const context = { now: new Date(surroundings.now), system: surroundings.system, supportTable }
  const text = JSON.stringify(facts)
  return {
    name: `judging and scoring ${checks.length} checks`,
    value: await median(50, () => score(judge({ checks, facts, profile: null, context }))),
    unit: 'ms',
    limit: 5,
    baseline: {
      name: 'parsing their facts from JSON 200 times',
      value: await median(50, () => Array.from({ length: 200 }, () => JSON.parse(text))),
    },
  }
}

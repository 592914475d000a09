import { localWorld } from '../../src/main/device/local-world.ts'
import { measure } from '../../src/main/device/measure.ts'
import { probesOf } from '../../src/main/device/probes/index.ts'
import { currentSystem, localSurroundings } from '../../src/main/device/surroundings.ts'
import type { Figure } from './figure.ts'

/** The whole device audit of this machine against its slowest probe run alone: side by side should cost little more. */
export async function deviceAudit(): Promise<Figure> {
  const system = currentSystem() ?? 'linux'
  const probes = probesOf(system)
  const run = async (some: typeof probes) => {
    const started = performance.now()
    await measure({
      probes: some,
      world: localWorld(system),
      surroundings: localSurroundings(system, new Date()),
    })
    return performance.now() - started
  }
  // The first run fills the disk cache for both.
  await run(probes)
  const alone: number[] = []
  for (const probe of probes) alone.push(await run([probe]))
  const slowest = Math.max(...alone)
  return {
    name: 'device audit, all probes',
    value: await run(probes),
    unit: 'ms',
    limit: slowest * 1.25,
    baseline: { name: 'the slowest probe alone', value: slowest },
  }
}

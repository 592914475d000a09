import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue, snapshotOf } from '../../src/main/catalogue/load.ts'
import { type Figure, median } from './figure.ts'

/**
 * The whole catalogue read, checked and put together from the snapshot of a build, as the app does. What a process that has
 * only now started needs for it is in the figure of the browser door.
 */
export async function catalogue(root: string): Promise<Figure> {
  const folder = join(root, 'resources/catalogue')
  const temporary = await mkdtemp(join(tmpdir(), 'surefoot-bench-'))
  try {
    const snapshot = join(temporary, 'catalogue.snapshot')
    await writeFile(snapshot, await snapshotOf(folder))
    const { privacyPlatforms } = await loadCatalogue(folder, { snapshot })
    const settings = privacyPlatforms.reduce((sum, platform) => sum + platform.settings.length, 0)
    if (settings < 400) throw new Error(`${settings} settings are too few to measure`)
    const text = await readFile(snapshot, 'utf8')
    return {
      name: `loading a catalogue of ${settings} settings`,
      value: await median(15, () => loadCatalogue(folder, { snapshot })),
      unit: 'ms',
      limit: 80,
      baseline: { name: 'parsing its snapshot as JSON', value: await median(15, () => JSON.parse(text)) },
    }
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

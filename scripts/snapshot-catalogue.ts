import { writeFile } from 'node:fs/promises'
import { loadCatalogue, snapshotOf } from '../src/main/catalogue/load.ts'

/** Checks the catalogue in a folder and keeps it as JSON beside the folder, so that the app starts without reading YAML. */
export async function snapshotCatalogue(folder: string): Promise<void> {
  await loadCatalogue(folder)
  await writeFile(`${folder}.snapshot`, await snapshotOf(folder))
}

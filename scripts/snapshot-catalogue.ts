import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadCatalogue, snapshotOf } from '../src/main/catalogue/load.ts'

/** Keeps the checked catalogue as JSON beside its folder, so that the app starts without reading YAML. */
const folder = fileURLToPath(new URL('../resources/catalogue', import.meta.url))
await loadCatalogue(folder)
await writeFile(`${folder}.json`, await snapshotOf(folder))

import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '../../../src/main/catalogue/load.ts'

export const catalogueFolder = fileURLToPath(new URL('../../../resources/catalogue', import.meta.url))
/** The catalogue that ships, read from its YAML files. */
export const realCatalogue = await loadCatalogue(catalogueFolder, { snapshot: '' })

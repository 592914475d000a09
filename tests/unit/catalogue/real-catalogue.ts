import { loadCatalogue } from '../../../src/main/catalogue/load.ts'
import { catalogueFolder } from './catalogue-folder.ts'

export { catalogueFolder }
/** The catalogue that ships, read from its YAML files. */
export const realCatalogue = await loadCatalogue(catalogueFolder, { snapshot: '' })

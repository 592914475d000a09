import { fileURLToPath } from 'node:url'

/** Where the YAML files of the catalogue lie. */
export const catalogueFolder = fileURLToPath(new URL('../../../resources/catalogue', import.meta.url))

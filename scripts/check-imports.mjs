import { readImports } from './imports/graph.mjs'
import { violations } from './imports/rules.mjs'
import { place } from './setup/places.mjs'

/** Ends with 1 when an import breaks a rule of the architecture. */
const imports = readImports(place('.'), 'src')
const broken = violations(imports)
for (const line of broken) process.stderr.write(`${line}\n`)
process.stdout.write(`${imports.length} imports checked, ${broken.length} break a rule\n`)
process.exitCode = broken.length === 0 ? 0 : 1

import { join } from 'node:path'
import { accessGraph } from './access-graph.ts'
import { browserDoor } from './browser-door.ts'
import { catalogue } from './catalogue.ts'
import { deviceAudit } from './device-audit.ts'
import { inspectDocuments } from './documents.ts'
import { line } from './figure.ts'
import { hashFile } from './hash-file.ts'
import { home } from './home.ts'
import { judging } from './judging.ts'
import { passwordExport } from './password-export.ts'
import { photosInFolder } from './photos.ts'
import { searchPacks } from './search-pack.ts'

/** Prints each figure with its limit and its ratio to a baseline of the same run. Exits with 1 when one is over its limit. */
const root = join(import.meta.dirname, '../..')
const parts = [
  () => judging(root),
  () => home(root),
  () => catalogue(root),
  deviceAudit,
  accessGraph,
  searchPacks,
  passwordExport,
  hashFile,
  inspectDocuments,
  photosInFolder,
  () => browserDoor(root),
]
let over = false
for (const part of parts) {
  for (const figure of [await part()].flat()) {
    over ||= !(figure.value <= figure.limit)
    console.log(line(figure))
  }
}
process.exit(over ? 1 : 0)

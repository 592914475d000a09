import { openHashFile } from '../../src/main/passwords/exposure/hash-file.ts'
import { largeHashFile } from '../support/large-hash-file.ts'
import type { Figure } from './figure.ts'

const bytes = 30 * 1024 ** 3
const places = 200
const blockBytes = 8 * 1024

/** The most reads that one look-up in a file of 30 GB takes, opening it included, against halving down to the same blocks. */
export async function hashFile(): Promise<Figure> {
  let most = 0
  for (let place = 0; place < places; place++) {
    const file = largeHashFile(bytes)
    const line = Math.floor((file.lines * (place + 0.5)) / places)
    const times = await (await openHashFile(file)).lookUp(file.digest(line))
    if (times !== file.count(line)) throw new Error('The look-up gave a wrong count')
    most = Math.max(most, file.reads())
  }
  return {
    name: 'one look-up in a hash file of 30 GB, at most',
    value: most,
    unit: 'reads',
    limit: 20,
    baseline: { name: 'halving', value: Math.ceil(Math.log2(bytes / blockBytes)) },
  }
}

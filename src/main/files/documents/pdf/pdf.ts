import type { Coordinates, FileFormat } from '../../../../shared/model/file-report.ts'
import { type FormatReader, type Limits, notRead, type Reading } from '../../reading.ts'
import { partlyRead } from '../partly-read.ts'
import { tally } from '../tally.ts'
import { cleanPdf } from './clean-pdf.ts'
import { openPdf } from './open-pdf.ts'
import { readPdf } from './read-pdf.ts'

/** Reads and cleans PDF files. */
export const pdf: FormatReader = {
  read,
  clean: cleanPdf,
}

async function read(bytes: Uint8Array, _format: FileFormat, limits: Limits): Promise<Reading> {
  const reading = await readOnce(bytes, limits, false)
  if (reading.reason !== 'damaged' || reading.cleanable) return reading
  const searched = await readOnce(bytes, limits, true)
  return searched.read === 'not-read' ? reading : searched
}

async function readOnce(bytes: Uint8Array, limits: Limits, search: boolean): Promise<Reading> {
  const found = tally(limits.disclosures)
  let coordinates: readonly Coordinates[] = []
  try {
    const document = openPdf(bytes, limits, search)
    coordinates = await readPdf(document, found)
    const { list, full } = found.list()
    const reason = document.intact ? (full ? 'too-complex' : null) : 'damaged'
    return {
      ...notRead('damaged'),
      read: reason === null ? 'whole' : 'part',
      reason,
      disclosures: list,
      coordinates,
      cleanable: document.intact,
    }
  } catch (error) {
    return partlyRead(error, found, coordinates)
  }
}

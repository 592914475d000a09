import type { Coordinates, FileFormat } from '../../../../shared/model/file-report.ts'
import { type FormatReader, type Limits, notRead, type Reading } from '../../reading.ts'
import { partlyRead } from '../partly-read.ts'
import { tally } from '../tally.ts'
import { cleanOffice } from './clean-office.ts'
import { readEmbedded, readPictures } from './inside.ts'
import { isBinaryWorkbook, readOoxml } from './ooxml.ts'
import { readOpenDocument } from './open-document.ts'
import { isOpenDocument, type OfficePackage, openPackage } from './package.ts'

/** Reads and cleans docx, xlsx, pptx with their macro and template kinds, and odt, ods, odp with theirs. */
export const office: FormatReader = {
  read: readOffice,
  clean: cleanOffice,
}

async function readOffice(bytes: Uint8Array, format: FileFormat, limits: Limits): Promise<Reading> {
  const found = tally(limits.disclosures)
  let coordinates: readonly Coordinates[] = []
  try {
    const opened = openPackage(bytes, format, limits, 0)
    if (isOpenDocument(format)) readOpenDocument(opened, found)
    else readOoxml(opened, found)
    readEmbedded(opened, found)
    coordinates = await readPictures(opened, found)
    return asReading(found.list(), coordinates, opened)
  } catch (error) {
    return partlyRead(error, found, coordinates)
  }
}

function asReading(
  { list, full }: ReturnType<ReturnType<typeof tally>['list']>,
  coordinates: readonly Coordinates[],
  opened: OfficePackage,
): Reading {
  const isBinary = isBinaryWorkbook(opened)
  const whole = !full && !isBinary
  return {
    ...notRead('too-complex'),
    read: whole ? 'whole' : 'part',
    reason: whole ? null : 'too-complex',
    disclosures: list,
    coordinates,
    cleanable: !isBinary,
  }
}

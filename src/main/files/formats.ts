import type { FileFormat } from '../../shared/model/file-report.ts'
import { office } from './documents/office/office.ts'
import { pdf } from './documents/pdf/pdf.ts'
import { picture } from './pictures/picture.ts'
import type { FormatReader } from './reading.ts'

/** Who reads which format. */
export const readers: Readonly<Record<FileFormat, FormatReader>> = {
  jpeg: picture,
  png: picture,
  webp: picture,
  tiff: picture,
  heic: picture,
  avif: picture,
  gif: picture,
  pdf,
  docx: office,
  xlsx: office,
  pptx: office,
  odt: office,
  ods: office,
  odp: office,
}

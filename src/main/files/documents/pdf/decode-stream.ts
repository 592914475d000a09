import { constants, inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib'
import { refuse } from '../refusal.ts'
import { isTooLarge } from '../zip/archive.ts'

/** What may still be unpacked of one document. */
export interface Budget {
  /** Bytes left. */
  left: number
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filtersOf(
  stream: PDFRawStream,
  resolve: (object: PDFObject | undefined) => PDFObject | null,
): string[] {
  const filter = resolve(stream.dict.get(PDFName.of('Filter')) ?? stream.dict.get(PDFName.of('F')))
  const filters = filter instanceof PDFArray ? filter.asArray().map(one => resolve(one)) : [filter]
  return filters.flatMap(one => (one instanceof PDFName ? [one.decodeText()] : []))
}

/**
 * The content of a stream that is unfiltered or deflated; null when it has another filter. Never unpacks more than the
 * budget. Throws a Refusal.
 */
export function decodeStream(
  stream: PDFRawStream,
  resolve: (object: PDFObject | undefined) => PDFObject | null,
  budget: Budget,
): Uint8Array | null {
  const filters = filtersOf(stream, resolve)
  if (filters.length === 0) return stream.contents
  if (filters.length > 1 || !/^(FlateDecode|Fl)$/.test(filters[0] ?? '')) return null
  const unpacked = inflate(stream.contents, budget)
  const parms = resolve(stream.dict.get(PDFName.of('DecodeParms')))
  const first = parms instanceof PDFArray ? resolve(parms.get(0)) : parms
  return first instanceof PDFDict ? undoPredictor(unpacked, first) : unpacked
}

/**
 * Unpacks within the budget, and takes from it. Lenient about the end, since many producers leave the checksum out. Throws a
 * Refusal.
 */
export function inflate(packed: Uint8Array, budget: Budget): Uint8Array {
  if (budget.left <= 0) refuse('unpacks-too-large')
  try {
    const unpacked = inflateSync(packed, {
      maxOutputLength: budget.left,
      finishFlush: constants.Z_SYNC_FLUSH,
    })
    budget.left -= unpacked.length
    return unpacked
  } catch (error) {
    return refuse(isTooLarge(error) ? 'unpacks-too-large' : 'damaged')
  }
}

function numberIn(dict: PDFDict, key: string, otherwise: number): number {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : otherwise
}

/** Rows were stored as differences. ISO 32000-1, 7.4.4.4, and the filters of PNG. */
function undoPredictor(bytes: Uint8Array, parms: PDFDict): Uint8Array | null {
  const predictor = numberIn(parms, 'Predictor', 1)
  if (predictor === 1) return bytes
  if (predictor < 10) return null
  const bits = numberIn(parms, 'Colors', 1) * numberIn(parms, 'BitsPerComponent', 8)
  const pixel = Math.max(1, Math.ceil(bits / 8))
  const row = Math.ceil((bits * numberIn(parms, 'Columns', 1)) / 8)
  if (!Number.isInteger(row) || row < 1 || row > bytes.length) return refuse('damaged')
  const rows = Math.floor(bytes.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let line = 0; line < rows; line++) undoRow(bytes, line * (row + 1), out, line * row, row, pixel)
  return out
}

function undoRow(
  bytes: Uint8Array,
  from: number,
  out: Uint8Array,
  to: number,
  row: number,
  pixel: number,
): void {
  const kind = bytes[from] ?? 0
  for (let at = 0; at < row; at++) {
    const left = at >= pixel ? (out[to + at - pixel] ?? 0) : 0
    const above = to >= row ? (out[to + at - row] ?? 0) : 0
    const corner = at >= pixel && to >= row ? (out[to + at - row - pixel] ?? 0) : 0
    out[to + at] = (bytes[from + 1 + at] ?? 0) + predicted(kind, left, above, corner)
  }
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return above
  if (kind === 3) return (left + above) >> 1
  return kind === 4 ? paeth(left, above, corner) : 0
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [byLeft, byAbove, byCorner] = [left, above, corner].map(one => Math.abs(guess - one))
  if (byLeft === undefined || byAbove === undefined || byCorner === undefined) return 0
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}

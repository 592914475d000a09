import { detect } from '../detect.ts'
import { picture } from '../pictures/picture.ts'
import type { Cleaning, Limits, Reading } from '../reading.ts'
import type { Tally } from './tally.ts'

/** Reads a picture that lies inside of a document; null when its bytes are no picture we know. */
export async function readPictureInside(bytes: Uint8Array, limits: Limits): Promise<Reading | null> {
  const detected = detect(bytes)
  if (detected.kind === 'refused') return null
  return picture.read(bytes, detected.format, limits)
}

/**
 * What a picture tells. A hundred photos of one camera are told of once, and counted. The document can be read as a whole
 * though a picture in it cannot, so that is told as well.
 */
export function tellPictureInside(reading: Reading, found: Tally): void {
  if (reading.read !== 'whole') found.add('embedded-file-data', 'Picture inside', 'not read as a whole')
  for (const { kind, field, value, count } of reading.disclosures)
    found.add(kind === 'thumbnail' ? kind : 'embedded-file-data', `Picture inside: ${field}`, value, count)
}

/** A copy of the picture without what it carries; null when its bytes are no picture that can be cleaned. */
export async function cleanPictureInside(
  bytes: Uint8Array,
  limits: Limits,
): Promise<Extract<Cleaning, { kind: 'cleaned' }> | null> {
  const detected = detect(bytes)
  if (detected.kind === 'refused' || picture.clean === undefined) return null
  const cleaning = await picture.clean(bytes, detected.format, limits)
  return cleaning.kind === 'cleaned' ? cleaning : null
}

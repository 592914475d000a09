import type { CleanResult, FileRefusal, FileReport } from '../../shared/model/file-report.ts'
import { detect, formatOfName } from './detect.ts'
import { readers } from './formats.ts'
import { describePlace } from './places/describe-place.ts'
import { defaultLimits, type Limits, notRead, type Reading } from './reading.ts'

const mostPlaces = 5

/** Reads one file from its bytes. Never throws: what goes wrong is a refusal. */
export async function inspect(
  fileName: string,
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<FileReport> {
  const detected = detect(bytes)
  const named = formatOfName(fileName)
  const base = { fileName, bytes: bytes.length }
  if (detected.kind === 'refused') {
    const isUnknown = detected.reason === 'not-a-known-format'
    const reason = isUnknown && named !== null ? 'name-and-content-differ' : detected.reason
    return { ...base, format: null, nameDiffers: named !== null, ...reported(notRead(reason)) }
  }
  const { format } = detected
  const reading = await readSafely(() => readers[format].read(bytes, format, limits))
  const cleanable = reading.cleanable && readers[format].clean !== undefined
  return { ...base, format, nameDiffers: named !== format, ...reported({ ...reading, cleanable }) }
}

/** An exception on what others wrote is a mistake of ours, and still only says that this file was not read. */
async function readSafely(read: () => Reading | Promise<Reading>): Promise<Reading> {
  try {
    return await read()
  } catch {
    return notRead('damaged')
  }
}

function reported({ coordinates, disclosures, ...reading }: Reading) {
  return {
    ...reading,
    disclosures: [...disclosures],
    places: coordinates.slice(0, mostPlaces).map(describePlace),
  }
}

/** A cleaned copy with its proof, or why there is none. */
export type Cleaned =
  | { readonly kind: 'cleaned'; readonly bytes: Uint8Array; readonly result: CleanResult }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }

/**
 * Makes the cleaned copy and reads it again. Refuses when the copy cannot be read as a whole, when what it shows is not
 * what the original showed, or when the format has no cleaning.
 */
export async function cleanFile(
  fileName: string,
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<Cleaned> {
  const detected = detect(bytes)
  if (detected.kind === 'refused') return detected
  const { format } = detected
  const reader = readers[format]
  if (reader.clean === undefined) return { kind: 'refused', reason: 'unreadable' }
  try {
    const before = await reader.read(bytes, format, limits)
    if (!before.cleanable) return { kind: 'refused', reason: before.reason ?? 'too-complex' }
    const cleaning = await reader.clean(bytes, format, limits)
    if (cleaning.kind === 'refused') return cleaning
    const after = await reader.read(cleaning.bytes, format, limits)
    const { unchanged } = cleaning
    if (after.read !== 'whole' || unchanged.before !== unchanged.after || !sameSize(before, after))
      return { kind: 'refused', reason: 'too-complex' }
    const result: CleanResult = {
      fileName: cleanedName(fileName),
      bytes: cleaning.bytes.length,
      before: [...before.disclosures],
      after: [...after.disclosures],
      unchanged,
    }
    return { kind: 'cleaned', bytes: cleaning.bytes, result }
  } catch {
    return { kind: 'refused', reason: 'damaged' }
  }
}

const sameSize = (before: Reading, after: Reading): boolean =>
  before.picture?.width === after.picture?.width && before.picture?.height === after.picture?.height

const longestName = 255

/** "IMG_2041.jpg" becomes "IMG_2041 cleaned.jpg". */
export function cleanedName(fileName: string): string {
  const [, stem = fileName, ending = ''] = /^(.+?)(\.[^.]+)?$/s.exec(fileName) ?? []
  const added = ` cleaned${ending}`
  return `${stem.slice(0, Math.max(0, longestName - added.length))}${added}`.slice(-longestName)
}

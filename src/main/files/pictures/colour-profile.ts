import { latin1, viewOf } from '../bytes.ts'
import type { DisclosureList } from '../disclosures.ts'
import { decodeText } from './jpeg.ts'

/** Profiles that millions of files carry say nothing about anyone. A measured screen says whose it is. */
const common =
  /srgb|adobe rgb|adobergb|display p3|prophoto|romm|rec\.? ?(709|2020|601)|bt\.? ?(709|2020)|dci|gr[ae]y|generic|c2\b|artifex|calibrated (rgb|gray)|camera rgb|ecirgb|fogra|swop|gracol|apple rgb|wide gamut|dot gain|u?p3|rgb built-in|lab|xyz|rgb$/i

/** Tells the name of a colour profile that is not one of the common ones. ICC.1:2022, clause 9. */
export function readColourProfile(bytes: Uint8Array, disclosures: DisclosureList): void {
  const name = profileName(bytes)
  if (name !== null && name !== '' && !common.test(name)) disclosures.add('device', 'Colour profile', name)
}

function profileName(bytes: Uint8Array): string | null {
  if (bytes.length < 132) return null
  const view = viewOf(bytes)
  const count = Math.min(view.getUint32(128), 100)
  for (let index = 0; index < count; index++) {
    const at = 132 + index * 12
    if (at + 12 > bytes.length) return null
    if (latin1(bytes, at, at + 4) !== 'desc') continue
    const start = view.getUint32(at + 4)
    const data = bytes.subarray(start, start + view.getUint32(at + 8))
    return textOf(data)
  }
  return null
}

function textOf(data: Uint8Array): string | null {
  if (data.length < 28) return null
  const view = viewOf(data)
  const type = latin1(data, 0, 4)
  if (type === 'desc') return decodeText(data.subarray(12, 12 + view.getUint32(8)))
  if (type !== 'mluc') return null
  const start = view.getUint32(24)
  const text = data.subarray(start, start + view.getUint32(20))
  return new TextDecoder('utf-16be').decode(Uint8Array.from(text))
}

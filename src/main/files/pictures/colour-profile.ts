import { latin1, viewOf } from '../bytes.ts'
import type { DisclosureList } from '../disclosures.ts'
import { decodeText } from './jpeg.ts'

/**
 * Words of the names that millions of profiles have, which say nothing about anyone. A measured screen says whose it is, and
 * may say "sRGB" as well, so every word has to be one of these.
 */
const commonWords =
  /^(s|u|n)?(rgb|p3|gr[ae]y)$|^(srgbz|adobe|adobergb|apple|display|dci|pro|photo|prophoto|romm|rec|bt|itu|r|iec|iec61966|gamma|generic|profile|colou?r|space|c2|c2ci|artifex|software|calibrated|camera|ecirgb|fogra|fogra\d+|coated|uncoated|u|us|web|swop|gracol\d*|iso|eci|wide|widegamut|gamut|dot|gain|lab|xyz|xyb|cmyk|gr[ae]yscale|linear|black|scaled|perceptual|built|in|gimp|default|icc|icm|hdtv|uhd|smpte|ntsc|pal|pq|hlg|d\d\d|e|v?\d+)$/i

export const isCommonProfile = (name: string): boolean =>
  name.split(/[^\p{L}\p{N}]+/u).every(word => word === '' || commonWords.test(word))

/** Tells the name of a colour profile that is not one of the common ones. ICC.1:2022, clauses 7.2 and 9. */
export function readColourProfile(bytes: Uint8Array, disclosures: DisclosureList): void {
  if (latin1(bytes, 36, 40) !== 'acsp') {
    disclosures.add('embedded-file-data', 'Colour profile', 'something else in its place')
    return
  }
  const name = profileName(bytes)
  if (name !== null && !isCommonProfile(name)) disclosures.add('device', 'Colour profile', name)
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

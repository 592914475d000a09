import { latin1, viewOf } from '../bytes.ts'
import type { DisclosureList } from '../disclosures.ts'
import type { Blocks } from './blocks.ts'
import { decodeText, sizeText } from './jpeg.ts'

/** Photoshop's image resources: https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/ */
const iptcResource = 0x0404
const thumbnailResources = [0x0409, 0x040c]
const thumbnailHeader = 28

/** Sorts the resources into the blocks, and tells of names of paths. False when they do not follow the form. */
export function readPhotoshop(bytes: Uint8Array, blocks: Blocks, disclosures: DisclosureList): boolean {
  const view = viewOf(bytes)
  let at = 0
  while (at + 12 <= bytes.length) {
    if (latin1(bytes, at, at + 4) !== '8BIM') return !bytes.subarray(at).some(byte => byte !== 0)
    const id = view.getUint16(at + 4)
    const nameLength = bytes[at + 6] ?? 0
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2)
    if (sizeAt + 4 > bytes.length) return false
    const length = view.getUint32(sizeAt)
    const data = bytes.subarray(sizeAt + 4, sizeAt + 4 + length)
    if (data.length < length) return false
    const name = latin1(bytes, at + 7, at + 7 + nameLength)
    if (id === iptcResource) blocks.iptc.push(data)
    else if (thumbnailResources.includes(id) && length > thumbnailHeader)
      blocks.thumbnails.push(data.subarray(thumbnailHeader))
    else if (id >= 0x07d0 && id <= 0x0bb6) disclosures.add('title-or-keywords', 'Photoshop path', name)
    else if (id === 0x040b) disclosures.add('link', 'Photoshop URL', decodeText(data))
    else if (id === 0x0424) blocks.xmp.push(data)
    else if (id === 0x0422) blocks.exif.push(data)
    else if (id === 0x03e9 || id === 0x0428)
      disclosures.add('device', 'Photoshop print settings', sizeText(length))
    at = sizeAt + 4 + length + (length % 2)
  }
  return true
}

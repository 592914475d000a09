import { latin1 } from '../bytes.ts'
import { decodeText } from './jpeg.ts'
import type { Entry } from './tiff-structure.ts'

const isWide = (tag: number) => tag >= 0x9c9b && tag <= 0x9c9f
const isCoded = (tag: number) => tag === 0x9286 || tag === 0x001b || tag === 0x001c

/** The text of an entry. Empty when it holds none. */
export function exifText({ tag, type, data }: Entry, littleEndian: boolean): string {
  if (isWide(tag)) return utf16(data, true)
  if (isCoded(tag) && (type === 7 || type === 2)) return codedText(data, littleEndian)
  // 129 is UTF-8, new with EXIF 3.0. Texts behind a NUL are further ones: a copyright has two.
  if (type !== 2 && type !== 7 && type !== 129) return ''
  return decodeText(data)
    .split('\0')
    .map(text => text.trim())
    .filter(text => text !== '')
    .join(', ')
}

/** Eight bytes name the character code. Byte order is often not the one of the file, so it is looked at. */
function codedText(data: Uint8Array, littleEndian: boolean): string {
  const code = latin1(data, 0, 8)
  const text = data.subarray(8)
  if (code.startsWith('UNICODE')) return utf16(text, looksLittleEndian(text) ?? littleEndian)
  if (code.startsWith('JIS')) return text.some(byte => byte !== 0) ? 'Text in Japanese coding' : ''
  const isNamed = code.startsWith('ASCII') || code === '\0'.repeat(8)
  return decodeText(isNamed ? text : data)
    .replace(/\0+/g, ' ')
    .trim()
}

function looksLittleEndian(text: Uint8Array): boolean | null {
  if (text[0] === 0xff && text[1] === 0xfe) return true
  if (text[0] === 0xfe && text[1] === 0xff) return false
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < Math.min(text.length, 400); at += 2) {
    if (text[at] === 0 && text[at + 1] !== 0) even += 1
    if (text[at] !== 0 && text[at + 1] === 0) odd += 1
  }
  return even === odd ? null : odd > even
}

function utf16(data: Uint8Array, littleEndian: boolean): string {
  const even = data.subarray(0, data.length - (data.length % 2))
  const text = new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(Uint8Array.from(even))
  return text
    .split('\0')
    .filter(part => part !== '')
    .join(' ')
}

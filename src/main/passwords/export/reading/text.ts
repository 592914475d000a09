/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252, without its byte order mark; null when the bytes are no text in any
 * of them.
 */
export function readText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return null
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return withoutNul(decode('utf-8', bytes.subarray(3)))
  if (startsWith(bytes, [0xff, 0xfe])) return withoutNul(decode('utf-16le', bytes.subarray(2)))
  if (startsWith(bytes, [0xfe, 0xff])) return withoutNul(decode('utf-16be', bytes.subarray(2)))

  const wide = wideEncoding(bytes)
  if (wide) return withoutNul(decode(wide, bytes))
  if (bytes.includes(0)) return null
  return decode('utf-8', bytes) ?? decodeWindows1252(bytes)
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function decode(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function withoutNul(text: string | null): string | null {
  return text === null || text.includes('\0') ? null : text
}

const sampled = 8192

/** UTF-16 without a mark shows as zeros in nearly every second byte, since headings are plain ASCII. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, sampled) & ~1
  if (end === 0 || bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const mostly = end / 4
  if (odd > mostly && even === 0) return 'utf-16le'
  if (even > mostly && odd === 0) return 'utf-16be'
  return null
}

/** What Windows-1252 has at 0x80 to 0x9f; a space where it has nothing. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text.
const noText = /[\x00-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/
const differing = /[\x80-\x9f]/g

/** Done by hand: some versions of TextDecoder read Windows-1252 as Latin-1. https://github.com/nodejs/node/issues/56542 */
function decodeWindows1252(bytes: Uint8Array): string | null {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (noText.test(latin1)) return null
  return latin1.replace(differing, character => windows1252.charAt(character.charCodeAt(0) - 0x80))
}

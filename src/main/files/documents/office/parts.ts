import type { DocumentLimits } from '../limits.ts'
import { readXml, type XmlListener } from '../xml/read-xml.ts'
import type { ZipEntry } from '../zip/archive.ts'
import type { OfficePackage } from './package.ts'

/** Walks through each part whose name fits. */
export function eachPart(
  { archive, limits }: OfficePackage,
  names: RegExp,
  listener: (name: string) => XmlListener,
): void {
  for (const entry of archive.entries)
    if (names.test(entry.name)) readXml(archive.unpack(entry), listener(entry.name), limits)
}

/**
 * Walks through a part only when one of the words stands in it: tables of millions of cells say mostly numbers. A part in
 * another encoding than UTF-8 is walked through in any case.
 */
export function readWhereItSays(
  { archive, limits }: { archive: OfficePackage['archive']; limits: DocumentLimits },
  entry: ZipEntry,
  words: readonly string[],
  listener: XmlListener,
): void {
  const bytes = archive.unpack(entry)
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isWide || words.some(word => text.includes(word))) readXml(bytes, listener, limits)
}

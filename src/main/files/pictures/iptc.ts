import type { DisclosureKind } from '../../../shared/model/file-report.ts'
import { latin1, viewOf } from '../bytes.ts'
import type { DisclosureList } from '../disclosures.ts'
import { decodeText } from './jpeg.ts'

/** IPTC-IIM 4.2: https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf. Data sets of the application record. */
const dataSets: Readonly<Record<number, readonly [name: string, kind: DisclosureKind]>> = {
  5: ['ObjectName', 'title-or-keywords'],
  7: ['EditStatus', 'editing-history'],
  22: ['FixtureIdentifier', 'title-or-keywords'],
  25: ['Keywords', 'title-or-keywords'],
  26: ['ContentLocationCode', 'place-name'],
  27: ['ContentLocationName', 'place-name'],
  40: ['SpecialInstructions', 'comment'],
  55: ['DateCreated', 'time'],
  60: ['TimeCreated', 'time'],
  62: ['DigitalCreationDate', 'time'],
  63: ['DigitalCreationTime', 'time'],
  65: ['OriginatingProgram', 'software'],
  80: ['By-line', 'person'],
  85: ['By-lineTitle', 'person'],
  90: ['City', 'place-name'],
  92: ['Sub-location', 'place-name'],
  95: ['Province-State', 'place-name'],
  100: ['Country-PrimaryLocationCode', 'place-name'],
  101: ['Country-PrimaryLocationName', 'place-name'],
  103: ['OriginalTransmissionReference', 'title-or-keywords'],
  105: ['Headline', 'title-or-keywords'],
  110: ['Credit', 'person'],
  115: ['Source', 'person'],
  116: ['CopyrightNotice', 'person'],
  118: ['Contact', 'person'],
  120: ['Caption-Abstract', 'comment'],
  122: ['Writer-Editor', 'person'],
}

/** About the form of the records and of the picture alone. Others that are in no list are told by their number. */
const silent = new Set(['1:0', '1:20', '1:22', '1:90', '2:0', '2:3', '2:10', '2:130', '2:131', '2:135'])
/** Shorter ones are numbers and codes. */
const shortestText = 3

const envelopeRecord = 1
const applicationRecord = 2
const codedCharacterSet = 90
const utf8Escape = '\x1b%G'

/** Adds what the records say. False when they do not follow the form to the end. */
export function readIptc(bytes: Uint8Array, disclosures: DisclosureList): boolean {
  const view = viewOf(bytes)
  let isUtf8 = false
  let at = 0
  while (at + 5 <= bytes.length) {
    // Zeros fill the end up.
    if (bytes[at] === 0) return true
    if (bytes[at] !== 0x1c) return false
    const record = bytes[at + 1]
    const dataSet = bytes[at + 2] ?? 0
    const length = view.getUint16(at + 3)
    // Data sets over 32,767 bytes are no texts.
    if (length > 0x7fff || at + 5 + length > bytes.length) return false
    const data = bytes.subarray(at + 5, at + 5 + length)
    if (record === envelopeRecord && dataSet === codedCharacterSet) isUtf8 = latin1(data, 0, 3) === utf8Escape
    const known = record === applicationRecord ? dataSets[dataSet] : undefined
    const text = isUtf8 ? Buffer.from(data).toString('utf8') : decodeText(data)
    if (known !== undefined) disclosures.add(known[1], `IPTC ${known[0]}`, text)
    else if (!silent.has(`${record}:${dataSet}`) && length >= shortestText)
      disclosures.add('other', `IPTC ${record}:${dataSet}`, text)
    at += 5 + length
  }
  return true
}

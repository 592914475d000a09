import { PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib'

const longest = 20_000

/** Stands for a text that is there and that nobody here can tell. */
const untold = 'text that could not be read'

/** The words of a text string; null when it is none. What is too long or in no known encoding is said to be there. */
export function textOf(object: PDFObject | null): string | null {
  if (!(object instanceof PDFString) && !(object instanceof PDFHexString)) return null
  if (object.asString().length > longest) return untold
  try {
    return object.decodeText()
  } catch {
    return untold
  }
}

const moment = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|(Z))?/

/** `D:20240203040506+01'00'` as people and other formats write it. Anything else stays as it is. ISO 32000-1, 7.9.4. */
export function dateOf(text: string): string {
  const [
    all,
    year,
    month = '01',
    day = '01',
    hour,
    minute = '00',
    second = '00',
    sign,
    zoneHour,
    zoneMinute = '00',
    utc,
  ] = moment.exec(text) ?? []
  if (!all) return text
  const zone = utc ?? (sign ? `${sign}${zoneHour}:${zoneMinute}` : '')
  return hour === undefined
    ? `${year}-${month}-${day}`
    : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}

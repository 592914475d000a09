/** The months in English, in lower case. */
export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A day of the calendar, with two digits for day and month. */
export interface WrittenDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** Whether a text is a day in one of the ways that are understood. */
export const isWrittenDay = (text: string): boolean => readDay(text) !== null

/** "1975-03-04", "04/03/1975", "4.3.1975", "04031975", "4 March 1975", "March 4, 1975". Days come before months, as in the UK. */
export function readDay(text: string): WrittenDay | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text)
  if (iso) return checked(iso[3], iso[2], iso[1])
  const british = /^\s*(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})\s*$/.exec(text)
  if (british) return checked(british[1], british[2], british[3])
  const joined = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  if (joined) return checked(joined[1], joined[2], joined[3])
  const inWords = /^\s*(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})\s*$/i.exec(text)
  if (inWords) return checked(inWords[1], monthNumber(inWords[2]), inWords[3])
  const monthFirst = /^\s*([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\s*$/i.exec(text)
  return monthFirst ? checked(monthFirst[2], monthNumber(monthFirst[1]), monthFirst[3]) : null
}

const monthNumber = (name = ''): string =>
  String(months.findIndex(month => month.startsWith(name.toLowerCase())) + 1)

function checked(day = '', month = '', year = ''): WrittenDay | null {
  const [dayNumber, monthOfYear] = [Number(day), Number(month)]
  if (dayNumber < 1 || dayNumber > 31 || monthOfYear < 1 || monthOfYear > 12) return null
  return { day: day.padStart(2, '0'), month: month.padStart(2, '0'), year }
}

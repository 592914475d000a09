const months = [
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

interface WrittenDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * Looks for days of the person in a password, in the usual spellings. Six digits and more speak for themselves. Four,
 * as "0403", count when the password has no other digits, because among random signs they are chance; a year counts
 * only beside a word of the person (`besideOwnWord`). Null when there is no day to look for.
 */
export function createDaySpellings(
  written: readonly string[],
): ((password: string, besideOwnWord: boolean) => boolean) | null {
  const days = written.flatMap(text => readDay(text) ?? [])
  if (days.length === 0) return null
  const long = [...new Set(days.flatMap(longSpellings))]
  const short = new Set(days.flatMap(({ day, month }) => [day + month, month + day]))
  const years = new Set(days.map(({ year }) => year))
  const withMonth = days.map(monthSpelling)

  return (password, besideOwnWord) => {
    if (!/\d/.test(password)) return false
    // "04-03-1975" and "04.03.75" are runs of digits too.
    const runs = password.replace(/(?<=\d)[-./ ](?=\d)/g, '').match(/\d+/g) ?? []
    if (runs.some(run => long.some(spelling => run.includes(spelling)))) return true
    const [only] = runs
    if (runs.length === 1 && only !== undefined && short.has(only)) return true
    if (besideOwnWord && runs.some(run => years.has(run))) return true
    return withMonth.some(pattern => pattern.test(password))
  }
}

const longSpellings = ({ day, month, year }: WrittenDay): string[] => {
  const short = year.slice(2)
  const bare = [Number(day), Number(month), year].join('')
  const spellings = [
    day + month + year,
    month + day + year,
    year + month + day,
    day + month + short,
    month + day + short,
    short + month + day,
  ]
  return bare.length >= 6 ? [...spellings, bare] : spellings
}

/** "4march", "4 Mar", "March4th". */
function monthSpelling({ day, month }: WrittenDay): RegExp {
  const name = months[Number(month) - 1] ?? ''
  const inWords = `${name.slice(0, 3)}(?:${name.slice(3)})?`
  const number = `0?${Number(day)}(?:st|nd|rd|th)?`
  return new RegExp(
    `(?<!\\d)${number}[-._ ]?${inWords}(?!\\p{L})|(?<!\\p{L})${inWords}[-._ ]?${number}(?!\\d)`,
    'iu',
  )
}

/** Whether a text is a day in one of the ways that are understood. */
export const isWrittenDay = (text: string): boolean => readDay(text) !== null

/** "1975-03-04", "04/03/1975", "4.3.1975", "04031975", "4 March 1975", "March 4, 1975". Days come before months, as in the UK. */
function readDay(text: string): WrittenDay | null {
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

import { months, readDay, type WrittenDay } from '../../../../shared/model/written-day.ts'

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

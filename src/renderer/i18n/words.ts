import { createIntl, createIntlCache } from '@formatjs/intl'
import { now as appTime } from '../app/clock.ts'
import { enGB, type Messages } from './en-GB/index.ts'

/** Every message as `feature.name`. */
export type MessageKey = {
  [Feature in keyof Messages & string]: `${Feature}.${keyof Messages[Feature] & string}`
}[keyof Messages & string]

/** What a message may be filled with. Dates are formatted before, by `day` and `moment`. */
export type MessageValues = Record<string, string | number>

/** Says things in one language. */
export type Words = {
  language: string
  say: (key: MessageKey, values?: MessageValues) => string
  /** "3 June", with the year when it is not this one. Takes `2026-06-03` or a moment. */
  day: (day: string) => string
  /** "today", "yesterday", "on 3 June". */
  onDay: (moment: string) => string
  /** "June 2026". */
  month: (day: string) => string
  /** "3 June, 14:05". */
  moment: (moment: string) => string
  number: (value: number) => string
  /** "a, b and c". */
  list: (items: readonly string[]) => string
}

const catalogues = { 'en-GB': enGB }
export type Language = keyof typeof catalogues

/** A message table with its features folded into the keys. */
export function flatten(messages: Record<string, Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([feature, entries]) =>
      Object.entries(entries).map(([name, text]) => [`${feature}.${name}`, text]),
    ),
  )
}

/** The words of a language. `now` decides what is today and this year. */
export function createWords(language: Language, now: () => Date = appTime): Words {
  const intl = createIntl(
    {
      locale: language,
      messages: flatten(catalogues[language]),
      onError: error => {
        throw error
      },
    },
    createIntlCache(),
  )

  const say = (key: MessageKey, values?: MessageValues): string => intl.formatMessage({ id: key }, values)

  const day = (value: string): string => {
    const date = asLocalDay(value)
    const sameYear = date.getFullYear() === now().getFullYear()
    return intl.formatDate(date, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) })
  }

  const onDay = (value: string): string => {
    const days = daysApart(asLocalDay(value), now())
    if (days === 0) return say('dates.today')
    if (days === 1) return say('dates.yesterday')
    return say('dates.on', { day: day(value) })
  }

  return {
    language,
    say,
    day,
    onDay,
    month: value => intl.formatDate(asLocalDay(value), { month: 'long', year: 'numeric' }),
    moment: value =>
      say('dates.moment', {
        day: day(value),
        time: intl.formatTime(new Date(value), { hour: '2-digit', minute: '2-digit' }),
      }),
    number: value => intl.formatNumber(value),
    list: items => intl.formatList([...items], { type: 'conjunction' }),
  }
}

/** A calendar day means that day wherever the reader is, so it must not go through UTC. */
function asLocalDay(value: string): Date {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(value)
}

/** Calendar days between two dates, whatever the hour and the clock change. */
function daysApart(earlier: Date, later: Date): number {
  const noon = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12)
  return Math.round((noon(later) - noon(earlier)) / 86_400_000)
}

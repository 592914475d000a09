import { createIntl, createIntlCache } from '@formatjs/intl'
import type { MessageValues } from '../../shared/model/finding.ts'

const cache = createIntlCache()
const intl = createIntl(
  { locale: 'en-GB', defaultLocale: 'en-GB', messages: {}, onError: () => undefined },
  cache,
)
const day = /^\d{4}-\d{2}-\d{2}$/

/** "13 October 2026" */
export function dayInWords(value: string): string {
  return intl.formatDate(`${value}T12:00:00Z`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** Fills an ICU message. Values that are calendar days are written out; a missing message gives an empty text. */
export function sentence(message: string | undefined, values: MessageValues = {}): string {
  if (message === undefined || message === '') return ''
  const written = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && day.test(value) ? dayInWords(value) : value,
    ]),
  )
  return String(intl.formatMessage({ id: message, defaultMessage: message }, written))
}

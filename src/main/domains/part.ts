import type { DomainPart, DomainPartId } from '../../shared/model/domain-report.ts'
import type { MessageValues, Outcome } from '../../shared/model/finding.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'
import type { DomainMessage } from './messages.ts'

const longestSeen = 600
const mostSeen = 20
const longestValue = 300

/** A part that could be judged. Records are shortened to what a report keeps. */
export const judgedPart = (
  id: DomainPartId,
  outcome: Exclude<Outcome, 'unknown'>,
  message: DomainMessage,
  { values = {}, seen = [] }: { values?: MessageValues; seen?: readonly string[] } = {},
): DomainPart => ({ id, outcome, reason: null, message, values: shortened(values), seen: kept(seen) })

/** A part that could not: with the reason, and a message of its own where there is more to say. */
export const unknownPart = (
  id: DomainPartId,
  reason: UnknownReason,
  {
    message = `${id}-unknown`,
    values = {},
    seen = [],
  }: { message?: DomainMessage; values?: MessageValues; seen?: readonly string[] } = {},
): DomainPart => ({
  id,
  outcome: 'unknown',
  reason,
  message,
  values: shortened(values),
  seen: kept(seen),
})

const shortened = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? cut(value, longestValue) : value,
    ]),
  )

const kept = (seen: readonly string[]): string[] =>
  seen.slice(0, mostSeen).map(text => cut(readable(text), longestSeen))

/** Records come from outside and can hold anything. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const readable = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, ' ')

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`

import { z } from 'zod'

/**
 * Why something could not be established. A reason is a key: its sentence stands in the message files,
 * so that tests, logs and exports speak of the key and people read the sentence.
 */
export const unknownReasons = [
  'not-permitted',
  'tool-missing',
  'not-supported',
  'timed-out',
  'unparsable',
  'truncated',
  'cancelled',
  'no-session',
  'no-record',
  'list-stale',
  'table-old',
  'table-lacks-version',
  'default-not-known',
  'sources-disagree',
  'clock-wrong',
  'packaged-in-sandbox',
  'virtual-machine',
  'third-party',
  'needs-network',
  'offline',
  'service-error',
  'not-measured',
  'not-recorded',
  'no-answer',
  'answer-not-sure',
  'answer-stale',
  'check-failed',
] as const
export const unknownReasonSchema = z.enum(unknownReasons)
export type UnknownReason = z.infer<typeof unknownReasonSchema>

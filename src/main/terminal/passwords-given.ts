import { readFile } from 'node:fs/promises'
import {
  type ColumnMapping,
  columnMappingSchema,
  type OwnWord,
  ownWordSchema,
} from '../../shared/model/password-export.ts'
import { isWrittenDay } from '../../shared/model/written-day.ts'
import { UsageError } from './command.ts'
import { passwordsMessages } from './passwords-messages.ts'
import { Refused } from './passwords-refused.ts'

const mostWords = 100

/**
 * The words and days of `--words`, one a line; a line with a digit is a day. A day that cannot be read is refused: it would
 * look as if it had been looked for.
 */
export async function readOwnWords(path: string): Promise<OwnWord[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refused(passwordsMessages.wordsUnreadable)
  })
  const words = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [ownWordOf(line.trim(), index + 1)]))
  if (words.length === 0) throw new Refused(passwordsMessages.wordsEmpty)
  if (words.length > mostWords) throw new Refused(passwordsMessages.wordsTooMany(mostWords))
  return words
}

function ownWordOf(line: string, number: number): OwnWord {
  const isDay = /\d/.test(line)
  if (isDay && !isWrittenDay(line)) throw new Refused(passwordsMessages.wordsNoDay(number))
  const word = ownWordSchema.safeParse({ word: line, kind: isDay ? 'date' : 'other' })
  if (!word.success) throw new Refused(passwordsMessages.wordsTooLong(number))
  return word.data
}

/** What `--columns` says that the columns of a CSV hold, in their order. */
export function readColumns(given: string): ColumnMapping {
  const columns = columnMappingSchema.safeParse(given.split(',').map(name => name.trim().toLowerCase()))
  if (!columns.success) throw new UsageError(passwordsMessages.columnsUnknown)
  const passwords = columns.data.filter(column => column === 'password').length
  if (passwords !== 1) throw new UsageError(passwordsMessages.columnsOnePassword)
  return columns.data
}

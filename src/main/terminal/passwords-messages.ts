import {
  type ExportRefusal,
  type JudgedKind,
  type LoginColumn,
  type LoginIssueKind,
  loginColumns,
} from '../../shared/model/password-export.ts'
import type { HashFileRefusal } from '../passwords/exposure/hash-file-refusal.ts'

/** Words of `surefoot passwords`. */

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** How far a kind could be judged, where that is not all the way. */
export function stateText({ state, judged, of }: JudgedKind): string | null {
  switch (state) {
    case 'judged':
      return null
    case 'waiting':
    case 'partly':
      return `${judged} of ${of} could be judged. Nothing is known of the others.`
    case 'not-in-file':
      return 'Not known: the file does not say.'
    case 'not-asked':
      return 'Not looked at.'
  }
}

/** What to add to the command so that a kind is looked at. */
export const askHints: Partial<Record<LoginIssueKind, string>> = {
  'own-words': 'Not looked at. --words FILE names what you could be guessed by.',
  breached: 'Not looked at. --hashes FILE looks them up on this computer, --range asks online.',
  'breached-service': 'Not looked at. --breaches FILE compares with a list of breaches.',
}

export const refusalWords: Record<ExportRefusal, string> = {
  encrypted:
    'This export is encrypted. Export again in a format without encryption, and delete that file when you are done.',
  'vault-file':
    'This is the encrypted store of a password manager, not an export. Open the password manager and look for "Export".',
  'not-an-export':
    'No logins were found in a layout that Surefoot knows. Check that it is the right file. If in doubt, export again as CSV.',
  empty: 'There is nothing in this file. Export again and look whether it was the right vault.',
  'cut-short': 'The file ends too early. Export again, and wait until it is finished.',
  malformed: 'The file is damaged. Export again, and do not save it with another program in between.',
  'not-text': 'The file is not text that can be read. Export again as CSV or JSON.',
  'too-large': 'The file is too large for an export of passwords. Check that it is the right one.',
  'zip-too-large':
    'The archive unpacks to far more than an export can hold and was not opened. Export again, as CSV if you can.',
  'zip-damaged': 'The archive is damaged or protected with a passphrase. Export again without a passphrase.',
  'no-password-column':
    'No column of this file holds passwords. Export again as CSV, or name the columns with --columns.',
}

export const hashFileWords: Record<HashFileRefusal, string> = {
  missing: 'The file with hashes was not found. Check the path.',
  unreadable: 'The file with hashes cannot be read. Check who owns it.',
  directory: 'The path of the hashes leads to a folder. Name the file in it.',
  'not-hashes':
    'That is not a list of Pwned Passwords. Download the SHA-1 list ordered by hash, and unpack it first.',
  ntlm: 'These hashes are of the NTLM kind. Download the SHA-1 list ordered by hash.',
  'not-sorted': 'The hashes are not in order. Download the SHA-1 list ordered by hash, not by count.',
  'cut-short': 'A part of the hashes is missing. Let the download finish, or make it again.',
  changed: 'The file with hashes changed while it was read. Wait until the download is finished.',
}

const columnNames = `A column can be ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(loginColumns)}.`

/** What the columns seem to hold, or else a usual order of as many. */
function columnsExample(guesses: readonly LoginColumn[]): readonly LoginColumn[] {
  if (guesses.includes('password')) return guesses
  const before = (['title', 'address', 'user'] as const).slice(0, Math.max(0, guesses.length - 1))
  return guesses.map((_, at) => before[at] ?? (at === before.length ? 'password' : 'ignore'))
}

export const passwordsMessages = {
  title: (logins: number, distinct: number) =>
    `${counted(logins, 'login', 'logins')}, ${counted(distinct, 'different password', 'different passwords')}.\n\n`,
  kindLine: (issues: number, logins: number) =>
    issues === 0 ? 'None.' : `${counted(logins, 'login', 'logins')}.`,
  more: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  worst: ({
    urgent,
    soon,
    tidy,
    clear,
    notJudged,
  }: {
    urgent: number
    soon: number
    tidy: number
    clear: number
    notJudged: number
  }) =>
    `Logins: ${urgent} urgent, ${soon} soon, ${tidy} to tidy up, ${clear} with nothing found, ${notJudged} not judged.\n`,
  noTitle: 'without a name',
  sending: (sent: number, all: number) =>
    `Reading the file: ${Math.floor((sent / Math.max(1, all)) * 100)} %`,
  scoring: (scored: number, of: number) => `Scoring passwords: ${scored} of ${of}`,
  searching: (asked: number, of: number) => `Looking up hashes: ${asked} of ${of}`,
  asking: (asked: number, of: number) => `Asking the range service: ${asked} of ${of}`,
  waiting: (seconds: number) => `The range service asks to wait ${counted(seconds, 'second', 'seconds')}`,
  rangeNotice: (address: string, queries: number) =>
    `Asking ${address} now: ${counted(queries, 'query', 'queries')} of five characters each, out of the hash of a password. No password, name or site is sent. The service sees your network address. Ctrl-C stops it.\n`,
  failed: (count: number) =>
    `${counted(count, 'query', 'queries')} had no answer. Those passwords stay unknown. Try again later.\n`,
  hashesMissing: (count: number) =>
    `The file has a hole where ${counted(count, 'hash', 'hashes')} would stand. Those passwords stay unknown. Make the download again.\n`,
  oneFile: 'Name the one file that your password manager exported. See "surefoot passwords --help".\n',
  fileMissing: 'The file was not found. Check the path.\n',
  fileUnreadable: 'The file cannot be read. Check that it is a file, and who owns it.\n',
  breachesMissing: 'The list of breaches cannot be read. Check the path.\n',
  breachesWrong:
    'The list of breaches is not in the layout of Have I Been Pwned, which is JSON. Download it again.\n',
  columns: (guesses: readonly LoginColumn[], given: number | null) => {
    const why =
      given === null
        ? 'Surefoot does not know the layout of this file.'
        : `--columns names ${counted(given, 'column', 'columns')}, and the file has ${guesses.length}.`
    const example = columnsExample(guesses).join(',')
    return `${why} Say what its columns hold, in their order, for example:\n\n  --columns ${example}\n\nChange that to fit your file. ${columnNames} The Surefoot window shows the columns of a file to choose from.\n`
  },
  columnsUnknown: `--columns takes one name for each column of the file, with commas between. ${columnNames}\n`,
  columnsOnePassword: `--columns has to name exactly one column as the password. ${columnNames}\n`,
  wordsUnreadable: 'The file with your words cannot be read. Check the path.\n',
  wordsEmpty: 'The file with your words is empty. Write one word, name or day a line.\n',
  wordsTooMany: (most: number) =>
    `The file with your words has more than ${most} lines. Keep the most telling.\n`,
  wordsTooLong: (line: number) =>
    `Line ${line} of your words is too long. Write one word, name or day a line, 80 characters at most.\n`,
  wordsNoDay: (line: number) =>
    `Line ${line} of your words has digits and is no day that Surefoot can read. Write days as 1975-03-04 or 4 March 1975.\n`,
  atLine: (line: number) => ` It went wrong at line ${line}.`,
  stopped: 'Stopped. Nothing was kept.\n',
  deleteIt:
    'Nothing of the file was kept. It still holds all your passwords in the open: delete it now, and empty the bin.\n',
}

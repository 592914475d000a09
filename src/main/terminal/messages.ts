import type { ErrorKind } from '../../shared/errors.ts'
import type { Outcome } from '../../shared/model/finding.ts'
import type { PasswordVerdict } from '../../shared/views.ts'

/** Words of the terminal door. */
export const outcomeWords: Record<Outcome, string> = {
  fail: 'Needs fixing',
  attention: 'Attention',
  unknown: 'Not known',
  pass: 'Good',
  notApplicable: 'Does not apply',
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const terminalMessages = {
  summary: (count: { fail: number; attention: number; unknown: number; pass: number }) =>
    [
      count.fail > 0 && counted(count.fail, 'needs fixing', 'need fixing'),
      count.attention > 0 && counted(count.attention, 'needs attention', 'need attention'),
      count.unknown > 0 && `${count.unknown} not known`,
      `${count.pass} good`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  deviceTitle: (name: string | null, replaying: boolean) =>
    `${replaying ? 'Recorded device' : 'This device'}${name === null ? '' : `: ${name}`}\n\n`,
  reading: (done: number, all: number) => `Reading this device: ${done} of ${all}`,
  stopped: 'Stopped. Nothing was kept.\n',
  recorded: (folder: string) =>
    `The recording is in ${folder}. Your name and this computer's name were replaced. Look through it before you send it to anyone.\n`,
  absent: (folder: string) =>
    `There is no Surefoot data in ${folder} yet. Open Surefoot with "npm start" and set it up first.\n`,
  passphrasePrompt: 'Passphrase: ',
  passphraseFileUnreadable: 'The file named in SUREFOOT_PASSPHRASE_FILE could not be read.\n',
  noPassphrase: 'No passphrase was given.\n',
  passwordPrompt: 'Password to check (nothing is shown or kept): ',
  noPassword: 'No password was given.\n',
  passwordArgument:
    'A password does not belong on the command line: it may now be in the history of your shell and was visible to other programs. If it is in use anywhere, change it there. Run "surefoot password" without it, and type it when asked.\n',
  written: (file: string) => `The report is in ${file}.\n`,
  fileExists: (file: string) => `${file} exists already. Choose another name or remove it first.\n`,
  fileNotWritten: (file: string) => `${file} could not be written.\n`,
}

/** What went wrong and what to do about it. */
export const errorMessages: Record<ErrorKind, string> = {
  LOCKED: 'Surefoot is locked. Unlock it and try again.',
  NOT_FOUND: 'That was not found.',
  INVALID: 'Surefoot did not understand that.',
  CONFLICT: 'That folder is not empty. Choose a new one.',
  WRONG_PASSPHRASE: 'That passphrase does not open it. Check capital letters and the keyboard language.',
  WEAK_PASSPHRASE: 'That passphrase would be too easy to guess.',
  KEYCHAIN_UNAVAILABLE:
    'The keychain of this computer did not answer. Sign in to your desktop and try again.',
  KEY_MISSING: 'The keychain no longer holds the key. Open Surefoot to see what you can do.',
  CORRUPT: 'The stored file is damaged. Open Surefoot to restore a backup.',
  NEWER_SCHEMA: 'A newer version of Surefoot wrote the stored file. Use that version.',
  IN_USE: 'Surefoot is open in another window. Close it there and try again.',
  DISK_FULL: 'The disk is full. Free some space and try again.',
  UNREADABLE: 'The folder with the stored file cannot be read. Check who owns it.',
  WRONG_FILE: 'This folder holds no recording that Surefoot can read.',
  OFFLINE: 'There is no connection to the internet.',
  SERVICE_BUSY: 'The service is busy. Try again in a while.',
  SERVICE_ERROR: 'The service gave an answer that makes no sense. Try again later.',
  CANCELLED: 'It was stopped.',
  TIMED_OUT: 'It took too long. Try again.',
  INTERNAL: 'Something went wrong inside Surefoot. Nothing was changed.',
}

export const passwordScores = [
  'Very weak: guessed at once',
  'Weak: guessed quickly',
  'Fair: not enough for anything that matters',
  'Good: hard to guess',
  'Strong: very hard to guess',
] as const

export const weaknessWords: Record<PasswordVerdict['weaknesses'][number], string> = {
  'common-password': 'It is on the lists of common passwords.',
  'dictionary-word': 'It holds a word from the dictionary.',
  name: 'It holds a common name.',
  'own-words': 'It holds something that others know about you.',
  'uk-public-life': 'It holds a name or place of British public life.',
  'keyboard-pattern': 'It follows a pattern on the keyboard.',
  repeat: 'It repeats itself.',
  sequence: 'It holds a sequence such as abc or 123.',
  'recent-year': 'It holds a recent year.',
  date: 'It holds a date.',
  'predictable-capitals': 'Its capital letters are where everyone puts them.',
  'predictable-substitutions': 'Its swapped letters, such as @ for a, are the usual ones.',
  'reversed-word': 'It holds a word written backwards.',
  'too-short': 'It is short.',
}

const crackUnits: Record<PasswordVerdict['crackTimes'][number]['unit'], [one: string, many: string]> = {
  instant: ['less than a second', 'less than a second'],
  seconds: ['second', 'seconds'],
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  centuries: ['centuries', 'centuries'],
}

/** How long someone who has stolen a well-kept password list would need. */
export function crackTimeText(verdict: PasswordVerdict): string | null {
  const time = verdict.crackTimes.find(({ scenario }) => scenario === 'offline-slow')
  if (!time) return null
  const [one, many] = crackUnits[time.unit]
  const length = time.unit === 'instant' || time.unit === 'centuries' ? many : counted(time.count, one, many)
  return `Someone with a stolen list of protected passwords would need about ${length}.`.replace(
    'about less',
    'less',
  )
}
export const passwordShortened = 'Only the first 64 characters were scored.'

export const usages = {
  surefoot: `Usage: surefoot <command> [options]

  device      look at this computer
  password    check how hard a password is to guess
  passwords   check the passwords that a password manager exported
  inspect     see what photos and documents give away
  clean       save a copy of a file that gives nothing away
  domain      look at a website's or e-mail domain of your own
  audit       look at this computer and at the answers you gave before
  export      write a report to take away

  surefoot <command> --help tells more. surefoot --version prints the version.
  Everything happens on this computer. Nothing is sent unless you add --online or --range,
  or run domain, which lists what it asks before it asks.
`,
  device: `Usage: surefoot device [options]

Looks at this computer. Needs no set-up and keeps nothing.

  --json         print facts and findings as JSON
  --record DIR   also write what the programs and files said to DIR, a new folder
  --replay DIR   look at the computer recorded in DIR instead
  --online       also ask servers elsewhere which updates there are (Arch, Snap)
  --help         show this
`,
  password: `Usage: surefoot password [options]

Asks for a password without showing it, and says how hard it is to guess. It may also be piped in.
It is never taken from the command line, never kept and never sent.

  --json         print the verdict as JSON
  --help         show this
`,
  passwords: `Usage: surefoot passwords FILE [options]

Looks at the passwords in FILE, which your password manager exported. Names entries by site and
user, never a password. Keeps nothing of the file and sends nothing unless you ask with --range.

  --hashes FILE    look them up in a downloaded Pwned Passwords list, SHA-1 ordered by hash
  --breaches FILE  compare with a list of breaches in the layout of Have I Been Pwned
  --range          ask the Pwned Passwords service online, with five characters of each hash
  --words FILE     look for what else you could be guessed by: one word, name or day a line
  --columns LIST   what the columns of a CSV of another product hold, in their order, such as
                   title,address,user,password,ignore
  --json           print the result as JSON
  --help           show this
`,
  domain: `Usage: surefoot domain NAME [options]

Looks up the public records of a domain of your own and judges how well they protect it. Asks a
resolver and the register, and first prints every question. Needs no set-up and keeps nothing.

  --resolver ADDRESS  ask this resolver instead of the one of this computer
  --rdap URL          ask this register's service instead of the one that IANA lists
  --json              print the result as JSON
  --help              show this
`,
  inspect: `Usage: surefoot inspect PATH... [options]

Shows what a stranger learns from files: place, time, people, devices and more. Takes photos, PDF and
Office documents, and folders of them. Reads only, keeps nothing and sends nothing.

  --json    print the reports as JSON
  --help    show this
`,
  clean: `Usage: surefoot clean FILE -o OUT

Makes a copy of FILE without what it gives away, and shows what was there before and after. The picture
or the text stays as it is, and so does FILE. When that cannot be done with certainty, no copy is made.

  -o, --output OUT    the copy, which must not exist yet
  --help              show this
`,
  audit: `Usage: surefoot audit [options]

Looks at this computer, adds the answers you gave in Surefoot, and prints what it finds.
Unlocks with the keychain, or asks for the passphrase. A script gives it in the file or the
descriptor that SUREFOOT_PASSPHRASE_FILE names.

  --json         print the report as JSON (docs/report-schema.md)
  --keep         keep the result as a dated audit
  --data DIR     use the encrypted files in DIR
  --help         show this
`,
  export: `Usage: surefoot export [options]

Writes a report of the findings as they stand now. Unlocks as "surefoot audit" does.

  --format html|json    html unless set
  -o, --output FILE     write to FILE, which must not exist yet, and not to standard output
  --include LIST        what to put in besides findings: name, notes, accounts,
                        footprint
  --data DIR            use the encrypted files in DIR
  --help                show this
`,
}

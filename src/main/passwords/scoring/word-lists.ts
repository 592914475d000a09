import { readFileSync } from 'node:fs'
import { badImplementation } from '@hapi/boom'
import { wholeForms, wordForms } from './word-forms.ts'

interface WordList {
  readonly file: string
  /** Whether the single words of a name are guessed as well. Not for phrases such as "House of Commons". */
  readonly byWord: boolean
}

/** Each list is a dictionary of its own, since a word's place in its dictionary counts as the guesses it takes. */
const lists = {
  uk_parties: { file: 'uk-parties.txt', byWord: false },
  uk_institutions: { file: 'uk-institutions.txt', byWord: false },
  uk_places: { file: 'uk-places.txt', byWord: true },
  welsh_places: { file: 'welsh-places.txt', byWord: true },
  welsh_words: { file: 'welsh-words.txt', byWord: false },
  scottish_and_irish_places: { file: 'scottish-and-irish-places.txt', byWord: true },
  uk_constituencies: { file: 'uk-constituencies.txt', byWord: true },
  uk_devolved_seats: { file: 'uk-devolved-seats.txt', byWord: true },
  uk_football: { file: 'uk-football.txt', byWord: true },
  uk_political_names: { file: 'uk-political-names.txt', byWord: true },
} satisfies Record<string, WordList>

/** Words of names that say nothing of the UK, or nothing by themselves. */
const commonWords = new Set(
  (
    'north south east west northern southern eastern western central middle upper lower inner outer north-west ' +
    'city town united county great green park hill hills valley forest castle wood coast heath hall bridge road ' +
    'port under upon with from super near islands island isles athletic wanderers hotspur academical ' +
    'prince princess king queen lady army league never walk alone home coming world motion keep right follow'
  ).split(' '),
)

const shortestWord = 3
const shortestSingleWord = 4
/** What a line has to be. No zod for this alone: each worker reads the lists before its first password. */
const name = /^[\p{L}\p{N}][\p{L}\p{N} ,.'’-]{1,79}$/u

/** The lists of `resources/words`: words in the order of their rank, and the words of which longer ones are joined. */
export interface WordLists {
  readonly ranked: Readonly<Record<string, readonly string[]>>
  /** Where the words begin in a word joined from several. */
  readonly starts: ReadonlyMap<string, readonly number[]>
}

/** Reads the lists beside the source or the build. Errors: 500 when a file is missing or a line is no name. */
export function readWordLists(folder: URL = wordsFolder()): WordLists {
  const starts = new Map<string, readonly number[]>()
  const ranked = Object.entries(lists).map(([dictionary, list]): [string, string[]] => {
    const names = readNames(new URL(list.file, folder))
    for (const text of names) keepStarts(starts, text)
    return [dictionary, rankedWords(names, list.byWord)]
  })
  return { ranked: Object.fromEntries(ranked), starts }
}

/** Built, all of out/main lies flat, and resources lies beside out. */
function wordsFolder(): URL {
  const above = import.meta.url.endsWith('.ts') ? '../../../../' : '../../'
  return new URL(`${above}resources/words/`, import.meta.url)
}

function readNames(file: URL): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return []
    if (!name.test(line))
      throw badImplementation(`${file.pathname.split('/').at(-1)}: line ${index + 1} is no name`)
    return [line]
  })
}

/** Whole names before the words they are made of, so that each has about the rank of its line. */
function rankedWords(names: readonly string[], byWord: boolean): string[] {
  const words = names.flatMap(name => {
    const whole = joinedNames(name)
      .flatMap(wholeForms)
      .map(({ form }) => form)
    return byWord ? [...whole, ...wordForms(name).filter(isTelling)] : whole
  })
  return [...new Set(words)].filter(word => word.length >= shortestWord)
}

/** "Holborn and St Pancras", and "St Pancras" by itself. */
function joinedNames(name: string): string[] {
  return [...new Set([name, ...name.split(/, | and /)])]
}

function isTelling(word: string): boolean {
  return word.length >= shortestSingleWord && !commonWords.has(word)
}

function keepStarts(starts: Map<string, readonly number[]>, name: string): void {
  for (const { form, starts: places } of joinedNames(name).flatMap(wholeForms))
    if (places.length > 1) starts.set(form, places)
}

import { type OwnWord, type OwnWordKind, ownWordKinds } from '../../../../shared/model/password-export.ts'
import { lettersRead, patternWithStrokes, plain, withoutDiacritics } from './fold.ts'
import { messages } from './messages.ts'
import { createDaySpellings } from './own-days.ts'
import { type Vault, withPassword } from './vault.ts'
import { type Issue, judged, notJudged, type Verdict } from './verdict.ts'

const shortestPart = 4
const list = new Intl.ListFormat('en-GB')

/** Parts of names that thousands of names share, and that say nothing of one person. */
const commonParts = new Set([
  'central',
  'city',
  'council',
  'county',
  'east',
  'north',
  'party',
  'saint',
  'south',
  'town',
  'upon',
  'west',
])

/** Passwords that hold a word or a day of the person. */
export function ownWords(vault: Vault, words: readonly OwnWord[]): Verdict {
  const about = withPassword(vault).length
  const kindsIn = createKindsIn(words)
  if (kindsIn === null) return notJudged('not-asked', about)
  const issues = vault.passwords.flatMap(({ text, logins, isKey }): Issue[] => {
    const kinds = kindsIn(text)
    if (kinds.length === 0) return []
    return [
      {
        severity: isKey ? 'urgent' : 'soon',
        logins,
        message: 'own-words',
        values: () => ({ what: list.format(kinds.map(kind => messages[`own-${kind}`])) }),
      },
    ]
  })
  return judged(about, issues)
}

/** Finds out which kinds of own words a password holds; null when there is nothing to look for. */
function createKindsIn(words: readonly OwnWord[]): ((password: string) => OwnWordKind[]) | null {
  const kindOf = new Map<string, OwnWordKind>()
  for (const { word, kind } of words)
    if (kind !== 'date') for (const part of partsOf(word)) if (!kindOf.has(part)) kindOf.set(part, kind)
  const parts = [...kindOf]
    .filter(([part]) => part.length >= shortestPart)
    .map(([part, kind]) => ({ kind, source: patternWithStrokes(part) }))
  const patterns = parts.map(({ kind, source }) => ({ kind, pattern: new RegExp(source) }))
  const short = new Map([...kindOf].filter(([part]) => part.length < shortestPart))
  const days = createDaySpellings(words.flatMap(({ word, kind }) => (kind === 'date' ? [word] : [])))
  if (kindOf.size === 0 && days === null) return null
  // One pattern for all words: most passwords are done with after a single pass.
  const anyPart = parts.length === 0 ? null : new RegExp(parts.map(({ source }) => source).join('|'))

  return password => {
    const found = new Set<OwnWordKind>()
    for (const reading of readings(password))
      if (anyPart?.test(reading))
        for (const { kind, pattern } of patterns) if (pattern.test(reading)) found.add(kind)
    if (short.size > 0)
      for (const word of wholeWords(password)) {
        const kind = short.get(word)
        if (kind !== undefined) found.add(kind)
      }
    if (days?.(password, found.size > 0)) found.add('date')
    return ownWordKinds.filter(kind => found.has(kind))
  }
}

/** "Siân Lloyd-Jones" as "sian", "lloyd", "jones", "lloydjones" and "sianlloydjones". Letters and digits only. */
function partsOf(word: string): string[] {
  const text = plain(word).replace(/['’]/g, '')
  const joined = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '')
  const parts = [joined(text), ...text.split(/\s+/).map(joined), ...text.split(/[^\p{L}\p{N}]+/u)]
  return [...new Set(parts)].filter(
    part => part.length >= shortestPart - 1 && /\p{L}/u.test(part) && !commonParts.has(part),
  )
}

function readings(password: string): readonly string[] {
  const text = plain(password)
  const read = lettersRead(text)
  return read === text ? [text] : [text, read]
}

/** "AnnLee-1975" as "ann" and "lee": cut where letters end and where capitals begin. */
const wholeWords = (password: string): string[] =>
  (withoutDiacritics(password).match(/\p{Lu}?[\p{Ll}\p{Lo}]+|\p{Lu}+/gu) ?? []).map(plain)

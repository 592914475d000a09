import type { LoginName } from '../../../../shared/model/password-export.ts'
import type { Vault, VaultLogin } from './vault.ts'

/** Stands for a text of the file that holds a password, because people paste into the wrong field. */
export const hidden = '(hidden: the same as a password)'

const longestText = 200
const longestSite = 253
/** A shorter password hides a text only when it is the text or a whole word of it: "a" stands in nearly every title. */
const shortestPart = 4

/** Turns texts of the file into texts that can be shown. */
export interface Shown {
  /** The text, or `hidden` when it holds a password of the file, in whatever case. */
  text(text: string): string
  /** The site of a login, else its title, else its user. */
  place(login: VaultLogin): string
  name(login: VaultLogin): LoginName
}

export function createShown(vault: Vault): Shown {
  let secrets: Secrets | null = null
  const known = () => (secrets ??= createSecrets(vault.passwords.map(password => password.text)))
  const mayNotShow = (text: string) => known().areIn(text)
  const seen = new Map<string, string>()

  function safe(text: string, longest: number): string {
    if (text === '') return ''
    const readable = inOneLine(text)
    return mayNotShow(text) || mayNotShow(readable) ? hidden : cut(readable, longest)
  }
  function text(value: string): string {
    const before = seen.get(value)
    if (before !== undefined) return before
    const result = safe(value, longestText)
    seen.set(value, result)
    return result
  }
  /** Hidden too when the site is what is left of a password in the place of an address. */
  function site({ sites: [first], addresses: [address], login }: VaultLogin): string | null {
    if (first === undefined) return null
    const isLeftOver =
      (address?.kind === 'web' && mayNotShow(address.host)) || login.addresses.some(known().include)
    return isLeftOver ? hidden : safe(first, longestSite)
  }

  return {
    text,
    place: login => site(login) ?? (text(login.login.title) || text(login.login.user)),
    name: login => ({
      entry: login.login.entry,
      title: text(login.login.title),
      site: site(login),
      user: text(login.login.user),
    }),
  }
}

/** Without line breaks, and without signs that turn the direction of what follows. */
const inOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`

const formsOf = (text: string): string[] => {
  const forms = [text, text.trim(), text.trim().toLowerCase()]
  return [...new Set(forms)].filter(form => form !== '')
}

interface Secrets {
  /** Whether a text is one of the passwords. */
  include(text: string): boolean
  /** Whether a text is one, or holds one. */
  areIn(text: string): boolean
}

/**
 * All passwords, to look for in texts. Each place of the text is looked up by the four characters that start
 * there, so that the time grows with the text and not with the number of passwords.
 */
function createSecrets(passwords: readonly string[]): Secrets {
  const all = new Set(passwords.flatMap(formsOf))
  const lengthsByStart = new Map<number, Set<number>>()
  for (const password of all) {
    if (password.length < shortestPart) continue
    const start = startAt(password, 0)
    const lengths = lengthsByStart.get(start)
    if (lengths === undefined) lengthsByStart.set(start, new Set([password.length]))
    else lengths.add(password.length)
  }

  function holdsAt(text: string, at: number): boolean {
    const lengths = lengthsByStart.get(startAt(text, at))
    if (lengths === undefined) return false
    for (const length of lengths)
      if (at + length <= text.length && all.has(text.slice(at, at + length))) return true
    return false
  }
  const holdsPart = (text: string) => {
    // What starts later is cut off in any case.
    const last = Math.min(text.length - shortestPart, longestSite)
    for (let at = 0; at <= last; at++) if (holdsAt(text, at)) return true
    return false
  }
  const holds = (form: string) =>
    all.has(form) || form.split(/\s+/).some(word => all.has(word)) || holdsPart(form)

  return {
    include: text => formsOf(text).some(form => all.has(form)),
    areIn: text => formsOf(text).some(holds),
  }
}

/** A number for the four characters from `at`; different ones may share it. */
function startAt(text: string, at: number): number {
  let number = 0
  for (let index = at; index < at + shortestPart; index++)
    number = (Math.imul(number, 65_599) + text.charCodeAt(index)) | 0
  return number
}

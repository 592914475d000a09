import type { Day } from '../../../../shared/model/date.ts'
import type { Login, LoginFile } from '../login.ts'
import { type Address, readAddress } from './address.ts'
import { createDisjointSets } from './disjoint-sets.ts'
import type { KnownService } from './known.ts'
import { createRecognise } from './recognise.ts'
import { siteOf } from './site.ts'

/** A login with what its address tells. */
export interface VaultLogin {
  readonly login: Login
  readonly addresses: readonly Address[]
  /** Each site once, in the order of the addresses. */
  readonly sites: readonly string[]
  readonly service: KnownService | null
  readonly isKey: boolean
}

/** A password that is not empty, with the indexes of the logins that have it, in the order of the file. */
export interface VaultPassword {
  readonly text: string
  readonly logins: readonly number[]
  /** Whether it opens a key service. */
  readonly isKey: boolean
}

/** A file, prepared for judging. Logins are named by their index in `logins`. */
export interface Vault {
  readonly file: LoginFile
  readonly today: Day
  readonly logins: readonly VaultLogin[]
  readonly passwords: readonly VaultPassword[]
  /** By login: a number that logins have in common when they are of one account. */
  readonly accounts: readonly number[]
}

export function openVault(file: LoginFile, services: readonly KnownService[], today: Day): Vault {
  const logins = readLogins(file, services)
  return { file, today, logins, passwords: distinct(logins), accounts: accountsOf(logins) }
}

function readLogins(file: LoginFile, services: readonly KnownService[]): VaultLogin[] {
  const recognise = createRecognise(services)
  const seen = new Map<string, Address | null>()
  const read = (text: string) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const address = readAddress(text)
    seen.set(text, address)
    return address
  }
  return file.logins.map(login => {
    const addresses = login.addresses.flatMap(text => read(text) ?? [])
    const hasNone = login.addresses.every(text => text.trim() === '')
    const service = recognise(addresses, hasNone ? login.title : null)
    const sites = [...new Set(addresses.map(siteOf))]
    return { login, addresses, sites, service, isKey: service?.isKey ?? false }
  })
}

function distinct(logins: readonly VaultLogin[]): VaultPassword[] {
  const byText = new Map<string, number[]>()
  logins.forEach(({ login: { password } }, index) => {
    if (password === '') return
    const same = byText.get(password)
    if (same === undefined) byText.set(password, [index])
    else same.push(index)
  })
  return [...byText].map(([text, indexes]) => ({
    text,
    logins: indexes,
    isKey: indexes.some(index => logins[index]?.isKey),
  }))
}

/** One account: the same user on the same site, or on sites of the same service. */
function accountsOf(logins: readonly VaultLogin[]): number[] {
  const sets = createDisjointSets(logins.length)
  const first = new Map<string, number>()
  logins.forEach((login, index) => {
    const user = login.login.user.trim().toLowerCase()
    for (const place of placesOf(login)) {
      const key = `${place}\n${user}`
      const before = first.get(key)
      if (before === undefined) first.set(key, index)
      else sets.join(before, index)
    }
  })
  return logins.map((_, index) => sets.of(index))
}

/** None for a login that names no place at all: it then is an account of its own. */
function placesOf({ login, sites, service }: VaultLogin): string[] {
  const places = sites.map(site => `site ${site}`)
  if (service !== null) places.push(`service ${service.id}`)
  const title = login.title.trim().toLowerCase()
  return places.length === 0 && title !== '' ? [`title ${title}`] : places
}

/** How many different accounts some logins are of. */
export const countAccounts = (vault: Vault, logins: readonly number[]): number =>
  new Set(logins.map(index => vault.accounts[index])).size

/** Indexes of the logins that have a password. */
export const withPassword = (vault: Vault): number[] =>
  vault.logins.flatMap(({ login }, index) => (login.password === '' ? [] : [index]))

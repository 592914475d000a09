import { createHash } from 'node:crypto'
import { badRequest, notFound } from '@hapi/boom'
import type { BreachesView } from '../../shared/footprint-views.ts'
import type { BreachCheck, BreachList, FoundBreach } from '../../shared/model/breach-check.ts'
import { daysBetween } from '../../shared/model/date.ts'
import type { FacetOf } from '../../shared/model/identity.ts'
import { defaultSettings } from '../../shared/model/settings.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { SecretStore } from '../store/keys/secret-store.ts'
import type { Store } from '../store/store.ts'
import { storeErrorKind } from '../store/store-error.ts'
import { addressLookUp, type BreachService, createBreachService, rangeLookUp } from './breach-service.ts'
import { breachedAccounts } from './breached-accounts.ts'
import { breachNamed, byNewest, foundBreach, isReal } from './found-breach.ts'
import { ownAddresses } from './own-addresses.ts'

/** Looks up whether addresses and services of the person were breached. Sends nothing before it is asked to. */
export interface Breaches {
  get(): Promise<BreachesView>
  /** Errors: 400 INVALID when it cannot be a key, 503 KEYCHAIN_UNAVAILABLE. */
  saveKey(key: string): Promise<void>
  removeKey(): Promise<void>
  /** Errors: 404 when there is no such address, or nobody agreed to it. */
  preview(facetId: string, way: 'address' | 'range'): Promise<{ to: string; sends: string }>
  /** Errors: those of `preview`, 404 without a key, 503 KEYCHAIN_UNAVAILABLE, and those of `BreachServiceFailure`. */
  check(facetId: string, way: 'address' | 'range', signal?: AbortSignal): Promise<BreachesView>
  record(told: {
    facetId: string
    way: BreachCheck['way']
    names: readonly string[]
    dealtWith: readonly string[]
  }): Promise<void>
  fetchList(signal?: AbortSignal): Promise<BreachesView>
}

export interface BreachesOptions {
  readonly store: () => Store
  readonly catalogue: Pick<Catalogue, 'services'>
  readonly clock: Clock
  /** The keychain: the only place where the API key is kept. */
  readonly secrets: SecretStore
  readonly request?: typeof fetch
  readonly timeoutMs?: number
  readonly longestWaitSeconds?: number
}

/** Where the API key lies in the keychain. */
export const breachKeyAccount = 'breach-service-key'

const oldAfterDays = 90
/** Characters of a digest that are sent. */
const prefixLength = 6
/** What can stand in a header. */
const keyForm = /^[\x21-\x7e]{8,200}$/

export function createBreaches({
  store,
  catalogue,
  clock,
  secrets,
  request,
  timeoutMs,
  longestWaitSeconds,
}: BreachesOptions): Breaches {
  const baseUrl = async () => (await store().settings()).breachServiceUrl

  async function service(key: string | null, signal: AbortSignal | undefined): Promise<BreachService> {
    return createBreachService({
      baseUrl: await baseUrl(),
      key,
      signal,
      clock,
      ...(request === undefined ? {} : { request }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(longestWaitSeconds === undefined ? {} : { longestWaitSeconds }),
    })
  }

  async function addressOf(facetId: string): Promise<FacetOf<'email'>> {
    const [facets, consents] = await Promise.all([store().identityFacets(), store().consents()])
    const facet = ownAddresses(facets, consents).find(({ id }) => id === facetId)
    if (facet === undefined) throw notFound('There is no such address', { kind: 'NOT_FOUND' })
    return facet
  }

  async function ownKey(): Promise<string> {
    const key = await secrets.get(breachKeyAccount)
    if (key === null) throw notFound('There is no key', { kind: 'NOT_FOUND' })
    return key
  }

  /** Without a keychain there is no key to be had either. */
  async function hasKey(): Promise<boolean> {
    try {
      return (await secrets.get(breachKeyAccount)) !== null
    } catch (error) {
      if (storeErrorKind(error) === 'no-keychain') return false
      throw error
    }
  }

  async function get(): Promise<BreachesView> {
    const from = store()
    const [facets, consents, checks, list, accounts, { breachServiceUrl }, withKey] = await Promise.all([
      from.identityFacets(),
      from.consents(),
      from.breachChecks(),
      from.breachList(),
      from.accounts(),
      from.settings(),
      hasKey(),
    ])
    return {
      hasKey: withKey,
      service: breachServiceUrl,
      addresses: ownAddresses(facets, consents).map(({ id, address }) => ({
        facetId: id,
        address,
        check: checks.find(({ facetId }) => facetId === id) ?? null,
        page: startPage(breachServiceUrl),
      })),
      list:
        list === null
          ? null
          : {
              fetchedAt: list.fetchedAt,
              count: list.breaches.length,
              old: daysBetween(list.fetchedAt, clock()) > oldAfterDays,
            },
      services: breachedAccounts(accounts, catalogue.services, list?.breaches ?? []),
    }
  }

  async function lookUp(
    { address }: FacetOf<'email'>,
    way: 'address' | 'range',
    signal: AbortSignal | undefined,
    list: BreachList | null,
  ): Promise<FoundBreach[]> {
    const asked = await service(await ownKey(), signal)
    if (way === 'address') return (await asked.ofAddress(address.trim())).map(foundBreach)
    const digest = digestOf(address)
    const range = await asked.ofRange(digest.slice(0, prefixLength))
    const names = range.get(digest.slice(prefixLength)) ?? []
    return names.map(name => breachNamed(name, list))
  }

  async function keep(check: Omit<BreachCheck, 'breaches'> & { breaches: readonly FoundBreach[] }) {
    const breaches = check.breaches.toSorted(byNewest)
    const dealtWith = check.dealtWith.filter(name => breaches.some(breach => breach.name === name))
    await store().saveBreachCheck({ ...check, breaches, dealtWith })
  }

  return {
    get,
    async saveKey(typed) {
      const key = typed.trim()
      if (!keyForm.test(key)) throw badRequest('That can be no key', { kind: 'INVALID' })
      await secrets.set(breachKeyAccount, key)
    },
    removeKey: () => secrets.remove(breachKeyAccount),
    async preview(facetId, way) {
      const { address } = await addressOf(facetId)
      const base = await baseUrl()
      return way === 'address'
        ? { to: addressLookUp(base), sends: address.trim() }
        : { to: rangeLookUp(base), sends: digestOf(address).slice(0, prefixLength) }
    },
    async check(facetId, way, signal) {
      const facet = await addressOf(facetId)
      const [list, earlier] = await Promise.all([store().breachList(), store().breachChecks()])
      const breaches = await lookUp(facet, way, signal, list)
      // Meanwhile the address may have been changed or taken off the list, and the answer is about the former one.
      if ((await addressOf(facetId)).address !== facet.address)
        throw notFound('There is no such address', { kind: 'NOT_FOUND' })
      const dealtWith = earlier.find(check => check.facetId === facetId)?.dealtWith ?? []
      await keep({ facetId, way, at: clock().toISOString(), breaches, dealtWith })
      return get()
    },
    async record({ facetId, way, names, dealtWith }) {
      await addressOf(facetId)
      const [list, checks] = await Promise.all([store().breachList(), store().breachChecks()])
      const earlier = checks.find(check => check.facetId === facetId)
      const breaches = [...new Set(names)].map(
        name => earlier?.breaches.find(breach => breach.name === name) ?? breachNamed(name, list),
      )
      // To say what has been dealt with is no new look-up.
      const isSame =
        earlier !== undefined &&
        earlier.way === way &&
        earlier.breaches.length === breaches.length &&
        breaches.every(breach => earlier.breaches.includes(breach))
      const at = isSame ? earlier.at : clock().toISOString()
      await keep({ facetId, way, at, breaches, dealtWith: [...dealtWith] })
    },
    async fetchList(signal) {
      const from = await baseUrl()
      const breaches = await (await service(null, signal)).list()
      const kept = breaches.filter(isReal).map(foundBreach)
      await store().saveBreachList({ fetchedAt: clock().toISOString(), from, breaches: kept })
      return get()
    },
  }
}

/** The service keeps digests of addresses in lower case without spaces around them. */
const digestOf = (address: string): string =>
  createHash('sha1').update(address.trim().toLowerCase()).digest('hex').toUpperCase()

/** Where addresses are typed in by hand. A link with the address in it is not documented, and would send it at once. */
function startPage(breachServiceUrl: string): string {
  const own = URL.canParse(breachServiceUrl) ? new URL('/', breachServiceUrl) : null
  return own?.protocol === 'https:' ? own.href : new URL('/', defaultSettings.breachServiceUrl).href
}

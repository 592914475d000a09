import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { breachKeyAccount, createBreaches } from '../../src/main/breaches/breaches.ts'
import { errorKind } from '../../src/main/errors.ts'
import { memorySecretStore, type SecretStore } from '../../src/main/store/keys/secret-store.ts'
import type { Store } from '../../src/main/store/store.ts'
import { storeError } from '../../src/main/store/store-error.ts'
import { newAccount } from '../../src/shared/model/account.ts'
import { defaultSettings } from '../../src/shared/model/settings.ts'
import {
  type BreachFault,
  type BreachServer,
  breachKey,
  listedBreach,
  startBreachServer,
} from '../support/breach-server.ts'
import { memoryStore } from '../support/memory-store.ts'
import { runWithSecretService, secretServiceHere } from '../support/secret-service.ts'
import { inTemporaryFolder } from '../support/temporary-folder.ts'

const address = "Morgan.O'Example+list@example.org"
const digest = createHash('sha1').update(address.toLowerCase()).digest('hex').toUpperCase()
const facetId = '6f0c1d9e-0000-4000-8000-000000000001'
const childsId = '6f0c1d9e-0000-4000-8000-000000000002'
const childId = '6f0c1d9e-0000-4000-8000-000000000003'
const list = [
  listedBreach('Shop', 'shop.example', '2026-03-01'),
  listedBreach('Forum', 'forum.example.org', '2024-05-06', { DataClasses: ['Usernames'] }),
  listedBreach('Madeup', 'made.example', '2025-01-01', { IsFabricated: true }),
  listedBreach('Spam', '', '2025-01-01', { IsSpamList: true }),
  listedBreach('Withdrawn', 'gone.example', '2025-01-01', { IsRetired: true }),
]

describe('breaches', () => {
  let server: BreachServer
  let store: Store
  let secrets: SecretStore
  let now = new Date('2026-11-22T12:00:00Z')
  beforeAll(async () => {
    server = await startBreachServer(address, digest, list)
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    server.fault = null
    server.asked.length = 0
    now = new Date('2026-11-22T12:00:00Z')
    store = memoryStore()
    secrets = memorySecretStore()
    await store.saveSettings({ ...defaultSettings, breachServiceUrl: server.url })
    await store.saveIdentityFacet({ id: facetId, of: null, kind: 'email', address })
    await store.saveIdentityFacet({ id: childsId, of: childId, kind: 'email', address: 'robin@example.org' })
  })
  const breaches = (more: Partial<Parameters<typeof createBreaches>[0]> = {}) =>
    createBreaches({
      store: () => store,
      catalogue: { services: [] },
      clock: () => now,
      secrets,
      timeoutMs: 1_000,
      ...more,
    })

  it('shows what would be sent, and sends nothing by itself', async () => {
    const service = breaches()
    await service.saveKey(`  ${breachKey}\n`)
    expect(await service.preview(facetId, 'address')).toEqual({
      to: `${server.url}/api/v3/breachedaccount/`,
      sends: address,
    })
    expect(await service.preview(facetId, 'range')).toEqual({
      to: `${server.url}/api/v3/breachedaccount/range/`,
      sends: digest.slice(0, 6),
    })
    const view = await service.get()
    expect(view).toMatchObject({ hasKey: true, list: null, services: [] })
    expect(view.addresses).toEqual([{ facetId, address, check: null, page: 'https://haveibeenpwned.com/' }])
    expect(server.asked).toEqual([])
  })

  it('sends the address and the key in their documented places, and keeps what was found', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    const view = await service.check(facetId, 'address')
    expect(server.asked.map(({ path }) => path)).toEqual([
      `/api/v3/breachedaccount/${encodeURIComponent(address)}?truncateResponse=false`,
    ])
    const [asked] = server.asked
    expect(asked?.headers).toMatchObject({ 'user-agent': 'Surefoot', 'hibp-api-key': breachKey })
    expect(asked?.headers).not.toHaveProperty('cookie')
    expect(view.addresses[0]?.check).toEqual({
      facetId,
      at: now.toISOString(),
      way: 'address',
      breaches: [
        {
          name: 'Shop',
          title: 'Shop title',
          domain: 'shop.example',
          on: '2026-03-01',
          dataClasses: ['Email addresses', 'Passwords'],
        },
        {
          name: 'Forum',
          title: 'Forum title',
          domain: 'forum.example.org',
          on: '2024-05-06',
          dataClasses: ['Usernames'],
        },
      ],
      dealtWith: [],
    })
  })

  it('sends six characters of the digest and nothing of the address', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    await service.fetchList()
    const view = await service.check(facetId, 'range')
    const [listAsked, rangeAsked] = server.asked
    expect(listAsked?.path).toBe('/api/v3/breaches')
    expect(listAsked?.headers).not.toHaveProperty('hibp-api-key')
    expect(rangeAsked?.path).toBe(`/api/v3/breachedaccount/range/${digest.slice(0, 6)}`)
    const sent = JSON.stringify(rangeAsked).toLowerCase()
    expect(sent).not.toContain('example')
    expect(sent).not.toContain(digest.slice(6, 12).toLowerCase())
    expect(view.addresses[0]?.check?.breaches.map(({ name, on }) => [name, on])).toEqual([
      ['Shop', '2026-03-01'],
      ['Forum', '2024-05-06'],
    ])
  })

  it('finds nothing when the service knows nothing', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    server.fault = 404
    for (const way of ['address', 'range'] as const)
      expect((await service.check(facetId, way)).addresses[0]?.check?.breaches).toEqual([])
  })

  it.each<[BreachFault, string, string]>([
    [400, 'INVALID', 'address-refused'],
    [401, 'UNREADABLE', 'key-refused'],
    [403, 'UNREADABLE', 'plan-too-small'],
    [503, 'SERVICE_ERROR', 'unavailable'],
    ['429-long', 'SERVICE_BUSY', 'busy'],
    ['429-silent', 'SERVICE_BUSY', 'busy'],
    ['redirect', 'SERVICE_ERROR', 'error-answer'],
    ['cut-off', 'OFFLINE', 'not-reached'],
    ['garbage', 'SERVICE_ERROR', 'not-understood'],
    ['wrong-shape', 'SERVICE_ERROR', 'not-understood'],
    ['silent', 'TIMED_OUT', 'timed-out'],
  ])('tells %s as %s, keeps nothing and names nothing', async (fault, kind, reason) => {
    const service = breaches(fault === 'silent' ? { timeoutMs: 100 } : {})
    await service.saveKey(breachKey)
    for (const way of ['address', 'range'] as const) {
      server.fault = fault
      const error: unknown = await service.check(facetId, way).catch((failed: unknown) => failed)
      expect(errorKind(error)).toBe(kind)
      expect(error).toMatchObject({ data: { kind, reason } })
      const told = `${inspect(error, { depth: 8 })} ${JSON.stringify(error)}`.toLowerCase()
      for (const secret of [breachKey, 'morgan', digest.slice(0, 6).toLowerCase()])
        expect(told).not.toContain(secret)
    }
    expect(await store.breachChecks()).toEqual([])
  })

  it('waits when it is asked to wait for a moment', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    server.fault = '429-short'
    expect((await service.check(facetId, 'address')).addresses[0]?.check?.breaches).toHaveLength(2)
    expect(server.asked).toHaveLength(2)
  })

  it('stops when it is told to, and says so when nobody is there', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    server.fault = 'silent'
    const stop = new AbortController()
    const asked = service.check(facetId, 'address', stop.signal).catch((failed: unknown) => errorKind(failed))
    stop.abort()
    expect(await asked).toBe('CANCELLED')
    await store.saveSettings({ ...defaultSettings, breachServiceUrl: 'http://127.0.0.1:9' })
    expect(await service.fetchList().catch(errorKind)).toBe('OFFLINE')
  })

  it('asks about nobody else without their consent', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    await expect(service.check(childsId, 'address')).rejects.toMatchObject({ data: { kind: 'NOT_FOUND' } })
    expect(server.asked).toEqual([])
    await store.saveConsent({
      id: '6f0c1d9e-0000-4000-8000-000000000004',
      about: childId,
      givenBy: 'Robin Example',
      drivenBy: '',
      wording: '2026-11',
      givenOn: '2026-11-01',
      withdrawnOn: null,
    })
    expect((await service.get()).addresses.map(one => one.facetId)).toEqual([facetId, childsId])
    expect((await service.check(childsId, 'address')).addresses[1]?.check?.breaches).toEqual([])
  })

  it('keeps the public list without what says nothing of a service, and knows when it is old', async () => {
    const service = breaches()
    await store.saveAccount(
      newAccount({
        id: '6f0c1d9e-0000-4000-8000-000000000005',
        label: 'Shop',
        kind: 'other',
        domain: 'www.shop.example',
        reviewedOn: '2026-03-02',
      }),
    )
    await store.saveAccount(
      newAccount({
        id: '6f0c1d9e-0000-4000-8000-000000000006',
        label: 'Club',
        kind: 'other',
        domain: 'example.org',
        reviewedOn: '2024-05-06',
      }),
    )
    const view = await service.fetchList()
    expect(view.list).toEqual({ fetchedAt: now.toISOString(), count: 2, old: false })
    expect(view.services.map(({ account, since }) => [account.label, since])).toEqual([
      ['Shop', 'yes'],
      ['Club', 'no'],
    ])
    now = new Date('2027-03-01T12:00:00Z')
    expect((await service.get()).list?.old).toBe(true)
  })

  it('keeps what the person saw on the page, and what they have dealt with', async () => {
    const service = breaches()
    await service.fetchList()
    await service.record({ facetId, way: 'page', names: ['shop title', 'Unheard'], dealtWith: [] })
    const [first] = await store.breachChecks()
    expect(first?.breaches.map(({ name, on }) => [name, on])).toEqual([
      ['Shop', '2026-03-01'],
      ['Unheard', null],
    ])
    now = new Date('2026-11-23T12:00:00Z')
    await service.record({ facetId, way: 'page', names: ['Shop', 'Unheard'], dealtWith: ['Shop', 'Other'] })
    const [second] = await store.breachChecks()
    expect(second).toMatchObject({ at: first?.at, dealtWith: ['Shop'] })
  })

  it('keeps the key nowhere but in the keychain', async () => {
    const service = breaches()
    await service.saveKey(breachKey)
    expect(await secrets.get(breachKeyAccount)).toBe(breachKey)
    const stored = JSON.stringify(await Promise.all([store.settings(), store.breachChecks(), service.get()]))
    expect(stored).not.toContain(breachKey)
    await service.removeKey()
    expect((await service.get()).hasKey).toBe(false)
    await expect(service.check(facetId, 'address')).rejects.toMatchObject({ data: { kind: 'NOT_FOUND' } })
    await expect(service.saveKey('two words of a key')).rejects.toMatchObject({ data: { kind: 'INVALID' } })
  })

  it('says so when there is no keychain', async () => {
    const none = () => Promise.reject(storeError('no-keychain'))
    const service = breaches({ secrets: { get: none, set: none, remove: none } })
    expect(await service.saveKey(breachKey).catch(errorKind)).toBe('KEYCHAIN_UNAVAILABLE')
    expect(await service.check(facetId, 'range').catch(errorKind)).toBe('KEYCHAIN_UNAVAILABLE')
    expect((await service.get()).hasKey).toBe(false)
  })

  if (secretServiceHere)
    it('keeps the key in a real Secret Service until the vault is wiped', () =>
      inTemporaryFolder(async home => {
        expect(JSON.parse(await runWithSecretService(home, 'use-secret', [`${home}/vault`]))).toEqual({
          before: null,
          kept: 'a key of somebody',
          wiped: 'destroyed',
          after: null,
        })
      }))
  else
    it('cannot be tried with a real keychain here: there is no gnome-keyring on this computer', () => {
      expect(secretServiceHere).toBe(false)
    })
})

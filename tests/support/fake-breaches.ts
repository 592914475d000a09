import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { ErrorKind } from '../../src/shared/errors.ts'
import type { BreachesView } from '../../src/shared/footprint-views.ts'
import type { FoundBreach } from '../../src/shared/model/breach-check.ts'

const uuid = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`
const breach = (name: string, title: string, on: string, dataClasses: string[]): FoundBreach => ({
  name,
  title,
  domain: `${name.toLowerCase()}.example`,
  on,
  dataClasses,
})
const shop = breach('Shoes', 'Shoes and More', '2023-04-11', ['Email addresses', 'Passwords'])
const forum = breach('Forum', 'A gardening forum', '2019-02-01', ['Email addresses', 'Usernames'])
const page = 'https://haveibeenpwned.com/'
/** What a look-up of these addresses comes to. */
const failing: Readonly<Record<string, ErrorKind>> = {
  'busy@example.org': 'SERVICE_BUSY',
  'refused@example.org': 'UNREADABLE',
  'offline@example.org': 'OFFLINE',
}

/** Breaches of a made-up person. */
export function fakeBreaches(empty: boolean) {
  const os = implement(contract.breaches)
  let view: BreachesView = {
    hasKey: !empty,
    service: 'https://haveibeenpwned.com',
    addresses: empty
      ? []
      : [
          {
            facetId: uuid(71),
            address: 'sam@example.org',
            page,
            check: {
              facetId: uuid(71),
              at: new Date().toISOString(),
              way: 'range',
              breaches: [shop, forum],
              dealtWith: ['Forum'],
            },
          },
          {
            facetId: uuid(72),
            address: 'old.name@example.net',
            page,
            check: null,
          },
          {
            facetId: uuid(73),
            address: 'a.rather.long.name.for.an.address.that.must.wrap@constituency-office.example',
            page,
            check: {
              facetId: uuid(73),
              at: '2026-11-01T10:00:00.000Z',
              way: 'page' as const,
              breaches: [],
              dealtWith: [],
            },
          },
          ...Object.keys(failing).map((address, index) => ({
            facetId: uuid(80 + index),
            address,
            page,
            check: null,
          })),
        ],
    list: null,
    services: [],
  }
  const facet = (id: string) => {
    const found = view.addresses.find(({ facetId }) => facetId === id)
    if (!found) throw new ORPCError('NOT_FOUND')
    return found
  }
  const keep = (id: string, check: BreachesView['addresses'][number]['check']) => {
    view = {
      ...view,
      addresses: view.addresses.map(each => (each.facetId === id ? { ...each, check } : each)),
    }
  }
  return os.router({
    get: os.get.handler(() => view),
    openPage: os.openPage.handler(() => {}),
    saveKey: os.saveKey.handler(() => {
      view = { ...view, hasKey: true }
    }),
    removeKey: os.removeKey.handler(() => {
      view = { ...view, hasKey: false }
    }),
    preview: os.preview.handler(({ input }) => ({
      to: `https://haveibeenpwned.com/api/v3/breachedaccount/${input.way === 'range' ? 'range/' : ''}`,
      sends: input.way === 'range' ? '8A2F01' : facet(input.facetId).address,
    })),
    check: os.check.handler(({ input }) => {
      const { facetId, way } = input
      const failure = failing[facet(facetId).address]
      if (failure) throw new ORPCError(failure)
      keep(facetId, { facetId, at: new Date().toISOString(), way, breaches: [shop], dealtWith: [] })
      return view
    }),
    record: os.record.handler(({ input }) => {
      const { facetId, way, names, dealtWith } = input
      const known = facet(facetId).check?.breaches ?? []
      keep(facetId, {
        facetId,
        at: new Date().toISOString(),
        way,
        breaches: names.map(
          name =>
            known.find(each => each.name === name) ?? {
              name,
              title: name,
              domain: '',
              on: null,
              dataClasses: [],
            },
        ),
        dealtWith,
      })
    }),
    fetchList: os.fetchList.handler(() => {
      view = {
        ...view,
        list: { fetchedAt: new Date().toISOString(), count: 893, old: false },
        services: [
          {
            account: { id: uuid(1), label: 'My old shop account', serviceId: null, domain: 'shoes.example' },
            breaches: [shop],
            since: 'no',
          },
        ],
      }
      return view
    }),
  })
}

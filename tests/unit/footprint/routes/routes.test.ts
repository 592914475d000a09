import { describe, expect, test } from 'vitest'
import { createFootprintRoutes } from '../../../../src/main/footprint/routes.ts'
import { routeViewSchema } from '../../../../src/shared/footprint-views.ts'
import { memoryStore } from '../../../support/memory-store.ts'
import { realCatalogue } from '../../catalogue/real-catalogue.ts'
import { exposureOf, nameFacet, profileOf, taskOf } from './made-up-person.ts'

const now = new Date('2026-11-22T10:00:00Z')
const setUp = () => {
  const store = memoryStore()
  const at = (moment: Date) =>
    createFootprintRoutes({ store: () => store, catalogue: realCatalogue, clock: () => moment })
  return { store, at, routes: at(now) }
}
const status = (statusCode: number) =>
  expect.objectContaining({ output: expect.objectContaining({ statusCode }) })
const byId = async ({ list }: ReturnType<typeof createFootprintRoutes>, id: string) =>
  (await list()).find(({ route }) => route.id === id)

describe('the list', () => {
  test('holds every route with its links and letters, as the window expects it', async () => {
    const views = await setUp().routes.list()
    expect(views.map(({ route }) => route.id).toSorted()).toEqual(
      realCatalogue.routes.map(({ id }) => id).toSorted(),
    )
    for (const view of views) {
      expect(routeViewSchema.safeParse(view).error, view.route.id).toBeUndefined()
      expect(view.links.map(({ id }) => id)).toEqual(view.route.links)
      expect(view.letters.map(({ id }) => id)).toEqual(view.route.letters)
    }
  })

  test('begins with what is recommended, and within that with what hurts most', async () => {
    const { store, routes } = setUp()
    await store.saveProfile(profileOf({ role: 'councillor' }))
    await store.saveExposure(exposureOf())
    const views = await routes.list()
    const places = views.map(({ suggested, route }) => (suggested ? 0 : 10) - route.priority)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const suggested = views.filter(view => view.suggested).map(({ route }) => route.id)
    expect(suggested).toContain('sensitive-interests')
    expect(suggested).toContain('people-search-192')
    expect(suggested).not.toContain('members-interests-commons')
  })

  test('never recommends what does not fit', async () => {
    const { store, routes } = setUp()
    await store.saveProfile(profileOf({ role: 'council-staff', nation: 'scotland' }))
    await store.saveExposure(exposureOf({ publisher: 'public-body' }))
    for (const { fits, suggested, route } of await routes.list())
      if (!fits) expect(suggested, route.id).toBe(false)
    expect((await byId(routes, 'property-alert'))?.fits).toBe(false)
  })
})

describe('a request and its month', () => {
  test('is overdue on the day after the last, with letters for what comes then', async () => {
    const { at, routes } = setUp()
    const task = taskOf({ state: 'asked' })
    await routes.saveTask(task)
    const inTime = await byId(at(new Date('2026-12-22T23:59:00Z')), task.routeId)
    expect(inTime).toMatchObject({ overdue: false, suggested: false })
    const late = await byId(at(new Date('2026-12-23T00:00:00Z')), task.routeId)
    expect(late).toMatchObject({ overdue: true, suggested: true })
    expect(late?.letters.map(({ id }) => id)).toEqual([
      'erasure-and-objection',
      'follow-up-after-a-month',
      'ico-complaint',
    ])
  })

  test('an unknown route is not there, and impossible days are refused and not kept', async () => {
    const { store, routes } = setUp()
    await expect(routes.saveTask(taskOf({ routeId: 'nowhere' }))).rejects.toThrow(status(404))
    await expect(routes.saveTask(taskOf({ state: 'asked', askedOn: '2027-01-01' }))).rejects.toThrow(
      status(400),
    )
    expect(await store.routeTasks()).toEqual([])
  })

  test('a task can be taken away', async () => {
    const { store, routes } = setUp()
    const task = taskOf()
    await routes.saveTask(task)
    expect(await store.routeTasks()).toEqual([task])
    await routes.removeTask(task.id)
    expect(await store.routeTasks()).toEqual([])
  })
})

describe('what a task says of the exposure it is about', () => {
  const saved = async (change: Parameters<typeof taskOf>[0]) => {
    const { store, routes } = setUp()
    const exposure = exposureOf()
    await store.saveExposure(exposure)
    const task = taskOf({ exposureId: exposure.id })
    await routes.saveTask(task)
    await routes.saveTask({ ...task, ...change })
    return { before: exposure, now: (await store.exposures())[0], task, store, routes }
  }

  test.each([
    ['asked', { state: 'asked', askedOn: '2026-11-20' }, { state: 'asked', askedOn: '2026-11-20' }],
    ['refused', { state: 'refused', askedOn: '2026-11-20' }, { state: 'refused', askedOn: '2026-11-20' }],
    ['done', { state: 'done' }, { state: 'removed', askedOn: null }],
  ] as const)('%s shows there as well, with the route', async (_name, change, shown) => {
    const { before, now: found, task } = await saved(change)
    expect(found).toEqual({ ...before, ...shown, routeId: task.routeId })
  })

  test.each(['answered', 'not-for-me'] as const)('%s changes nothing there', async state => {
    const { before, now: found } = await saved({ state, askedOn: '2026-11-20' })
    expect(found).toEqual(before)
  })

  test('the day of asking shows there when it is put right, unless the person has moved on', async () => {
    const { store, routes, before } = await saved({ state: 'asked', askedOn: '2026-11-20' })
    const [kept] = await store.routeTasks()
    if (kept === undefined) throw new Error('It was kept')
    await routes.saveTask({ ...kept, askedOn: '2026-11-10', answerBy: null })
    expect((await store.exposures())[0]).toMatchObject({ state: 'asked', askedOn: '2026-11-10' })
    await store.saveExposure({ ...before, state: 'removed' })
    await routes.saveTask({ ...kept, askedOn: '2026-11-11', answerBy: null })
    expect((await store.exposures())[0]?.state).toBe('removed')
  })

  test('what the person set by hand afterwards stays when only a note is added', async () => {
    const { store, routes, task, before } = await saved({ state: 'asked', askedOn: '2026-11-20' })
    await store.saveExposure({ ...before, state: 'stays' })
    const [kept] = await store.routeTasks()
    await routes.saveTask({ ...(kept ?? task), note: 'Spoke to them' })
    expect((await store.exposures())[0]?.state).toBe('stays')
  })
})

describe('a letter', () => {
  test('is filled from the facets and the exposure it is about, and changes nothing', async () => {
    const { store, routes } = setUp()
    const exposure = exposureOf()
    await store.saveIdentityFacet(nameFacet('Siân', "O'Neill-Parry"))
    await store.saveExposure(exposure)
    const draft = await routes.letter({
      letterId: 'erasure-and-objection',
      exposureId: exposure.id,
      values: { concerns: 'my home address' },
    })
    expect(draft.body).toContain("Siân O'Neill-Parry")
    expect(draft.body).toContain('A people-search site, https://people.example/record/1')
    expect(draft.missing).toEqual(['Why it should go'])
    expect(await store.routeTasks()).toEqual([])
  })

  test('that is unknown, or about an unknown exposure, is not there', async () => {
    const { routes } = setUp()
    const values = {}
    await expect(routes.letter({ letterId: 'nowhere', exposureId: null, values })).rejects.toThrow(
      status(404),
    )
    await expect(
      routes.letter({ letterId: 'erasure-and-objection', exposureId: exposureOf().id, values }),
    ).rejects.toThrow(status(404))
  })
})

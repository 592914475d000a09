import { randomUUID } from 'node:crypto'
import type { RouteTask } from '../../src/shared/model/footprint-route.ts'
import type { Client } from '../support/full-run.ts'

/** What Sam Taylor, who does not exist, did about it all: letters written, settings set, breaches looked up. */
export async function goOnWithFootprint(client: Client): Promise<void> {
  await askForRemovals(client)
  await beginWalkthroughs(client)
  await lookUpBreaches(client)
}

async function askForRemovals(client: Client): Promise<void> {
  const exposures = await client.footprint.exposures()
  const about = (publisher: string) =>
    exposures.find(({ exposure }) => exposure.publisher === publisher)?.exposure.id ?? null
  const tasks: readonly Partial<RouteTask>[] = [
    { routeId: 'open-register', state: 'done', closedOn: '2026-11-10' },
    {
      routeId: 'people-search-192',
      exposureId: about('people-search'),
      state: 'asked',
      askedOn: '2026-10-05',
      note: 'Reference 4711',
    },
  ]
  for (const task of tasks)
    await client.footprint.saveRouteTask({
      id: randomUUID(),
      routeId: 'open-register',
      exposureId: null,
      state: 'to-do',
      askedOn: null,
      answerBy: null,
      closedOn: null,
      againOn: null,
      note: '',
      ...task,
    })
}

/** Google half way, with one menu that looked different, and WhatsApp begun. */
async function beginWalkthroughs(client: Client): Promise<void> {
  const { platforms } = await client.privacy.get()
  for (const [id, share] of [
    ['google', 0.5],
    ['whatsapp', 0.3],
  ] as const) {
    const view = platforms.find(({ platform }) => platform.id === id)
    const [audience] = view?.audiences ?? []
    if (view === undefined || audience === undefined) continue
    const settings = view.platform.settings.filter(
      setting => (audience === 'personal' ? setting.personal : setting.publicRole) !== null,
    )
    for (const [index, setting] of settings.slice(0, settings.length * share).entries())
      await client.privacy.saveState({
        platformId: id,
        settingId: setting.id,
        audience,
        answer: index === 2 ? 'different' : index % 3 === 0 ? 'already' : 'done',
        on: '2026-11-12',
        note: index === 2 ? 'The menu is called Your devices now.' : '',
      })
  }
}

async function lookUpBreaches(client: Client): Promise<void> {
  const { addresses } = await client.breaches.get()
  for (const { facetId } of addresses)
    await client.breaches.record({
      facetId,
      way: 'page',
      names: ['Example Shoes', 'Example Gardening Forum'],
      dealtWith: ['Example Gardening Forum'],
    })
}

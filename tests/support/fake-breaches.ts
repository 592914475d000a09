import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { BreachesView } from '../../src/shared/footprint-views.ts'

/** Breaches of a made-up person. */
export function fakeBreaches(_empty: boolean) {
  const os = implement(contract.breaches)
  const view: BreachesView = {
    hasKey: false,
    service: 'https://haveibeenpwned.com',
    addresses: [],
    list: null,
    services: [],
  }
  return os.router({
    get: os.get.handler(() => view),
    openPage: os.openPage.handler(() => {}),
    saveKey: os.saveKey.handler(() => {}),
    removeKey: os.removeKey.handler(() => {}),
    preview: os.preview.handler(() => {
      throw new ORPCError('NOT_FOUND')
    }),
    check: os.check.handler(() => view),
    record: os.record.handler(() => {}),
    fetchList: os.fetchList.handler(() => view),
  })
}

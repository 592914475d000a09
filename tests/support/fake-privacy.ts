import { implement } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'

/** Privacy walkthroughs of a made-up person. */
export function fakePrivacy(_empty: boolean) {
  const os = implement(contract.privacy)
  return os.router({
    get: os.get.handler(() => ({ platforms: [], programmes: [] })),
    saveState: os.saveState.handler(() => {}),
    removeState: os.removeState.handler(() => {}),
  })
}

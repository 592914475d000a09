import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'

/** Routes and letters of a made-up person. */
export function fakeRoutes() {
  const os = implement(contract.footprint)
  return {
    routes: os.routes.handler(() => []),
    saveRouteTask: os.saveRouteTask.handler(() => {}),
    removeRouteTask: os.removeRouteTask.handler(() => {}),
    letter: os.letter.handler(() => {
      throw new ORPCError('NOT_FOUND')
    }),
  }
}

import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'

/** Domains of a made-up person. */
export function fakeDomains(_empty: boolean) {
  const os = implement(contract.domains)
  const none = () => {
    throw new ORPCError('NOT_FOUND')
  }
  return os.router({
    list: os.list.handler(() => []),
    preview: os.preview.handler(none),
    // biome-ignore lint/correctness/useYield: it has nothing to give yet
    check: os.check.handler(async function* () {
      none()
    }),
    remove: os.remove.handler(() => {}),
    handOver: os.handOver.handler(none),
  })
}

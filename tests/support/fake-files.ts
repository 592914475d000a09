import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'

/** A reader of files that answers with made-up reports. */
export function fakeFiles() {
  const os = implement(contract.files)
  const none = () => {
    throw new ORPCError('NOT_FOUND')
  }
  return os.router({
    begin: os.begin.handler(none),
    add: os.add.handler(none),
    read: os.read.handler(none),
    clean: os.clean.handler(none),
    cleaned: os.cleaned.handler(none),
    forget: os.forget.handler(() => {}),
  })
}

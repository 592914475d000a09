import { type Draft, engineSearch } from '../draft.ts'
import { saysSomething, searchable } from '../plain-text.ts'
import { exactly } from '../search-text.ts'
import type { Subject } from '../subject.ts'

/** Shorter names are words, or stand in every address. */
const shortestUsername = 3

/** The bare name, and pages that have it in their address. No site is asked whether an account is there. */
export function usernameQueries({ facets }: Subject): Draft[] {
  return facets('username').flatMap(({ id, name }) => {
    const handle = searchable(name).replace(/^@+/, '')
    if (handle.length < shortestUsername || !saysSomething(handle)) return []
    return [
      engineSearch('username-alone', [id], { all: [[exactly(handle)]] }),
      ...(/^[\w.-]+$/.test(handle) ? [engineSearch('username-in-address', [id], { inAddress: handle })] : []),
    ]
  })
}

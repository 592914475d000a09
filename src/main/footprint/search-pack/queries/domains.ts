import { type Draft, engineSearch, ownSearch } from '../draft.ts'
import { searchable } from '../plain-text.ts'
import { exactly } from '../search-text.ts'
import { archiveAddress, archivePlace, asciiHost, officeFileTypes } from '../sites.ts'
import type { Subject } from '../subject.ts'

/** A website of one's own: who speaks of it, what engines and archives know of it. */
export function domainQueries({ facets }: Subject): Draft[] {
  return facets('domain').flatMap(({ id, name }) => {
    const host = asciiHost(name)
    const written = searchable(name).toLowerCase()
    if (host === null) return [engineSearch('domain-elsewhere', [id], { all: [[exactly(written)]] })]
    return [
      engineSearch('domain-elsewhere', [id], { all: [[exactly(written)]], notOn: [host] }),
      engineSearch('domain-pages', [id], { sites: [host] }),
      engineSearch('domain-files', [id], { sites: [host], fileTypes: ['pdf', ...officeFileTypes] }),
      ownSearch('domain-archive', [id], archiveAddress(host), [archivePlace(host)]),
    ]
  })
}

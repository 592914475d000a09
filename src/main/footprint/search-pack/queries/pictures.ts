import { type Draft, ownSearch } from '../draft.ts'
import { unnamedPicture } from '../messages.ts'
import { searchable } from '../plain-text.ts'
import { reverseImageSearches } from '../sites.ts'
import type { Subject } from '../subject.ts'

/** The pages of reverse image searches. The person chooses the picture there; none is kept or uploaded here. */
export function pictureQueries({ facets }: Subject): Draft[] {
  return facets('picture').map(({ id, label }) =>
    ownSearch('picture-reverse', [id], searchable(label) || unnamedPicture, reverseImageSearches()),
  )
}

import { type Draft, engineSearch } from '../draft.ts'
import { phoneSpellings } from '../phone-spellings.ts'
import { eachExactly } from '../search-text.ts'
import type { Subject } from '../subject.ts'

/** All spellings of a number in two searches: more would tire, and one would be longer than engines read. */
export function phoneQueries({ facets }: Subject): Draft[] {
  return facets('phone').flatMap(({ id, number }) => {
    const spellings = phoneSpellings(number)
    if (spellings === null) return []
    const { national, international } = spellings
    return [
      ...(national.length === 0
        ? []
        : [engineSearch('phone-national', [id], { all: [eachExactly(national)] })]),
      engineSearch('phone-international', [id], { all: [eachExactly(international)] }),
    ]
  })
}

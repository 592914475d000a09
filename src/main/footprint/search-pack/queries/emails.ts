import { type Draft, engineSearch } from '../draft.ts'
import { searchable } from '../plain-text.ts'
import { eachExactly, exactly } from '../search-text.ts'
import { codeSearch, pasteSites } from '../sites.ts'
import type { Subject } from '../subject.ts'

/** First parts that belong to anybody. */
const commonFirstParts = new Set([
  'admin',
  'contact',
  'email',
  'enquiries',
  'family',
  'hello',
  'home',
  'info',
  'mail',
  'media',
  'office',
  'post',
  'postmaster',
  'press',
  'secretary',
  'team',
  'webmaster',
])
const shortestFirstPart = 4

/** The address whole and in words, its first part alone, and paste sites. */
export function emailQueries({ facets }: Subject): Draft[] {
  return facets('email').flatMap(({ id, address }) => {
    const whole = searchable(address).toLowerCase()
    const [local = '', domain = ''] = whole.split('@')
    const [provider = ''] = domain.split('.')
    const inWords = [`${local} at ${domain}`, `${local} at ${provider}`]
    const first = firstPart(local)
    return [
      engineSearch('email-whole', [id], { all: [eachExactly([whole, ...inWords])] }),
      engineSearch(
        'email-paste',
        [id],
        { all: [[exactly(whole)]], sites: pasteSites },
        { places: [codeSearch(exactly(whole))] },
      ),
      ...(first === null ? [] : [engineSearch('username-from-email', [id], { all: [[exactly(first)]] })]),
    ]
  })
}

/** What stands before the @, without a tag after a plus; null when it says nothing about one person. */
function firstPart(local: string): string | null {
  const [untagged = ''] = local.split('+')
  const isTelling =
    untagged.length >= shortestFirstPart && /\p{L}/u.test(untagged) && !commonFirstParts.has(untagged)
  return isTelling ? untagged : null
}

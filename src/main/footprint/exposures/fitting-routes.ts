import type { Exposure, Publisher } from '../../../shared/model/exposure.ts'
import { sensitivityOfKind } from '../../../shared/model/exposure.ts'
import type { FootprintRoute, routeGroups } from '../../../shared/model/footprint-route.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import { fits } from '../routes/fits.ts'

type RouteGroup = (typeof routeGroups)[number]

/** Which routes reach a publisher, the nearest to the source first. */
const groupsFor: Readonly<Record<Publisher, readonly RouteGroup[]>> = {
  me: ['accounts-and-media', 'domains', 'archives', 'search-engines'],
  family: ['accounts-and-media', 'search-engines', 'archives'],
  friend: ['accounts-and-media', 'search-engines', 'archives'],
  employer: ['accounts-and-media', 'public-office', 'search-engines', 'archives'],
  'public-body': [
    'public-office',
    'electoral-register',
    'companies-and-charities',
    'home-and-property',
    'search-engines',
  ],
  company: [
    'home-and-property',
    'companies-and-charities',
    'people-search',
    'accounts-and-media',
    'domains',
    'search-engines',
  ],
  'people-search': ['people-search', 'electoral-register', 'companies-and-charities', 'search-engines'],
  'club-or-charity': ['accounts-and-media', 'companies-and-charities', 'search-engines', 'archives'],
  news: ['accounts-and-media', 'search-engines', 'archives'],
  archive: ['archives', 'search-engines'],
  unknown: [
    'people-search',
    'search-engines',
    'electoral-register',
    'home-and-property',
    'companies-and-charities',
    'public-office',
    'accounts-and-media',
    'archives',
    'domains',
  ],
}

/** Where the law lets an office-holder keep back part of an entry that stays. */
const partOfAnEntry: readonly RouteGroup[] = [
  'public-office',
  'companies-and-charities',
  'electoral-register',
]

const mostRoutes = 4

/** Routes that can help with an exposure, best first: the chosen one, then by publisher, by what they help with, by weight. */
export function fittingRoutes(
  exposure: Exposure,
  routes: readonly FootprintRoute[],
  profile: Profile | null,
): FootprintRoute[] {
  if (exposure.state === 'removed' || exposure.state === 'stays') return []
  const groups = groupsFor[exposure.publisher].filter(
    group => exposure.publicByDuty !== 'yes' || partOfAnEntry.includes(group),
  )
  const chosen = routes.filter(({ id }) => id === exposure.routeId)
  const others = routes
    .filter(route => !chosen.includes(route) && groups.includes(route.group))
    .filter(route => helps(route, exposure) > 0 && reaches(route, exposure) && fits(route, profile))
    .toSorted(
      (a, b) =>
        groups.indexOf(a.group) - groups.indexOf(b.group) ||
        helps(b, exposure) - helps(a, exposure) ||
        b.priority - a.priority ||
        a.id.localeCompare(b.id),
    )
  return [...chosen, ...others].slice(0, mostRoutes)
}

/** How sensitive what it helps with is, of what is exposed. */
const helps = (route: FootprintRoute, { kinds }: Exposure): number =>
  Math.max(0, ...kinds.filter(kind => route.helpsWith.includes(kind)).map(kind => sensitivityOfKind[kind]))

/** Routes that name no publisher are for all of them. */
const reaches = ({ publishers }: FootprintRoute, { publisher }: Exposure): boolean =>
  publishers === undefined || publisher === 'unknown' || publishers.includes(publisher)

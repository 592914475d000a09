import { type Day, dayOf, daysBetween } from '../../../shared/model/date.ts'
import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { SupportProduct, SupportRelease, SupportTable } from '../../../shared/model/support-table.ts'
import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'

/** Which column of dates applies on Windows; null on other systems, or where the edition is not known. */
export type Edition = DeviceFacts['operating-system']['edition']

/** How the support of one release stands on a day. */
export type SupportState =
  | { readonly kind: 'supported' | 'ending' | 'ended'; readonly endsOn: Day | null }
  | {
      readonly kind: 'extended'
      readonly endsOn: Day
      readonly extendedEndsOn: Day
      readonly extendedName: string
    }

/** Days before the end in which it is time to plan the change. */
const endingSoonDays = 60
/** An older table may miss both a new end and a prolonged one. */
const tableGoodForDays = 120

/** Why the table cannot be asked today, or null when it can. A clock that stands before the table would make all look well. */
export function tableDefect(table: SupportTable, now: Date): UnknownReason | null {
  const age = daysBetween(table.asOf, now)
  if (age < -1) return 'clock-wrong'
  return age > tableGoodForDays ? 'table-old' : null
}

/** LMDE calls itself `linuxmint` and counts from one, while Linux Mint has long passed ten. */
const firstMintOfToday = 10

export function findProduct(table: SupportTable, id: string, version: string | null): SupportProduct | null {
  const isLmde = id === 'linuxmint' && version !== null && Number.parseInt(version, 10) < firstMintOfToday
  return table.products.find(product => product.id === (isLmde ? 'lmde' : id)) ?? null
}

/**
 * The release with this version, else with the version less its last parts: 26.6.2 is found as 26.
 * `older`: before everything in the table. `unlisted`: newer, or between two that are listed.
 */
export function findRelease(product: SupportProduct, version: string): SupportRelease | 'older' | 'unlisted' {
  for (let part = version; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    const release = product.releases.find(candidate => candidate.version === part)
    if (release) return release
  }
  const parts = numbersOf(version)
  const isOlder =
    parts !== null &&
    product.releases.length > 0 &&
    product.releases.every(release => compare(parts, numbersOf(release.version) ?? []) < 0)
  return isOlder ? 'older' : 'unlisted'
}

function numbersOf(version: string): number[] | null {
  return /^\d+(?:\.\d+)*$/.test(version) ? version.split('.').map(Number) : null
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Where the release stands for this edition; null where the table has no date for the edition. */
export function supportState(release: SupportRelease, edition: Edition, now: Date): SupportState | null {
  const dates = datesFor(release, edition)
  return dates && stateOf(dates, now)
}

/** The state by a single date, such as the one that os-release names itself. */
export const stateByDate = (endsOn: Day, now: Date): SupportState => stateOf({ endsOn }, now)

/**
 * Windows whose edition is not known: the state when the home and the work editions agree on it, else both ends,
 * so that the person can find out which is theirs.
 */
export function stateOfAnyEdition(
  release: SupportRelease,
  now: Date,
): SupportState | { readonly kind: 'edition-decides'; readonly homeEndsOn: Day; readonly workEndsOn: Day } {
  const home = stateOf(homeDates(release), now)
  if (release.enterpriseEndsOn === undefined) return home
  const work = stateOf(workDates(release), now)
  if (home.kind === work.kind) return home
  return {
    kind: 'edition-decides',
    homeEndsOn: release.endsOn ?? dayOf(now),
    workEndsOn: release.enterpriseEndsOn ?? dayOf(now),
  }
}

interface Dates {
  readonly endsOn: Day | null
  readonly extendedEndsOn?: Day | null | undefined
  readonly extendedName?: string | undefined
}

const homeDates = (release: SupportRelease): Dates => ({
  endsOn: release.endsOn,
  extendedEndsOn: release.extendedEndsOn,
  extendedName: release.extendedName,
})

const workDates = (release: SupportRelease): Dates => ({
  endsOn: release.enterpriseEndsOn ?? null,
  extendedEndsOn: release.enterpriseExtendedEndsOn ?? release.extendedEndsOn,
  extendedName: release.enterpriseExtendedName ?? release.extendedName,
})

function datesFor(release: SupportRelease, edition: Edition): Dates | null {
  switch (edition) {
    case 'server':
      return null
    case 'ltsc':
      return release.ltscEndsOn ? { endsOn: release.ltscEndsOn } : null
    case 'iot-ltsc':
      return release.iotLtscEndsOn ? { endsOn: release.iotLtscEndsOn } : null
    case 'enterprise-education':
      return release.enterpriseEndsOn ? workDates(release) : null
    default:
      return homeDates(release)
  }
}

function stateOf({ endsOn, extendedEndsOn, extendedName }: Dates, now: Date): SupportState {
  if (endsOn === null) return { kind: 'supported', endsOn }
  const daysLeft = daysBetween(dayOf(now), endsOn)
  if (daysLeft > endingSoonDays) return { kind: 'supported', endsOn }
  if (daysLeft >= 0) return { kind: 'ending', endsOn }
  if (extendedEndsOn && daysBetween(dayOf(now), extendedEndsOn) >= 0)
    return { kind: 'extended', endsOn, extendedEndsOn, extendedName: extendedName ?? '' }
  return { kind: 'ended', endsOn }
}

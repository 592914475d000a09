import type { Day } from '../../../shared/model/date.ts'
import type { FacetKind, IdentitySummary } from '../../../shared/model/identity.ts'
import type { SearchRecord, SearchTarget } from '../../../shared/model/search.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { daysSince } from '../../audit/days-since.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'

/** What is online changes. A search older than this says nothing of today. */
const goodForDays = 365

/** What hurts most, and the kinds of facet it is searched for with. The rest of the pack is worth doing and not counted here. */
const sensitive: readonly { readonly target: SearchTarget; readonly kind: FacetKind }[] = [
  { target: 'address', kind: 'address' },
  { target: 'phone', kind: 'phone' },
  { target: 'email', kind: 'email' },
  { target: 'name', kind: 'name' },
]

const messages = {
  name: 'Searching for yourself',
  why: 'Someone who wants to reach you looks you up first. You cannot take down what you have not seen.',
  unknown: 'We do not know whether you have searched for yourself',
  'unknown-seen': 'Add what you are known by, and Surefoot puts the searches together.',
  done: 'You have searched for what hurts most within the year',
  'done-seen': 'The oldest of these searches is from {on}.',
  partly: 'Some of what hurts most has not been searched for yet',
  'partly-seen': '{done} of {all} kinds are done: home address, phone, e-mail and name count here.',
  'not-begun': 'The searches are ready and not begun',
  'not-begun-seen': 'The first sitting takes less than an hour and can be stopped at any time.',
  old: 'It is more than a year since you searched for yourself',
  'old-seen': 'The last search is from {on}.',
  'step-1': 'Open the footprint review and begin or go on with the next sitting.',
  'step-2': 'Use a private window, so that the results are those a stranger sees.',
  'step-3': 'Note what you find by its place and kind, and stop when you have had enough for the day.',
}

/** S10 and S8: home address, phone, e-mail and name were searched for within the year, as far as the person has told of them. */
export const selfSearch = defineCheck({
  id: 'self-search',
  principle: 'S',
  recommendations: ['S10', 'S8'],
  weight: 4,
  effortMinutes: 40,
  needs: ['identity', 'searches'],
  uses: [],
  systems,
  staleAfterDays: goodForDays,
  sources: [npsaGuidance],
  messages,
  headlines: {
    unknown: 'unknown',
    done: 'pass',
    partly: 'attention',
    'not-begun': 'attention',
    old: 'fail',
  },
  remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
  judge({ identity, searches }, _uses, { now }) {
    const wanted = targetsOf(identity)
    if (wanted.length === 0) return unclear('no-answer')
    const days = searches.filter(({ outcome }) => outcome !== 'skipped')
    if (days.some(({ on }) => daysSince(on, now) === 'future')) return unclear('clock-wrong')
    const newest = latest(days)
    if (newest === null) return attention('not-begun')
    const done = wanted.flatMap(target => {
      const last = latest(days.filter(record => record.target === target))
      return last !== null && isRecent(last, now) ? [last] : []
    })
    return { ...verdict(wanted.length, done, newest, now), grade: 'dated', on: newest }
  },
})

function verdict(all: number, done: readonly Day[], newest: Day, now: Date): Verdict {
  if (!isRecent(newest, now)) return fail('old', { on: newest })
  if (done.length < all) return attention('partly', { done: done.length, all })
  return pass('done', { on: done.toSorted()[0] ?? newest })
}

/** Searches of the household are the household's: only the person's own facets count. */
function targetsOf(identity: IdentitySummary): SearchTarget[] {
  const kinds = new Set(identity.filter(({ of }) => of === null).map(({ kind }) => kind))
  return sensitive.filter(({ kind }) => kinds.has(kind)).map(({ target }) => target)
}

const latest = (records: readonly SearchRecord[]): Day | null =>
  records
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null

function isRecent(day: Day, now: Date): boolean {
  const days = daysSince(day, now)
  return days !== 'future' && days <= goodForDays
}

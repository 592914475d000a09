import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import {
  attention,
  defineCheck,
  fail,
  type JudgingContext,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ageInDays } from '../judging/age.ts'
import { ownThreshold } from '../judging/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Waiting security updates',
  why: 'Once an update is out, everyone can see which flaw it mends. Attackers use that flaw on devices that wait.',
  unknown: 'We could not tell whether security updates are waiting',
  'unknown-seen': 'The list of waiting updates could not be read.',
  'unknown-list-old': 'The list of updates is too old to trust',
  'unknown-list-old-seen':
    'No security updates are waiting by the list of {sources}, but we cannot show that the list is less than a week old. Let the device look for updates, then check again.',
  'unknown-unread': 'We could only read part of the list of updates',
  'unknown-unread-seen':
    'No security updates are waiting in the part that we could read. We could not read: {unread}.',
  none: 'No security updates are waiting',
  'none-seen':
    'The lists of {sources} were read in full.{upgrade, select, none {} other { A newer system is on offer: {upgrade}.}}',
  'just-out': 'A new security update is about to be installed',
  'just-out-seen':
    '{count, plural, one {# security update is} other {# security updates are}} waiting, out for {days, plural, =0 {less than a day} one {# day} other {# days}}.',
  waiting: 'Security updates are waiting',
  'waiting-seen':
    '{count, plural, one {# security update stands} other {# security updates stand}} on the list of {sources}.',
  'waiting-unsorted': 'Updates are waiting that may mend security flaws',
  'waiting-unsorted-seen':
    '{count, plural, one {# update stands} other {# updates stand}} on the list of {sources}. Not all of these lists say which updates are for security, so we count every one.',
  overdue: 'Security updates have been waiting for more than a month',
  'overdue-seen':
    '{count, plural, one {# update stands} other {# updates stand}} on the list of {sources}. The oldest has been out for {days} days.',
  'long-without-update': 'Updates are waiting and none went in for more than a month',
  'long-without-update-seen':
    '{count, plural, one {# update stands} other {# updates stand}} on the list of {sources}. The last update of this device was {days} days ago.',
  'step-save': 'Save your work and plug in the charger.',
  'step-windows-install':
    'Open Settings, then Windows Update. Choose "Check for updates", then install all of them.',
  'step-macos-install': 'Open System Settings, then General, then Software Update. Install what is listed.',
  'step-linux-install':
    'Open the update app of your system, let it look for updates, and install all of them.',
  'step-restart': 'Restart when asked. Some updates only work after it.',
}

type PendingUpdates = DeviceFacts['pending-updates']

/** A list that nobody fetched for a week cannot show that nothing waits. */
const listGoodForDays = 7
/** Windows hands a new update out over some days and installs it by itself. */
const windowsGraceDays = 7
const overdueDays = 30

export const check = defineCheck({
  id: 'pending-security-updates',
  principle: 'S',
  recommendations: ['S5'],
  weight: 5,
  effortMinutes: 20,
  needs: ['pending-updates'],
  uses: ['last-update', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 7,
  sources: [npsaGuidance, ownThreshold('How old a list of updates may be, and how long an update may wait')],
  messages,
  headlines: {
    'unknown-list-old': 'unknown',
    'unknown-unread': 'unknown',
    none: 'pass',
    'just-out': 'pass',
    waiting: 'attention',
    'waiting-unsorted': 'attention',
    overdue: 'fail',
    'long-without-update': 'fail',
  },
  remedies: {
    windows: { steps: ['step-save', 'step-windows-install', 'step-restart'], settings: 'software-update' },
    macos: { steps: ['step-save', 'step-macos-install', 'step-restart'], settings: 'software-update' },
    linux: { steps: ['step-save', 'step-linux-install', 'step-restart'], settings: 'software-update' },
  },
  judge: ({ 'pending-updates': pending }, uses, context) => {
    const waiting = pending.sources.filter(source => countOf(source) > 0)
    const verdict =
      waiting.length === 0
        ? judgeNone(pending, context.now)
        : judgeWaiting(pending, waiting, uses['last-update'], context)
    return markManaged(verdict, uses['managed-device'])
  },
})

type UpdateSource = PendingUpdates['sources'][number]

/** A source that does not sort its updates may hide a security update among them, so all of them count. */
const countOf = (source: UpdateSource): number => source.security ?? source.total

const namesOf = (sources: readonly UpdateSource[]): string => listed(sources.map(source => source.name))

function judgeNone(pending: PendingUpdates, now: Date): Verdict {
  if (pending.unread.length > 0)
    return unclear('not-measured', 'unknown-unread', { unread: listed(pending.unread) })
  const old = pending.sources.filter(source => !isFresh(source, now))
  if (old.length > 0) return unclear('list-stale', 'unknown-list-old', { sources: namesOf(old) })
  return pass('none', { sources: namesOf(pending.sources), upgrade: pending.upgrade ?? 'none' })
}

function isFresh({ listedAt }: UpdateSource, now: Date): boolean {
  const days = listedAt === null ? null : ageInDays(listedAt, now)
  return days !== null && days <= listGoodForDays
}

/** What waits, waits, however old or incomplete the list is. */
function judgeWaiting(
  pending: PendingUpdates,
  waiting: readonly UpdateSource[],
  lastUpdate: Reading<DeviceFacts['last-update']>,
  { now, system }: JudgingContext,
): Verdict {
  const values = {
    count: waiting.reduce((sum, source) => sum + countOf(source), 0),
    sources: namesOf(waiting),
  }
  const oldest = oldestAge(waiting, now)
  if (oldest !== null && oldest > overdueDays) return fail('overdue', { ...values, days: oldest })

  const sinceUpdate = lastUpdate.status === 'known' ? ageInDays(lastUpdate.value.at, now) : null
  if (oldest === null && sinceUpdate !== null && sinceUpdate > overdueDays)
    return fail('long-without-update', { ...values, days: sinceUpdate })

  const allDated = waiting.every(source => source.security !== null && source.oldestSecurityAt !== null)
  const isJustOut = system === 'windows' && allDated && oldest !== null && oldest < windowsGraceDays
  if (isJustOut && pending.unread.length === 0 && pending.sources.every(source => isFresh(source, now)))
    return pass('just-out', { count: values.count, days: oldest })

  return waiting.some(source => source.security === null)
    ? attention('waiting-unsorted', values)
    : attention('waiting', values)
}

function oldestAge(sources: readonly UpdateSource[], now: Date): number | null {
  const ages = sources.flatMap(source => {
    const days = source.oldestSecurityAt === null ? null : ageInDays(source.oldestSecurityAt, now)
    return days === null ? [] : [days]
  })
  return ages.length === 0 ? null : Math.max(...ages)
}

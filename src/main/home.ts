import type { Contact } from '../shared/model/contact.ts'
import { type Day, dayOf } from '../shared/model/date.ts'
import type { HomeView, IcdsView } from '../shared/views.ts'
import type { Auditing } from './audit/auditing.ts'
import type { Store } from './store/store.ts'

export interface HomeOptions {
  readonly store: () => Store
  readonly auditing: Auditing
  readonly icds: () => Promise<IcdsView>
  readonly firstContact: () => Promise<Contact | null>
}

/** What home shows, gathered from the capabilities. */
export function createHome({ store, auditing, icds, firstContact }: HomeOptions): () => Promise<HomeView> {
  return async () => {
    const [profile, settings, progress, summaries, current, lastChanges, contact] = await Promise.all([
      store().profile(),
      store().settings(),
      store().auditProgress(),
      store().auditSummaries(),
      auditing.current(),
      auditing.lastChanges(),
      firstContact(),
    ])
    const lastAudit = summaries[0] ?? null
    return {
      profile,
      current,
      lastAudit,
      lastChanges,
      progress,
      nextAuditOn: lastAudit ? monthsAfter(lastAudit.finishedAt, settings.auditEveryMonths) : null,
      icds: profile ? await icds() : null,
      firstContact: contact,
    }
  }
}

/** The same day some months on; the last day of a shorter month. */
export function monthsAfter(moment: string, months: number): Day {
  const from = new Date(moment)
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return dayOf(target)
}

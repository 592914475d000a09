import type { Action } from '../../shared/model/action.ts'
import type { FindingView, PlanEntry } from '../../shared/views.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface Planning {
  list(): Promise<PlanEntry[]>
  save(action: Omit<Action, 'changedAt'>): Promise<void>
  remove(id: string): Promise<void>
}

/** The person's own list of things to do. `findings` gives the findings as they stand now. */
export function createPlanning(
  store: () => Store,
  findings: () => Promise<readonly FindingView[]>,
  clock: Clock,
): Planning {
  return {
    async list() {
      const [actions, current] = await Promise.all([store().actions(), findings()])
      return actions.toSorted(byStateAndDue).map(action => entry(action, current))
    },
    save: action => store().saveAction({ ...action, changedAt: clock().toISOString() }),
    remove: id => store().removeAction(id),
  }
}

const stateOrder: readonly Action['state'][] = ['doing', 'to-do', 'waiting', 'accepted', 'done']
const never = '9999-12-31'

function byStateAndDue(a: Action, b: Action): number {
  return (
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
    (a.dueOn ?? never).localeCompare(b.dueOn ?? never) ||
    a.id.localeCompare(b.id)
  )
}

function entry(action: Action, findings: readonly FindingView[]): PlanEntry {
  const finding =
    findings.find(one => one.checkId === action.checkId && one.subject === action.subject) ?? null
  return { action, finding, title: action.title ?? titleOf(finding) ?? action.checkId ?? '' }
}

/** The headline, after the account or device it speaks of. */
function titleOf(finding: FindingView | null): string | null {
  if (finding === null) return null
  return finding.subjectLabel === null ? finding.headline : `${finding.subjectLabel}: ${finding.headline}`
}

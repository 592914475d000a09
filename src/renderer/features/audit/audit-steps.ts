import type { AuditPlan, AuditStep } from '../../../shared/views.ts'

/** Whether a page needs nothing more: a fresh answer, or a form that holds something. */
export const isDone = (step: AuditStep): boolean =>
  step.kind === 'question' ? step.answer !== null && !step.stale : step.done

/** Pages that can be left open. The password is tried, not kept, and the result comes by itself. */
export const isCounted = (step: AuditStep): boolean =>
  step.kind === 'question' || (step.id !== 'password' && step.id !== 'result')

/** What a page takes, in seconds, when it is new. Measured on our own walks through it. */
const secondsFor = {
  question: 40,
  profile: 60,
  device: 45,
  'carried-devices': 180,
  accounts: 300,
  password: 60,
  footprint: 60,
  icds: 60,
  result: 30,
} as const
/** One reads what stands there and goes on. */
const secondsWhenDone = 10

/** Whole minutes that are left from a step on; in fives when it is long, because nobody knows better. */
export function minutesLeft(steps: readonly AuditStep[]): number {
  const seconds = steps
    .map(step =>
      isDone(step) ? secondsWhenDone : secondsFor[step.kind === 'question' ? 'question' : step.id],
    )
    .reduce((sum, each) => sum + each, 0)
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes > 10 ? Math.round(minutes / 5) * 5 : minutes
}

/** The sections that have pages, each with its pages in order. */
export function sectionsOf({ sections, steps }: AuditPlan) {
  return sections
    .map(section => ({ ...section, steps: steps.filter(step => step.section === section.id) }))
    .filter(section => section.steps.length > 0)
}

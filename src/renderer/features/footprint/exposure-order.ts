import type { ExposureView } from '../../../shared/footprint-views.ts'
import { isOpen } from '../../../shared/model/exposure.ts'

/** What is due, what is open, and what is dealt with: each with what hurts most first, then what was found last. */
export function inOrder(views: readonly ExposureView[]) {
  const sorted = views.toSorted(
    (a, b) => b.sensitivity - a.sensitivity || b.exposure.foundOn.localeCompare(a.exposure.foundOn),
  )
  const due = sorted.filter(view => view.due !== null)
  const rest = sorted.filter(view => view.due === null)
  return {
    due,
    open: rest.filter(({ exposure }) => isOpen(exposure)),
    closed: rest.filter(({ exposure }) => !isOpen(exposure)),
  }
}

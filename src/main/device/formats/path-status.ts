import { z } from 'zod'
import type { Capture } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import { failureOf, json, nameOf } from '../read.ts'

const pathStatusSchema = z.object({
  type: z.enum(['file', 'folder', 'other']),
  size: z.number(),
  changedAt: z.iso.datetime(),
})
export type PathStatus = z.infer<typeof pathStatusSchema>

/** The state of a path, or null when there is nothing at that path. A path that may not be looked at is unknown. */
export function pathStatus(capture: Capture | undefined): Reading<PathStatus | null> {
  if (capture?.failure === 'not-found') return known(null)
  const failure = failureOf(capture)
  if (failure) return failure
  const content = json(capture?.stdout ?? '')
  const checked = pathStatusSchema.safeParse(content.status === 'known' ? content.value : undefined)
  return checked.success ? known(checked.data) : unknown('unparsable', capture && nameOf(capture.request))
}

import { z } from 'zod'
import type { Capture } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import { json, output } from '../read.ts'

const statusSchema = z.object({
  deployments: z
    .array(
      z.object({ booted: z.boolean(), staged: z.boolean().optional(), timestamp: z.number().optional() }),
    )
    .min(1),
  'cached-update': z.object({}).nullish(),
})

export interface ImageStatus {
  /** A newer image lies ready and starts with the next restart. */
  readonly staged: boolean
  /** A newer image is known of; null when nobody looked. */
  readonly available: boolean | null
  /** Seconds since 1970 at which the running image was made, null when it is not said. */
  readonly builtAt: number | null
}

/** Parses `rpm-ostree status --json`. */
export function imageStatus(capture: Capture | undefined): Reading<ImageStatus> {
  const text = output(capture)
  if (text.status === 'unknown') return text
  const content = json(text.value)
  const checked = statusSchema.safeParse(content.status === 'known' ? content.value : undefined)
  if (!checked.success) return unknown('unparsable', 'rpm-ostree')
  const { deployments, 'cached-update': cached } = checked.data
  const staged = deployments.some(deployment => deployment.staged === true)
  const booted = deployments.find(deployment => deployment.booted)
  return known({ staged, available: staged || cached ? true : null, builtAt: booted?.timestamp ?? null })
}

import { z } from 'zod'
import type { Capture } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { json, output } from '../../read.ts'

const rulesetSchema = z.object({
  nftables: z
    .array(
      z.object({
        chain: z.object({ hook: z.string().optional(), policy: z.string().optional() }).optional(),
      }),
    )
    .min(1),
})

/**
 * What `nft -j list ruleset` (root only) says of traffic that comes in: `refused` unless allowed; `unclear` where rules
 * decide case by case; `open` where nothing looks at it.
 */
export function incomingTraffic(capture: Capture | undefined): Reading<'refused' | 'unclear' | 'open'> {
  const text = output(capture)
  if (text.status === 'unknown') return text
  const content = json(text.value)
  const checked = rulesetSchema.safeParse(content.status === 'known' ? content.value : undefined)
  const isReal = checked.success && /"metainfo"/.test(text.value)
  if (!isReal) return unknown('unparsable', 'nft')
  const inputs = checked.data.nftables.flatMap(({ chain }) => (chain?.hook === 'input' ? [chain] : []))
  if (inputs.some(chain => chain.policy === 'drop')) return known('refused')
  return known(inputs.length > 0 ? 'unclear' : 'open')
}

/** Whether a configuration of nftables refuses by itself what comes in. */
export const refusesIncoming = (config: string): boolean =>
  /hook\s+input[^{}]*policy\s+drop\s*;/.test(config.replace(/#.*$/gm, ''))

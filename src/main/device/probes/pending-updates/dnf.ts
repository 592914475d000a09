import { z } from 'zod'
import type { Capture } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { linesOf } from '../../formats/whole-lines.ts'
import { failureOf, json, nameOf, output } from '../../read.ts'

const upgradesSchema = z.object({ upgrades: z.array(z.object({ name: z.string(), evr: z.string() })) })
const advisoriesSchema = z.array(
  z.object({ name: z.string(), type: z.string(), nevra: z.string(), buildtime: z.number().optional() }),
)

export interface SecurityAdvisories {
  readonly packages: readonly string[]
  /** Seconds since 1970 of the oldest, null when it is not said. */
  readonly oldest: number | null
}

/** The number of upgrades `dnf5 check-upgrade --json` names. */
export function dnf5Upgrades(capture: Capture | undefined): Reading<number> {
  const content = jsonOutput(capture)
  if (content.status === 'unknown') return content
  const checked = upgradesSchema.safeParse(content.value)
  return checked.success ? known(checked.data.upgrades.length) : unknown('unparsable', 'dnf5')
}

/** The packages that `dnf5 advisory list --json` counts as security updates. */
export function dnf5Security(capture: Capture | undefined): Reading<SecurityAdvisories> {
  const content = jsonOutput(capture)
  if (content.status === 'unknown') return content
  const checked = advisoriesSchema.safeParse(content.value)
  if (!checked.success) return unknown('unparsable', 'dnf5')
  const security = checked.data.filter(advisory => advisory.type === 'security')
  const times = security.flatMap(({ buildtime }) => (buildtime === undefined ? [] : [buildtime]))
  const packages = [...new Set(security.map(advisory => advisory.nevra))]
  return known({
    packages,
    oldest: times.length === security.length && times.length > 0 ? Math.min(...times) : null,
  })
}

function jsonOutput(capture: Capture | undefined): Reading<unknown> {
  const text = output(capture)
  if (text.status === 'unknown') return text
  const content = json(text.value)
  return content.status === 'known' ? content : unknown('unparsable', capture && nameOf(capture.request))
}

/** The number of upgrades in the table of `dnf check-upgrade`: exit code 100 with rows, 0 without. */
export function dnfTable(capture: Capture | undefined): Reading<number> {
  const failure = failureOf(capture)
  if (failure) return failure
  const { exitCode = null, stdout = '' } = capture ?? {}
  // The section of obsoleted packages repeats names, indented.
  const rows = linesOf(stdout.split(/^Obsoleting\b/m)[0] ?? '').filter(line =>
    /^\S+\.\w+\s+\S+\s+\S+$/.test(line),
  )
  if (exitCode === 0 && stdout.trim() === '') return known(0)
  return exitCode === 100 && rows.length > 0 ? known(rows.length) : unknown('service-error', 'dnf')
}

/** The packages in the table of `dnf updateinfo list --security`. An empty table is a real answer only beside a good list. */
export function dnfSecurityTable(capture: Capture | undefined): Reading<SecurityAdvisories> {
  const text = output(capture)
  if (text.status === 'unknown') return text
  const rows = linesOf(text.value).map(line => /^\S+\s+(?:\S+\/)?[Ss]ec\S*\s+(\S+)$/.exec(line)?.[1])
  if (rows.includes(undefined)) return unknown('unparsable', 'dnf')
  return known({ packages: [...new Set(rows.flatMap(row => row ?? []))], oldest: null })
}

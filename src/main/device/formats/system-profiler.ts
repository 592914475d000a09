import { z } from 'zod'
import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { json, output, slowCommand } from '../read.ts'
import { dictionarySchema } from './property-list.ts'

/** Asks system_profiler for one section. Keys are stable; of the values only those that are keys themselves are. */
export const profile = (section: string, ...options: string[]): Request =>
  slowCommand(20_000, '/usr/sbin/system_profiler', section, '-json', ...options)

/** The items of a section as they came, each to be checked by its reader. */
export function profileItems(
  captures: Captures,
  request: Request,
  section: string,
): Reading<Record<string, unknown>[]> {
  const text = output(captures.of(request))
  if (text.status === 'unknown') return text
  const content = json(text.value)
  const checked = z
    .object({ [section]: z.array(dictionarySchema) })
    .safeParse(content.status === 'known' ? content.value : undefined)
  const items = checked.data?.[section]
  return items === undefined ? unknown('unparsable', section) : known(items)
}

import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { profile, profileItems } from '../../formats/system-profiler.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

type SystemIntegrity = DeviceFacts['system-integrity']

const tool = command('/usr/bin/csrutil', 'status')
const section = 'SPSoftwareDataType'
// At this level of detail the section names neither the person nor the Mac.
const overview = profile(section, '-detailLevel', 'mini')

/** Whether System Integrity Protection guards the system's own files. */
export const probe = defineProbe({
  fact: 'system-integrity',
  system: 'macos',
  timeoutMs: 25_000,
  requests: seen =>
    seen.of(tool) !== undefined && readTool(seen).status === 'unknown' ? [overview] : [tool],
  parse(captures) {
    const told = readTool(captures)
    if (told.status === 'known') return told
    const profiled = readOverview(captures)
    return profiled.status === 'known' ? profiled : told
  },
})

function readTool(captures: Captures): Reading<SystemIntegrity> {
  const text = macOutput(captures.of(tool))
  if (text.status === 'unknown') return text
  const [first = '', ...rest] = macLines(text.value)
  const [, words] = /^System Integrity Protection status: (.+)\.$/.exec(first) ?? []
  if (words === 'enabled') return known({ state: 'on', disabled: [] })
  if (words === 'disabled') return known({ state: 'off', disabled: [] })
  if (words === undefined || !words.endsWith('(Custom Configuration)'))
    return unknown('unparsable', 'csrutil')
  const table = rest.flatMap(line => {
    const [, name, state] = /^([A-Z][\w -]{1,60}): (enabled|disabled)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, on: state === 'enabled' }]
  })
  // "Apple Internal" is a mark of Apple's own machines, no protection: disabled is how it should be.
  const protections = table.filter(({ name }) => name !== 'Apple Internal')
  if (protections.length === 0) return unknown('truncated', 'csrutil')
  return known({ state: 'custom', disabled: protections.filter(({ on }) => !on).map(({ name }) => name) })
}

function readOverview(captures: Captures): Reading<SystemIntegrity> {
  const items = profileItems(captures, overview, section)
  if (items.status === 'unknown') return items
  const words = items.value.flatMap(item => item.system_integrity ?? [])
  const [word] = words
  if (words.length !== 1) return unknown('unparsable', section)
  if (word === 'integrity_enabled') return known({ state: 'on', disabled: [] })
  return word === 'integrity_disabled'
    ? known({ state: 'off', disabled: [] })
    : unknown('unparsable', section)
}

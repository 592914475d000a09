import type { Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { command } from '../read.ts'
import { wholeOutput } from './mac-output.ts'

export const launchOverrides: Request = command('/bin/launchctl', 'print-disabled', 'system')

/**
 * Which system services somebody switched on or off. Only those that somebody switched are listed: one that is missing
 * has its default, which this list does not tell.
 */
export function readLaunchOverrides(captures: Captures): Reading<ReadonlyMap<string, boolean>> {
  const text = wholeOutput(captures.of(launchOverrides))
  if (text.status === 'unknown') return text
  const [, block] = /(?:^|\n)\s*disabled services = \{\n([^}]*)\}/.exec(text.value) ?? []
  if (block === undefined) return unknown('unparsable', 'launchctl')
  return known(new Map(block.split('\n').flatMap(line => overrideOf(line))))
}

/** `true` is the older wording of `disabled`: the list is of disabled services. */
const isEnabled: Record<string, boolean> = { enabled: true, disabled: false, true: false, false: true }

function overrideOf(line: string): (readonly [string, boolean])[] {
  const [, label, word] = /^\s*"([^"]+)" => (enabled|disabled|true|false)\s*$/.exec(line) ?? []
  const enabled = word === undefined ? undefined : isEnabled[word]
  return label === undefined || enabled === undefined ? [] : [[label, enabled]]
}

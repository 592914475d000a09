import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { wholeLines } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, output } from '../../read.ts'
import { parseChrony, timesyncOffset } from './chrony.ts'

type Value = DeviceFacts['time-synchronisation']

const show = command('timedatectl', 'show')
/** systemd before 239 has no `show`; its words were renamed more than once. */
const words = command('timedatectl', 'status')
const timesync = command('timedatectl', 'timesync-status')
const chrony = command('chronyc', '-n', 'tracking')

export const probe = defineLinuxProbe('laptop', {
  fact: 'time-synchronisation',
  requests: () => [show, words, timesync, chrony],
  parse: captures => {
    const offset = offsetOf(captures)
    const properties = fromProperties(captures)
    if (properties) return known({ ...properties, offsetSeconds: offset })
    const status = fromWords(captures)
    if (status) return known({ ...status, offsetSeconds: offset })
    const daemon = chronyReading(captures)
    if (daemon) return known({ enabled: true, ...daemon })
    const failed: Reading<unknown> = output(captures.of(show))
    return failed.status === 'unknown' ? failed : unknown('unparsable', 'timedatectl')
  },
})

type Switches = Pick<Value, 'enabled' | 'synchronised'>

function switches(
  values: ReadonlyMap<string, string>,
  enabled: readonly string[],
  synchronised: readonly string[],
): Switches | null {
  const find = (names: readonly string[]) =>
    yesOrNo(names.map(name => values.get(name)).find(value => value !== undefined))
  const found = { enabled: find(enabled), synchronised: find(synchronised) }
  return found.enabled === null && found.synchronised === null ? null : found
}

function yesOrNo(word: string | undefined): boolean | null {
  if (word === 'yes' || word === 'active') return true
  return word === 'no' || word === 'inactive' ? false : null
}

function fromProperties(captures: Captures): Switches | null {
  const lines = wholeLines(captures.of(show))
  if (lines.status === 'unknown') return null
  const values = new Map(
    lines.value.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  return switches(values, ['NTP'], ['NTPSynchronized'])
}

function fromWords(captures: Captures): Switches | null {
  const text = output(captures.of(words))
  if (text.status === 'unknown') return null
  const values = new Map(
    text.value.split('\n').map(line => {
      const at = line.indexOf(': ')
      return [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 2).trim()]
    }),
  )
  return switches(
    values,
    ['NTP service', 'systemd-timesyncd.service active', 'Network time on', 'NTP enabled'],
    ['System clock synchronized', 'NTP synchronized'],
  )
}

function chronyReading(captures: Captures) {
  const text = output(captures.of(chrony))
  return text.status === 'known' ? parseChrony(text.value) : null
}

function offsetOf(captures: Captures): number | null {
  const text = output(captures.of(timesync))
  return (
    (text.status === 'known' ? timesyncOffset(text.value) : null) ??
    chronyReading(captures)?.offsetSeconds ??
    null
  )
}

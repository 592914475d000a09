import type { Moment } from '../../../../shared/model/date.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { wholeOutput } from '../../formats/mac-output.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const started = command('/usr/sbin/sysctl', '-n', 'kern.boottime')
const enoughSeconds = 14 * 86_400

/**
 * Whether a restart is due. macOS keeps no flag that says so, only how long it has been running, and a long time
 * without a restart means that updates which need one cannot have finished.
 */
export const probe = defineProbe({
  fact: 'pending-restart',
  system: 'macos',
  requests: () => [started],
  parse(captures, { now }) {
    const uptimeSeconds = readUptime(captures, now)
    if (uptimeSeconds.status === 'unknown') return uptimeSeconds
    return known({
      required: uptimeSeconds.value > enoughSeconds,
      basis: 'uptime',
      uptimeSeconds: uptimeSeconds.value,
    })
  },
})

function readUptime(captures: Captures, now: Moment): Reading<number> {
  const text = wholeOutput(captures.of(started))
  if (text.status === 'unknown') return text
  const [, seconds] = /^\{ sec = (\d{9,10}), usec = \d{1,6} \}/.exec(text.value.trim()) ?? []
  if (seconds === undefined) return unknown('unparsable', 'sysctl')
  const uptime = Math.floor(Date.parse(now) / 1000) - Number(seconds)
  return uptime >= 0 ? known(uptime) : unknown('clock-wrong', 'sysctl')
}

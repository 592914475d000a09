import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput, wholeOutput } from '../../formats/mac-output.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { managedPath } from '../../formats/plutil.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command, failureOf, status } from '../../read.ts'
import { parseDisplaySleep } from './pmset.ts'

const tool = command('/usr/sbin/sysadminctl', '-screenLock', 'status')
const power = command('/usr/bin/pmset', '-g', 'custom')
const screenSaver = command('/usr/bin/defaults', '-currentHost', 'read', 'com.apple.screensaver', 'idleTime')
const managed = status(managedPath('com.apple.screensaver'))

/**
 * Whether and when the screen locks. The delay comes from sysadminctl alone: the preferences that once held it are gone
 * from current releases, and their absence says nothing.
 */
export const probe = defineProbe({
  fact: 'screen-lock',
  system: 'macos',
  requests: () => [tool, power, screenSaver, managed],
  parse(captures) {
    const delay = readDelay(captures)
    if (delay.status === 'unknown') return delay
    const forced = pathStatus(captures.of(managed))
    return known({
      locks: delay.value !== 'never',
      idleSeconds: readIdle(captures),
      graceSeconds: delay.value === 'never' ? null : delay.value,
      layer: forced.status === 'known' && forced.value !== null ? 'organisation' : 'person',
    })
  },
})

/** Seconds between the screen going dark and the password, or that it is never asked for. */
function readDelay(captures: Captures): Reading<number | 'never'> {
  const text = macOutput(captures.of(tool))
  if (text.status === 'unknown') return text
  const lines = macLines(text.value).filter(line => line.startsWith('screenLock '))
  const [line = ''] = lines
  if (lines.length !== 1) return unknown('unparsable', 'sysadminctl')
  if (/^screenLock is off\.?$/.test(line)) return known('never')
  if (line === 'screenLock delay is immediate') return known(0)
  const [, seconds] = /^screenLock delay is (-?\d{1,9}(?:\.\d+)?) seconds(?: ?\(off\))?\.?$/.exec(line) ?? []
  if (seconds === undefined) return unknown('unparsable', 'sysadminctl')
  return known(Number(seconds) < 0 || line.includes('(off)') ? 'never' : Number(seconds))
}

/**
 * Seconds until the screen goes dark by itself, at the power source where it takes longest; 0 for never, null when it
 * cannot be told. A screen saver that nobody has set has a default that is not documented.
 */
function readIdle(captures: Captures): number | null {
  const text = wholeOutput(captures.of(power))
  const display = text.status === 'known' ? parseDisplaySleep(text.value) : text
  const saver = readScreenSaver(captures)
  if (display.status === 'unknown')
    return saver.status === 'known' && saver.value !== null && saver.value > 0 ? saver.value : null
  const waits = [...display.value.values()].map(minutes => shortest(minutes * 60, saver))
  if (waits.includes(null)) return null
  return waits.includes(0) ? 0 : Math.max(...waits.map(wait => wait ?? 0))
}

function shortest(displaySeconds: number, saver: Reading<number | null>): number | null {
  // The display's sleep is an upper bound: a screen saver can only come sooner.
  const saverSeconds = saver.status === 'known' ? saver.value : null
  if (displaySeconds === 0) return saverSeconds
  return saverSeconds === null || saverSeconds === 0 ? displaySeconds : Math.min(displaySeconds, saverSeconds)
}

/** Seconds until the screen saver, 0 for never, null when nobody has set it. */
function readScreenSaver(captures: Captures): Reading<number | null> {
  const capture = captures.of(screenSaver)
  const failure = failureOf(capture)
  if (failure) return failure
  if (capture?.exitCode === 1 && /does not exist\s*$/.test(capture.stderr)) return known(null)
  const [, seconds] = /^\s*(\d{1,9})\s*$/.exec(capture?.exitCode === 0 ? capture.stdout : '') ?? []
  return seconds === undefined ? unknown('unparsable', 'defaults') : known(Number(seconds))
}

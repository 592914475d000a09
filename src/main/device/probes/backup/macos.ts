import { z } from 'zod'
import type { Moment } from '../../../../shared/model/date.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macOutput } from '../../formats/mac-output.ts'
import { latest, pastMoment } from '../../formats/moment.ts'
import { readWholeList, wholeList } from '../../formats/plutil.ts'
import { parsePropertyList } from '../../formats/property-list.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const destinations = command('/usr/bin/tmutil', 'destinationinfo', '-X')
const preferences = '/Library/Preferences/com.apple.TimeMachine.plist'

/**
 * Whether Time Machine has somewhere to write, and when it last did. The date lies in a file that many Macs keep from
 * us, and then it stays unknown. Snapshots on the Mac's own disk are no backup.
 */
export const probe = defineProbe({
  fact: 'backup',
  system: 'macos',
  requests: () => [destinations, ...wholeList(preferences)],
  parse(captures, { now }) {
    const configured = readDestinations(captures)
    if (configured.status === 'unknown') return configured
    if (!configured.value) return known({ configured: false, lastAt: null, encrypted: null, product: null })
    return known({ configured: true, ...readHistory(captures, now), product: 'Time Machine' })
  },
})

const destinationsSchema = z.object({ Destinations: z.array(z.object({ Kind: z.string() })) })

function readDestinations(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(destinations))
  if (text.status === 'unknown') return text
  if (/^tmutil: No destinations configured\.?\s*$/m.test(text.value)) return known(false)
  // Older releases answer in text whatever they are asked for.
  if (/^={20,}$/m.test(text.value) && /^Kind\s*: (?:Local|Network)\s*$/m.test(text.value)) return known(true)
  const list = parsePropertyList(text.value.trim())
  const checked = destinationsSchema.safeParse(list.status === 'known' ? list.value : undefined)
  return checked.success ? known(checked.data.Destinations.length > 0) : unknown('unparsable', 'tmutil')
}

const historySchema = z.object({
  Destinations: z.array(
    z.object({
      SnapshotDates: z.array(z.unknown()).optional(),
      LastKnownEncryptionState: z.unknown(),
    }),
  ),
})

function readHistory(captures: Captures, now: Moment): { lastAt: Moment | null; encrypted: boolean | null } {
  const list = readWholeList(captures, preferences)
  const checked = historySchema.safeParse(list.status === 'known' ? list.value : undefined)
  if (!checked.success) return { lastAt: null, encrypted: null }
  const dates = checked.data.Destinations.flatMap(({ SnapshotDates }) => SnapshotDates ?? [])
  const states = checked.data.Destinations.map(({ LastKnownEncryptionState }) => LastKnownEncryptionState)
  return { lastAt: latest(dates.map(date => pastMoment(date, now))), encrypted: encryptionOf(states) }
}

/** One copy in clear is enough to read everything; all must be encrypted to say so. */
function encryptionOf(states: readonly unknown[]): boolean | null {
  if (states.includes('NotEncrypted')) return false
  return states.length > 0 && states.every(state => state === 'Encrypted') ? true : null
}

import { z } from 'zod'
import type { Moment } from '../../../../shared/model/date.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macOutput } from '../../formats/mac-output.ts'
import { latest, pastMoment } from '../../formats/moment.ts'
import { listValues, readListValue } from '../../formats/plutil.ts'
import { parsePropertyList } from '../../formats/property-list.ts'
import { profile, profileItems } from '../../formats/system-profiler.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const section = 'SPInstallHistoryDataType'
const history = profile(section)
const receipts = command(
  '/usr/bin/plutil',
  '-convert',
  'xml1',
  '-o',
  '-',
  '/Library/Receipts/InstallHistory.plist',
)
const preferences = '/Library/Preferences/com.apple.SoftwareUpdate.plist'
const checkKeys = ['LastFullSuccessfulDate', 'LastSuccessfulDate']

/** When macOS itself was last updated. Definitions and content packs do not count: they arrive on neglected Macs too. */
export const probe = defineProbe({
  fact: 'last-update',
  system: 'macos',
  timeoutMs: 25_000,
  requests: seen =>
    seen.of(history) === undefined || readHistory(seen).status === 'known'
      ? [history, ...listValues(preferences, ...checkKeys)]
      : [receipts],
  parse(captures, { now }) {
    const installations = readInstallations(captures)
    if (installations.status === 'known') {
      const at = latest(installations.value.map(text => pastMoment(text, now)))
      if (at !== null) return known({ at, kind: 'installation' })
    }
    const at = readLastCheck(captures, now)
    if (at !== null) return known({ at, kind: 'check' })
    if (installations.status === 'unknown') return installations
    return installations.value.length === 0 ? unknown('no-record') : unknown('clock-wrong')
  },
})

function readInstallations(captures: Captures): Reading<string[]> {
  const profiled = readHistory(captures)
  if (profiled.status === 'known') return profiled
  const filed = readReceipts(captures)
  return filed.status === 'known' ? filed : profiled
}

const historySchema = z.object({
  _name: z.string(),
  install_date: z.string(),
  package_source: z.string().optional(),
})

function readHistory(captures: Captures): Reading<string[]> {
  const items = profileItems(captures, history, section)
  if (items.status === 'unknown') return items
  if (items.value.length === 0) return unknown('unparsable', section)
  const entries = items.value.flatMap(item => historySchema.safeParse(item).data ?? [])
  return known(
    entries
      .filter(entry => isMacOs(entry._name) && entry.package_source === 'package_source_apple')
      .map(entry => entry.install_date),
  )
}

const receiptSchema = z.object({ displayName: z.string(), date: z.string() })

function readReceipts(captures: Captures): Reading<string[]> {
  const text = macOutput(captures.of(receipts))
  if (text.status === 'unknown') return text
  const list = parsePropertyList(text.value.trim())
  const entries = z.array(z.unknown()).safeParse(list.status === 'known' ? list.value : undefined)
  if (!entries.success || entries.data.length === 0) return unknown('unparsable', 'InstallHistory.plist')
  return known(
    entries.data
      .flatMap(entry => receiptSchema.safeParse(entry).data ?? [])
      .filter(entry => isMacOs(entry.displayName))
      .map(entry => entry.date),
  )
}

const isMacOs = (name: string): boolean => /^macOS\b.*\d/.test(name)

function readLastCheck(captures: Captures, now: Moment): Moment | null {
  for (const key of checkKeys) {
    const text = readListValue(captures, preferences, key)
    const at = text.status === 'known' ? pastMoment(text.value, now) : null
    if (at !== null) return at
  }
  return null
}

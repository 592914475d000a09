import { z } from 'zod'
import type { Moment } from '../../../../shared/model/date.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading } from '../../../../shared/model/fact.ts'
import { macOutput } from '../../formats/mac-output.ts'
import { pastMoment } from '../../formats/moment.ts'
import { readWholeList, wholeList } from '../../formats/plutil.ts'
import type { Dictionary } from '../../formats/property-list.ts'
import { compareVersions, majorOf, readSwVers, swVers } from '../../formats/sw-vers.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { slowCommand } from '../../read.ts'
import { type OfferedUpdate, parseSoftwareUpdateList } from './software-update-list.ts'

type PendingUpdates = DeviceFacts['pending-updates']

// Without a new scan: this shows what the Mac found last, takes a second or two, and sends nothing.
const list = slowCommand(30_000, '/usr/sbin/softwareupdate', '--list', '--no-scan')
const preferences = '/Library/Preferences/com.apple.SoftwareUpdate.plist'

/** Updates of macOS and its parts that wait on this Mac, from the last scan the Mac made by itself. */
export const probe = defineProbe({
  fact: 'pending-updates',
  system: 'macos',
  timeoutMs: 40_000,
  requests: () => [list, swVers, ...wholeList(preferences)],
  parse(captures, { now }) {
    const listed = readList(captures)
    const stored = readWholeList(captures, preferences)
    const release = readSwVers(captures)
    const running = release.status === 'known' ? release.value.version : null
    const noted = stored.status === 'known' && stored.value !== null ? readNoted(stored.value, running) : null
    const listedAt = stored.status === 'known' && stored.value !== null ? scannedAt(stored.value, now) : null
    if (listed.status === 'known') {
      const missing =
        noted?.filter(update => isNewerMacOs(update, running) && !isAmong(listed.value, update)) ?? []
      return known(summary('softwareupdate', [...listed.value, ...missing], running, listedAt, []))
    }
    if (noted === null) return listed
    return known(summary('com.apple.SoftwareUpdate', noted, running, listedAt, ['softwareupdate']))
  },
})

function readList(captures: Captures): Reading<OfferedUpdate[]> {
  const text = macOutput(captures.of(list))
  return text.status === 'unknown' ? text : parseSoftwareUpdateList(text.value)
}

const notedSchema = z.object({
  'Display Name': z.string(),
  'Display Version': z.string().optional(),
  Identifier: z.string().optional(),
})

/**
 * The updates the Mac noted after its last scan, or null when it noted none and does not say that there are none.
 * The note outlives the installation, so what the running release already is has been left out.
 */
function readNoted(stored: Dictionary, running: string | null): OfferedUpdate[] | null {
  const checked = z.array(notedSchema).safeParse(stored.RecommendedUpdates)
  if (!checked.success)
    return stored.LastUpdatesAvailable === 0 && stored.RecommendedUpdates === undefined ? [] : null
  return checked.data
    .map(update => ({
      label: update.Identifier ?? update['Display Name'],
      title: update['Display Name'],
      version: update['Display Version'] ?? null,
    }))
    .filter(update => !isInstalledMacOs(update, running))
}

function scannedAt(stored: Dictionary, now: Moment): Moment | null {
  return pastMoment(stored.LastFullSuccessfulDate, now) ?? pastMoment(stored.LastSuccessfulDate, now)
}

function summary(
  name: string,
  updates: readonly OfferedUpdate[],
  running: string | null,
  listedAt: Moment | null,
  unread: string[],
): PendingUpdates {
  const upgrades = updates.filter(update => isUpgrade(update, running))
  const waiting = updates.filter(update => !isUpgrade(update, running))
  const security = waiting.filter(update => mendsSecurity(update))
  // Without knowing the running release, an update of macOS cannot be told from an upgrade.
  const countable = running !== null || !waiting.some(isMacOs)
  return {
    sources: [
      {
        name,
        total: waiting.length,
        security: countable ? security.length : null,
        listedAt,
        oldestSecurityAt: null,
      },
    ],
    unread,
    upgrade: upgrades.at(-1)?.title.slice(0, 200) ?? null,
    titles: (countable ? security : []).slice(0, 20).map(update => update.title.slice(0, 200)),
  }
}

const isMacOs = ({ title }: OfferedUpdate): boolean => /^macOS\b/.test(title)

const isUpgrade = (update: OfferedUpdate, running: string | null): boolean =>
  isMacOs(update) &&
  running !== null &&
  versionOf(update) !== null &&
  majorOf(versionOf(update) ?? '') > majorOf(running)

/** Every release of macOS mends flaws; so do Safari, XProtect and background improvements. */
const mendsSecurity = (update: OfferedUpdate): boolean =>
  isMacOs(update) ||
  [update.label, update.title].some(text =>
    /^(?:Safari|XProtect|Background|MRT|Gatekeeper)|Security (?:Update|Response|Improvement)/.test(text),
  )

const isNewerMacOs = (update: OfferedUpdate, running: string | null): boolean =>
  isMacOs(update) && running !== null && versionOf(update) !== null && !isInstalledMacOs(update, running)

/** Betas keep their version from one to the next, so for them the version proves nothing. */
function isInstalledMacOs(update: OfferedUpdate, running: string | null): boolean {
  const version = versionOf(update)
  if (!isMacOs(update) || running === null || version === null || /\bbeta\b|RC\b/i.test(update.title))
    return false
  return compareVersions(version, running) <= 0
}

const isAmong = (updates: readonly OfferedUpdate[], update: OfferedUpdate): boolean =>
  updates.some(one => isMacOs(one) && one.version === update.version)

const versionOf = ({ version }: OfferedUpdate): string | null =>
  version !== null && /^\d+(\.\d+)*$/.test(version) ? version : null

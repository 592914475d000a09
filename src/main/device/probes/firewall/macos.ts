import { z } from 'zod'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { macSockets, readListeningPorts } from '../../formats/netstat.ts'
import { listValues, managedPath, readListValue } from '../../formats/plutil.ts'
import { majorOf, readSwVers, swVers } from '../../formats/sw-vers.ts'
import { profile, profileItems } from '../../formats/system-profiler.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const section = 'SPFirewallDataType'
const settings = profile(section)
const tool = command('/usr/libexec/ApplicationFirewall/socketfilterfw', '--getglobalstate')
const preferences = '/Library/Preferences/com.apple.alf.plist'
const preferenceKey = 'globalstate'
const managed = managedPath('com.apple.security.firewall')
const managedKey = 'EnableFirewall'

/**
 * Whether the firewall of macOS is on. Firewalls such as LuLu and Little Snitch watch what goes out and leave this one
 * as it is, so they are not looked for.
 */
export const probe = defineProbe({
  fact: 'firewall',
  system: 'macos',
  timeoutMs: 25_000,
  requests(seen) {
    const first = [settings, swVers, macSockets, ...listValues(managed, managedKey)]
    const second = [...first, tool]
    if (seen.of(settings) === undefined || readSettings(seen).status === 'known') return first
    if (seen.of(tool) === undefined || readTool(seen).status === 'known') return second
    return keepsPreferences(seen) ? [...second, ...listValues(preferences, preferenceKey)] : second
  },
  parse(captures) {
    const on = readState(captures)
    if (on.status === 'unknown') return on
    const ports = readListeningPorts(captures)
    const forced = readListValue(captures, managed, managedKey)
    return known({
      state: on.value ? 'on' : 'off',
      product: 'macOS firewall',
      profiles: [],
      thirdParty: null,
      listening: ports.status === 'known' ? ports.value.size > 0 : null,
      layer: forced.status === 'known' && forced.value !== null ? 'organisation' : 'person',
    })
  },
})

function readState(captures: Captures): Reading<boolean> {
  const profiled = readSettings(captures)
  if (profiled.status === 'known') return profiled
  const told = readTool(captures)
  if (told.status === 'known') return told
  const kept = keepsPreferences(captures) ? readPreferences(captures) : told
  return kept.status === 'known' ? kept : profiled
}

const globalStates = new Map<unknown, boolean>([
  ['spfirewall_globalstate_limit_connections', true],
  ['spfirewall_globalstate_block_all', true],
  ['spfirewall_globalstate_allow_all', false],
  ['spfirewall_globalstate_off', false],
])

/** The section needs no administrator; macOS 13 and 14 may have another shape of it. */
function readSettings(captures: Captures): Reading<boolean> {
  const items = profileItems(captures, settings, section)
  if (items.status === 'unknown') return items
  const words = items.value.flatMap(item => item.spfirewall_globalstate ?? [])
  const on = words.length === 1 ? globalStates.get(words[0]) : undefined
  return on === undefined ? unknown('unparsable', section) : known(on)
}

function readTool(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(tool))
  if (text.status === 'unknown') return text
  const states = macLines(text.value).flatMap(
    line => /^Firewall is .*\(State = ([012])\)$/.exec(line)?.[1] ?? [],
  )
  const [state] = states
  return states.length === 1 ? known(state !== '0') : unknown('unparsable', 'socketfilterfw')
}

/** macOS 15 gave the file up. A leftover from before tells how things were, not how they are. */
function keepsPreferences(captures: Captures): boolean {
  const release = readSwVers(captures)
  return release.status === 'known' && majorOf(release.value.version) < 15
}

const stateSchema = z.enum(['0', '1', '2'])

function readPreferences(captures: Captures): Reading<boolean> {
  const text = readListValue(captures, preferences, preferenceKey)
  if (text.status === 'unknown') return text
  const state = stateSchema.safeParse(text.value)
  return state.success ? known(state.data !== '0') : unknown('unparsable', preferences)
}

import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { listeningSockets, socketsRequest } from '../../formats/listening-sockets.ts'
import { anyUnit, unitStates, unitsRequest } from '../../formats/systemd-units.ts'
import { textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, failureOf, file, output } from '../../read.ts'
import { incomingTraffic, refusesIncoming } from './nft-rules.ts'

type Value = DeviceFacts['firewall']

const ufwSettings = file('/etc/ufw/ufw.conf')
const ufwDefaults = file('/etc/default/ufw')
/** Root only; the settings above are for everyone. */
const ufwStatus = command('ufw', 'status', 'verbose')
const firewalld = command('firewall-cmd', '--state')
const firewalldZone = command('firewall-cmd', '--get-default-zone')
const rules = command('nft', '-j', 'list', 'ruleset')
const nftSettings = file('/etc/nftables.conf')
const iptablesTables = file('/proc/net/ip_tables_names')
const ufwUnit = 'ufw.service'
const nftUnit = 'nftables.service'
const otherUnits = ['iptables.service', 'netfilter-persistent.service', 'shorewall.service']
const units = [ufwUnit, nftUnit, ...otherUnits]

export const probe = defineLinuxProbe('laptop', {
  fact: 'firewall',
  requests: () => [
    ufwSettings,
    ufwDefaults,
    ufwStatus,
    firewalld,
    firewalldZone,
    rules,
    nftSettings,
    iptablesTables,
    unitsRequest(units),
    socketsRequest,
  ],
  parse: captures => {
    const sources = [fromUfw(captures), fromFirewalld(captures), fromRules(captures), fromService(captures)]
    const on = sources.find(source => source?.status === 'known' && source.value.state === 'on')
    if (on) return on
    const doubt = sources.find(source => source?.status === 'unknown')
    const off = sources.find(source => source?.status === 'known')
    // One that is switched off says nothing while another could not be looked at.
    return doubt ?? off ?? failureOf(captures.of(rules)) ?? unknown('not-permitted', 'nft')
  },
})

function value(
  captures: Captures,
  state: Value['state'],
  product: string,
  allowsInbound: boolean | null,
): Value {
  const sockets = listeningSockets(captures.of(socketsRequest))
  return {
    state,
    product,
    profiles: [{ name: product, on: state === 'on', allowsInbound: state === 'on' ? allowsInbound : true }],
    thirdParty: null,
    listening:
      sockets.status === 'known' ? sockets.value.some(one => one.protocol === 'tcp' && !one.loopback) : null,
    layer: 'person',
  }
}

/** Null: ufw is not here. */
function fromUfw(captures: Captures): Reading<Value> | null {
  const status = output(captures.of(ufwStatus))
  const running =
    status.status === 'known' ? /^Status: (active|inactive)$/m.exec(status.value)?.[1] : undefined
  if (status.status === 'known' && running !== undefined) {
    const policy = /^Default: (allow|deny|reject) \(incoming\)/m.exec(status.value)?.[1]
    const inbound = policy === undefined ? null : policy === 'allow'
    return known(value(captures, running === 'active' ? 'on' : 'off', 'ufw', inbound))
  }
  const settings = textFile(captures.of(ufwSettings))
  if (settings.status === 'unknown') return settings
  if (settings.value === null) return null
  const enabled = /^ENABLED=(["']?)(yes|no)\1\s*$/im.exec(settings.value)?.[2]?.toLowerCase()
  if (enabled === undefined) return unknown('unparsable', 'ufw.conf')
  if (enabled === 'no') return known(value(captures, 'off', 'ufw', null))
  const states = unitStates(captures, units)
  if (states.status === 'unknown') return states
  if (!states.value.get(ufwUnit)?.active) return unknown('sources-disagree', 'ufw')
  return known(value(captures, 'on', 'ufw', ufwAllowsInbound(captures)))
}

function ufwAllowsInbound(captures: Captures): boolean | null {
  const text = captures.of(ufwDefaults)?.stdout ?? ''
  const policy = /^DEFAULT_INPUT_POLICY=(["']?)(ACCEPT|DROP|REJECT)\1\s*$/m.exec(text)?.[2]
  return policy === undefined ? null : policy === 'ACCEPT'
}

const notRunning = 252

/** Null: firewalld is not here. */
function fromFirewalld(captures: Captures): Reading<Value> | null {
  const capture = captures.of(firewalld)
  const failure = failureOf(capture)
  if (failure) return failure.reason === 'tool-missing' ? null : failure
  if (capture?.exitCode === notRunning) return known(value(captures, 'off', 'firewalld', null))
  if (capture?.exitCode !== 0 || capture.stdout.trim() !== 'running')
    return unknown('service-error', 'firewall-cmd')
  const zone = output(captures.of(firewalldZone))
  const name = zone.status === 'known' ? zone.value.trim() : ''
  const refuses = ['public', 'block', 'drop', 'external', 'dmz', 'work', 'home', 'internal'].includes(name)
  return known(value(captures, 'on', 'firewalld', name === 'trusted' ? true : refuses ? false : null))
}

/** Null: nobody may look at the rules but root. */
function fromRules(captures: Captures): Reading<Value> | null {
  const incoming = incomingTraffic(captures.of(rules))
  if (incoming.status === 'unknown') return null
  if (incoming.value === 'refused') return known(value(captures, 'on', 'nftables', false))
  if (incoming.value === 'unclear') return unknown('not-supported', 'nftables')
  const older = textFile(captures.of(iptablesTables))
  if (older.status === 'unknown') return older
  // Rules of the older iptables do not show among those of nftables.
  return (older.value ?? '').trim() === ''
    ? known(value(captures, 'off', 'nftables', null))
    : unknown('not-supported', 'iptables')
}

/** A service that is active may have loaded no rule at all; only its settings can tell. Null: no such service runs. */
function fromService(captures: Captures): Reading<Value> | null {
  const states = unitStates(captures, units)
  if (states.status === 'unknown') return states.reason === 'tool-missing' ? null : states
  if (states.value.get(nftUnit)?.active) {
    const settings = textFile(captures.of(nftSettings))
    if (settings.status === 'known' && refusesIncoming(settings.value ?? '')) {
      return known(value(captures, 'on', 'nftables', false))
    }
    return unknown('not-permitted', 'nft')
  }
  return anyUnit(states.value, otherUnits, state => state.active)
    ? unknown('not-permitted', 'iptables')
    : null
}

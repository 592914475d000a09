import { z } from 'zod'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import {
  numberOf,
  type RegistryReading,
  registryValue,
  registryValues,
  whyNot,
} from '../../formats/registry.ts'
import { joinStateSection, readJoinState } from '../../formats/windows-join-state.ts'
import { listenersSection, readListeners } from '../../formats/windows-listeners.ts'
import { firewallSection, readProducts } from '../../formats/windows-security-products.ts'
import { readServices, serviceNamed, servicesSection } from '../../formats/windows-services.ts'
import { type Captures, defineProbe } from '../../probe.ts'

/** The active store is what counts in the end: what Group Policy sets does not show in the default one. */
const profilesSection = section(
  'firewall-profiles',
  '@{profiles=@(Get-NetFirewallProfile -PolicyStore ActiveStore|Select-Object Name,Enabled,DefaultInboundAction)}',
)

const local = 'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'
const policy = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
const enabledIn = (key: string) => registryValue('HKLM', key, 'EnableFirewall')
const settings = registryValues('firewall', {
  domain: enabledIn(`${local}\\DomainProfile`),
  private: enabledIn(`${local}\\StandardProfile`),
  public: enabledIn(`${local}\\PublicProfile`),
  domainPolicy: enabledIn(`${policy}\\DomainProfile`),
  privatePolicy: enabledIn(`${policy}\\PrivateProfile`),
  publicPolicy: enabledIn(`${policy}\\PublicProfile`),
})
type Settings = ReturnType<typeof settings.read>

const profilesSchema = z.object({
  profiles: z.array(
    z.object({
      Name: z.enum(['Domain', 'Private', 'Public']),
      Enabled: z.number().int(),
      DefaultInboundAction: z.number().int().nullish(),
    }),
  ),
})
interface Profile {
  readonly name: string
  readonly on: boolean
  readonly allowsInbound: boolean | null
}

export const probe = defineProbe({
  fact: 'firewall',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [
    profilesSection,
    ...settings.requests,
    servicesSection,
    firewallSection,
    listenersSection,
    joinStateSection,
  ],
  parse(captures) {
    const read = settings.read(captures)
    const active = activeProfiles(captures)
    const profiles = active.status === 'known' ? active : registryProfiles(read, active)
    if (profiles.status === 'unknown') return profiles

    const others = readProducts(captures, firewallSection)
    const thirdParty =
      others.status === 'known' ? (others.value.find(product => product.state === 'on')?.name ?? null) : null
    const state = stateOf(profiles.value, captures)
    if (state.status === 'unknown') return state
    // Another firewall in its place would make "off" quite right.
    if (state.value !== 'on' && others.status === 'unknown') return others

    const listeners = readListeners(captures)
    const byPolicy = [read.privatePolicy, read.publicPolicy].some(reading => reading.state === 'value')
    return known({
      state: state.value,
      product: 'Windows Defender Firewall',
      profiles: [...profiles.value],
      thirdParty,
      listening: listeners.status === 'known' ? listeners.value.size > 0 : null,
      layer: byPolicy ? 'organisation' : state.value === 'on' ? 'default' : 'person',
    })
  },
})

/** The switches say what is wanted; only the running service carries it out. */
function stateOf(profiles: readonly Profile[], captures: Captures): Reading<'on' | 'partly' | 'off'> {
  const joined = readJoinState(captures)
  const inDomain = joined.status === 'known' && joined.value.domain
  if (inDomain && !profiles.some(profile => profile.name === 'Domain')) return unknown('no-record', 'Domain')
  // The domain profile is of no use on a computer that is known to be in no domain.
  const counting = profiles.filter(
    profile => profile.name !== 'Domain' || inDomain || joined.status === 'unknown',
  )
  const on = counting.filter(profile => profile.on).length
  if (on === 0) return known('off')
  const services = readServices(captures)
  if (services.status === 'unknown') return services
  if (!serviceNamed(services.value, 'mpssvc')?.running) return known('off')
  return known(on === counting.length ? 'on' : 'partly')
}

/** GpoBoolean: 0 off, 1 on. 2, "not configured", says nothing of what is in force. Inbound action: 2 allows, 0 and 4 block. */
function activeProfiles(captures: Captures): Reading<readonly Profile[]> {
  const answer = readSection(captures, profilesSection, profilesSchema)
  if (answer.status === 'unknown') return answer
  const { profiles } = answer.value
  const clear = profiles.every(({ Enabled }) => Enabled === 0 || Enabled === 1)
  const complete = (['Private', 'Public'] as const).every(
    name => profiles.filter(({ Name }) => Name === name).length === 1,
  )
  if (!clear || !complete) return unknown('unparsable', profilesSection.section)
  return known(
    profiles.map(({ Name, Enabled, DefaultInboundAction: inbound }) => ({
      name: Name,
      on: Enabled === 1,
      allowsInbound: inbound === 2 ? true : inbound === 0 || inbound === 4 ? false : null,
    })),
  )
}

/** The same from the registry, when PowerShell gave no answer: a policy stands above the local setting. */
function registryProfiles(
  read: Settings,
  why: Reading<unknown> & { status: 'unknown' },
): Reading<readonly Profile[]> {
  const pairs = [
    { name: 'Private', policy: read.privatePolicy, local: read.private },
    { name: 'Public', policy: read.publicPolicy, local: read.public },
    { name: 'Domain', policy: read.domainPolicy, local: read.domain },
  ]
  const profiles = pairs.map(({ name, ...pair }) => ({ name, on: inForce(pair.policy, pair.local) }))
  const unread = profiles.slice(0, 2).find(profile => profile.on.status === 'unknown')
  if (unread?.on.status === 'unknown') return why.reason === 'unparsable' ? unread.on : why
  return known(
    profiles.flatMap(({ name, on }) =>
      on.status === 'known' ? [{ name, on: on.value, allowsInbound: null }] : [],
    ),
  )
}

function inForce(policy: RegistryReading, local: RegistryReading): Reading<boolean> {
  if (policy.state === 'unreadable') return policy.why
  const setting = policy.state === 'value' ? policy : local
  const value = numberOf(setting)
  if (value !== 0 && value !== 1) return whyNot(setting, 'EnableFirewall')
  return known(value === 1)
}

import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { launchOverrides, readLaunchOverrides } from '../../formats/launchctl.ts'
import { applicationRequests, isInstalled } from '../../formats/mac-application.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { macSockets, readListeningPorts } from '../../formats/netstat.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command, status } from '../../read.ts'

type Service = DeviceFacts['remote-access']['services'][number]

/** Services that launchd starts, by the exact label it knows them by (sshd-agent is another thing), and their ports. */
const launched = [
  { id: 'ssh', label: 'com.openssh.sshd', port: 22 },
  { id: 'screen-sharing', label: 'com.apple.screensharing', port: 5900 },
  { id: 'file-sharing', label: 'com.apple.smbd', port: 445 },
  { id: 'remote-events', label: 'com.apple.AEServer', port: 3031 },
] as const
const managementPort = 3283
const printingPort = 631
/** Present while Apple Remote Desktop may manage this Mac. */
const management = status('/Library/Application Support/Apple/Remote Desktop/RemoteManagement.launchd')
const printing = command('/usr/sbin/cupsctl')

/** Programs that let somebody else steer a Mac, by the name of the application. */
const programs = [
  'AnyDesk',
  'RustDesk',
  'TeamViewer',
  'TeamViewerHost',
  'TeamViewer Host',
  'Splashtop Streamer',
  'LogMeIn',
  'GoToMyPC',
  'Jump Desktop Connect',
  'VNC Server',
  'Parsec',
  'ISL Light',
  'Supremo',
] as const

/** Ways into this Mac from outside: Apple's sharing services and programs for remote control. */
export const probe = defineProbe({
  fact: 'remote-access',
  system: 'macos',
  requests: () => [
    launchOverrides,
    macSockets,
    management,
    printing,
    ...programs.flatMap(name => applicationRequests(name)),
  ],
  parse(captures) {
    const overrides = readLaunchOverrides(captures)
    const ports = readListeningPorts(captures)
    if (overrides.status === 'unknown' && ports.status === 'unknown') return overrides
    const services = [
      ...launched.map(one => ({ id: one.id, service: readLaunched(one, overrides, ports) })),
      { id: 'remote-management', service: readManagement(captures, ports) },
      { id: 'printer-sharing', service: readPrinting(captures, ports) },
    ]
    const tools = programs.map(name => ({ name, installed: isInstalled(captures, name) }))
    return known({
      services: services.flatMap(({ service }) => (service.status === 'known' ? [service.value] : [])),
      tools: tools.filter(({ installed }) => isYes(installed)).map(({ name }) => ({ name, running: null })),
      unread: [
        ...services.filter(({ service }) => service.status === 'unknown').map(({ id }) => id),
        ...tools.filter(({ installed }) => installed.status === 'unknown').map(({ name }) => name),
      ],
    })
  },
})

const isYes = (reading: Reading<boolean>): boolean => reading.status === 'known' && reading.value

/**
 * A service is on when somebody switched it on or something answers at its port. It is off when somebody switched it
 * off, or when nobody switched it and nothing answers: the list of switches alone never proves that a service is off.
 */
function readLaunched(
  { id, label, port }: (typeof launched)[number],
  overrides: Reading<ReadonlyMap<string, boolean>>,
  ports: Reading<ReadonlySet<number>>,
): Reading<Service> {
  const listening = ports.status === 'known' ? ports.value.has(port) : null
  const override = overrides.status === 'known' ? overrides.value.get(label) : undefined
  if (override === true || listening === true) return known({ id, enabled: true, listening, hardened: null })
  if (overrides.status === 'unknown') return overrides
  if (override === undefined && ports.status === 'unknown') return ports
  return known({ id, enabled: false, listening, hardened: null })
}

function readManagement(captures: Captures, ports: Reading<ReadonlySet<number>>): Reading<Service> {
  const listening = ports.status === 'known' ? ports.value.has(managementPort) : null
  const flag = pathStatus(captures.of(management))
  const flagged = flag.status === 'known' && flag.value !== null
  if (flagged || listening === true)
    return known({ id: 'remote-management', enabled: true, listening, hardened: null })
  if (flag.status === 'unknown') return flag
  return known({ id: 'remote-management', enabled: false, listening, hardened: null })
}

function readPrinting(captures: Captures, ports: Reading<ReadonlySet<number>>): Reading<Service> {
  const text = macOutput(captures.of(printing))
  if (text.status === 'unknown') return text
  const words = macLines(text.value).flatMap(line => /^_share_printers=([01])$/.exec(line)?.[1] ?? [])
  const [word] = words
  if (words.length !== 1) return unknown('unparsable', 'cupsctl')
  const listening = ports.status === 'known' ? ports.value.has(printingPort) : null
  return known({ id: 'printer-sharing', enabled: word === '1', listening, hardened: null })
}

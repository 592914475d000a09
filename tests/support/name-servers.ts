import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createResolver } from '../../src/main/domains/dns/resolver.ts'

/** Zones below "test.", as they are written in a zone file, without SOA and NS. */
export interface Zone {
  readonly name: string
  readonly records: string
  /** `unlinked`: signed, and the parent has no key of it. `expired`: with signatures of the past. */
  readonly signing: 'none' | 'good' | 'expired' | 'unlinked'
}

export interface NameServers {
  /** A resolver that checks signatures, as it is written in the settings. */
  readonly validating: string
  /** The name server itself, which looks nothing up for others. */
  readonly authoritative: string
  close(): Promise<void>
}

const programs = ['named', 'dnssec-keygen', 'dnssec-signzone', 'unbound', 'openssl']
const places = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin']
const whereIs = (program: string) => places.map(place => join(place, program)).find(existsSync)

/** Programs that are missing here. */
export const missingPrograms = () => programs.filter(program => whereIs(program) === undefined)

const start = `$TTL 300
@ IN SOA ns.test. hostmaster.test. 1 3600 600 86400 300
@ IN NS ns.test.
`

/**
 * A name server (bind9) with the zones and their parent "test.", and a resolver (unbound) that trusts the key of "test." and
 * nothing else. Both on loopback, on ports of their own.
 */
export async function startNameServers(folder: string, zones: readonly Zone[]): Promise<NameServers> {
  const serverPort = await freePort()
  const resolverPort = await freePort()
  await mkdir(join(folder, 'keys'), { recursive: true })
  for (const zone of zones) await writeZone(folder, zone)
  const keys = zones
    .filter(({ signing }) => signing === 'good' || signing === 'expired')
    .map(({ name }) => dsOf(folder, name))
  const delegations = zones.map(({ name }) => `${name}. IN NS ns.test.`)
  const parent = ['ns IN A 127.0.0.1', ...delegations, ...keys].join('\n')
  await writeZone(folder, { name: 'test', records: parent, signing: 'good' })

  const all = ['test', ...zones.map(({ name }) => name)]
  await writeFile(
    join(folder, 'named.conf'),
    `options { directory "${folder}"; pid-file none; session-keyfile none; recursion no; dnssec-validation no;
  listen-on port ${serverPort} { 127.0.0.1; }; listen-on-v6 { none; }; allow-query { any; }; };
controls { };
${all.map(name => `zone "${name}" { type primary; file "${name}.zone.served"; };`).join('\n')}
`,
  )
  await writeFile(
    join(folder, 'unbound.conf'),
    `server:
  interface: 127.0.0.1
  port: ${resolverPort}
  do-daemonize: no
  chroot: ""
  username: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  logfile: "${join(folder, 'unbound.log')}"
  do-not-query-localhost: no
  module-config: "validator iterator"
  local-zone: "test." nodefault
  trust-anchor: "${dsOf(folder, 'test').replaceAll('\t', ' ')}"
remote-control:
  control-enable: no
${all.map(name => `stub-zone:\n  name: "${name}."\n  stub-addr: 127.0.0.1@${serverPort}\n`).join('')}
`,
  )
  const running = [
    spawn(program('named'), ['-f', '-c', join(folder, 'named.conf')], { stdio: 'ignore' }),
    spawn(program('unbound'), ['-d', '-c', join(folder, 'unbound.conf')], { stdio: 'ignore' }),
  ]
  try {
    for (const port of [serverPort, resolverPort]) await answering(port)
  } catch (error) {
    await endAll(running)
    throw error
  }
  return {
    validating: `127.0.0.1:${resolverPort}`,
    authoritative: `127.0.0.1:${serverPort}`,
    close: () => endAll(running),
  }
}

function program(name: string): string {
  const path = whereIs(name)
  if (path === undefined) throw new Error(`${name} is not installed`)
  return path
}

/** Writes a zone as it is served: as it is, or signed. */
async function writeZone(folder: string, { name, records, signing }: Zone): Promise<void> {
  const file = join(folder, `${name}.zone`)
  const served = `${file}.served`
  const text = `$ORIGIN ${name}.\n${start}${records}\n`
  await writeFile(signing === 'none' ? served : file, text)
  if (signing === 'none') return
  const keys = join(folder, 'keys')
  const run = (tool: string, args: readonly string[]) =>
    execFileSync(program(tool), args, { cwd: folder, stdio: 'pipe' })
  run('dnssec-keygen', ['-q', '-K', keys, '-a', 'ECDSAP256SHA256', '-f', 'KSK', name])
  const period = signing === 'expired' ? ['-P', '-s', '20200101000000', '-e', '20200201000000'] : []
  run('dnssec-signzone', ['-q', '-S', '-z', '-K', keys, '-o', name, ...period, '-f', served, file])
}

/** The DS record that the tool wrote beside the signed zone. */
function dsOf(folder: string, name: string): string {
  return (
    execFileSync('cat', [join(folder, `dsset-${name}.`)], { encoding: 'utf8' })
      .trim()
      .split('\n')[0] ?? ''
  )
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  // A bound UDP socket has an address of this form.
  const { port } = socket.address() as AddressInfo
  socket.close()
  await once(socket, 'close')
  return port
}

const mostTries = 60

async function answering(port: number): Promise<void> {
  const servers = [{ host: '127.0.0.1', port, family: 4 as const }]
  for (let tried = 0; tried < mostTries; tried++) {
    const resolver = createResolver({ servers, signal: AbortSignal.timeout(5_000), waits: [200] })
    const answer = await resolver.ask({ type: 'SOA', name: 'test' })
    if (answer.kind === 'records') return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`No name server answers on port ${port}`)
}

async function endAll(running: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    running.map(async child => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }),
  )
}

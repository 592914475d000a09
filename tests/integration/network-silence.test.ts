import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { domainPreviewSchema } from '../../src/shared/footprint-views.ts'
import { typedFootprint } from '../support/footprint-run.ts'
import { buttons, quietSettings } from '../support/quiet-buttons.ts'

/**
 * A full run, a look at an export and a footprint review in a network namespace with nothing but loopback, its system calls
 * recorded: everything works and nothing tries to reach another machine. Then each button that says it sends is pressed,
 * and tries to reach exactly whom it named.
 */
const folder = mkdtempSync(join(tmpdir(), 'surefoot-silence-'))
const trace = join(folder, 'connects')
const able = canRecord()

function canRecord(): boolean {
  try {
    execFileSync('unshare', ['-n', 'strace', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Connects and sends that are not to local sockets or loopback. */
function strangers(lines: readonly string[]): string[] {
  return lines.filter(
    line =>
      /sa_family=AF_INET6?,/.test(line) &&
      !/inet_addr\("127\.|"::1"|AF_INET6?, sin6?_port=htons\(0\)/.test(line),
  )
}

/** The addresses and ports in them, each once: "192.0.2.1:443". */
function addressed(lines: readonly string[]): string[] {
  const texts = strangers(lines).map(line => {
    const [, port = '?'] = /sin6?_port=htons\((\d+)\)/.exec(line) ?? []
    const [, four, six] = /inet_addr\("([^"]+)"|inet_pton\(AF_INET6, "([^"]+)"/.exec(line) ?? []
    return `${four ?? six ?? '?'}:${port}`
  })
  return [...new Set(texts)].toSorted()
}

const resultSchema = z.object({
  searched: z.number(),
  settings: z.number(),
  reportLength: z.number(),
  footprintReportLength: z.number(),
  logins: z.number(),
  vertices: z.number(),
  cleaned: z.array(z.number()),
  pressed: z.record(z.string(), z.unknown()),
  previews: z.object({
    domain: domainPreviewSchema,
    byAddress: z.object({ to: z.string(), sends: z.string() }),
    byRange: z.object({ to: z.string(), sends: z.string() }),
  }),
})

describe('what leaves the laptop', () => {
  if (!able) {
    it('cannot be recorded here: this test needs root, unshare and strace', () => expect(able).toBe(false))
    return
  }

  let result: z.infer<typeof resultSchema>
  let calls: string[]
  beforeAll(() => {
    const run = [
      'ip link set lo up',
      `strace -f -qq -s 200 -e trace=connect,sendto,sendmsg,sendmmsg,write -e write=none -o ${trace} "$0" tests/support/quiet-run.ts ${join(folder, 'data')}`,
    ].join(' && ')
    const output = execFileSync('unshare', ['-n', 'sh', '-c', run, process.execPath], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    result = resultSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
    calls = readFileSync(trace, 'utf8').split('\n')
  }, 300_000)

  /** The calls between a text on stderr and the next one. */
  const between = (from: string, to: string) => {
    const [start, end] = [from, to].map(text => calls.findIndex(line => line.includes(text.trim())))
    if (start === undefined || end === undefined || start < 0 || end <= start)
      throw new Error(`The recording holds ${from.trim()} and after it ${to.trim()}`)
    return calls.slice(start, end)
  }

  it('is nothing without a button press, and offline everything else works', () => {
    const first = calls.findIndex(line => line.includes(buttons.marker('passwords.exposure').trim()))
    expect(first, 'the recording holds the moment of the first button').toBeGreaterThan(0)
    expect(strangers(calls.slice(0, first))).toEqual([])
    expect(result.reportLength).toBeGreaterThan(1000)
    expect(result.logins).toBe(50)
    expect(result.vertices).toBeGreaterThan(0)
    expect(result.searched).toBeGreaterThan(20)
    expect(result.settings).toBeGreaterThan(5)
    expect(result.cleaned).toEqual([0, 0])
    expect(result.footprintReportLength).toBeGreaterThan(1000)
  })

  it('goes to the range service for a password that is asked about', () => {
    const during = between(buttons.marker('passwords.exposure'), buttons.marker('domains.check'))
    expect(addressed(during)).toEqual(['192.0.2.70:443'])
    expect(result.pressed['passwords.exposure']).toBe('OFFLINE')
  })

  it('goes to the resolver and the registration service that were named, and tells nothing as known', () => {
    const { domain } = result.previews
    expect(domain.resolver).toBe(quietSettings.resolver)
    expect(domain.rdap).toBe(quietSettings.rdapServiceUrl)
    const during = between(buttons.marker('domains.check'), buttons.marker('breaches.check'))
    expect(addressed(during)).toEqual(['192.0.2.53:53', '192.0.2.90:443'])
    const outcomes = z.array(z.string()).parse(result.pressed['domains.check'])
    expect(outcomes.length).toBeGreaterThan(5)
    expect(new Set(outcomes)).toEqual(new Set(['unknown']))
  })

  it('goes to the breach service that was named, with six characters and without the address', () => {
    const { byAddress, byRange } = result.previews
    expect(new URL(byAddress.to).host).toBe('192.0.2.80')
    expect(new URL(byRange.to).host).toBe('192.0.2.80')
    expect(byAddress.sends).toBe(typedFootprint.email)
    expect(byRange.sends).toMatch(/^[0-9A-F]{6}$/)
    const during = between(buttons.marker('breaches.check'), buttons.marker('breaches.fetchList'))
    expect(addressed(during)).toEqual(['192.0.2.80:443'])
    expect(result.pressed['breaches.check']).toBe('OFFLINE')
  })

  it('goes to the breach service for the public list, and ends with it', () => {
    const during = between(buttons.marker('breaches.fetchList'), buttons.end)
    expect(addressed(during)).toEqual(['192.0.2.80:443'])
    expect(result.pressed['breaches.fetchList']).toBe('OFFLINE')
    const last = calls.findIndex(line => line.includes(buttons.end.trim()))
    expect(strangers(calls.slice(last))).toEqual([])
  })

  it('would be seen in a recording', () => {
    const attempts = [
      '12 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH',
      '12 connect(3, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH',
      '12 sendmmsg(20, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.2")}, msg_namelen=16}}], 1, 0) = -1',
    ]
    expect(addressed(attempts)).toEqual(['192.0.2.1:53', '192.0.2.2:53', '2001:db8::1:443'])
    expect(
      strangers([
        '12 connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      ]),
    ).toEqual([])
  })
})

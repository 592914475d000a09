import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hostRequests } from '../../../../src/main/device/formats/linux-host.ts'
import type { Probe } from '../../../../src/main/device/probe.ts'
import { linuxProbes } from '../../../../src/main/device/probes/linux.ts'
import { readRecording } from '../../../../src/main/device/recording.ts'
import {
  type Capture,
  captureFailures,
  captureSchema,
  type Request,
  requestKey,
} from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId, DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import type { Reading } from '../../../../src/shared/model/fact.ts'
import { answerOf, hardware, type Machine, onTop } from './linux-machine.ts'
import { type Given, gather, parsed } from './support.ts'

/** What a person would be glad to read, for each fact. Noise must never amount to it. */
const good: { readonly [Id in DeviceFactId]?: (value: DeviceFacts[Id]) => boolean } = {
  'operating-system': ({ version }) => version !== null,
  // A list without the day it was fetched cannot show that nothing waits.
  'pending-updates': ({ sources, unread }) =>
    unread.length === 0 && sources.every(({ total, listedAt }) => total === 0 && listedAt !== null),
  'last-update': () => true,
  'pending-restart': ({ required }) => !required,
  'automatic-updates': ({ state }) => state !== 'off',
  'disk-encryption': ({ volumes }) => volumes.some(({ state }) => state === 'on'),
  firewall: ({ state, listening }) => state !== 'off' || listening === false,
  'screen-lock': ({ locks }) => locks,
  'automatic-login': ({ enabled }) => !enabled,
  'remote-access': ({ services, unread }) => unread.length === 0 || services.some(({ enabled }) => !enabled),
  antivirus: ({ products }) => products.some(({ state }) => state === 'on'),
  'secure-boot': ({ state }) => state !== 'off',
  administrator: ({ isAdministrator }) => !isAdministrator,
  'guest-account': ({ enabled }) => !enabled,
  'password-manager': ({ found }) => found.length > 0,
  browsers: () => true,
  'time-synchronisation': ({ synchronised }) => synchronised === true,
  'name-resolution': ({ encrypted }) => encrypted === 'yes' || encrypted === 'opportunistic',
  backup: ({ configured }) => configured,
  'managed-device': ({ managed }) => !managed,
}

function isGood<Id extends DeviceFactId>(probe: Probe<Id>, reading: Reading<DeviceFacts[Id]>): boolean {
  const judge = good[probe.fact]
  if (!judge) throw new Error(`nobody said what is good about ${probe.fact}`)
  return reading.status === 'known' && judge(reading.value)
}

const folder = fileURLToPath(new URL('../../../fixtures/machines/ubuntu-24.04', import.meta.url))
const { surroundings } = await readRecording(folder)
const recorded = (probe: Probe): Capture[] =>
  z.array(captureSchema).parse(JSON.parse(readFileSync(`${folder}/captures/${probe.fact}.json`, 'utf8')))

/** Where the system runs is answered in earnest, else noise would often enough look like a container. */
const hostKeys = new Set(hostRequests.map(requestKey))
const session = (environment: Record<string, string>) => ({
  ...surroundings,
  environment: { UID: '1000', ...environment },
})
const sessions = ['ubuntu:GNOME', 'KDE', 'XFCE', 'MATE', ''].map(desktop =>
  session({ XDG_CURRENT_DESKTOP: desktop }),
)
/** Plasma whose defaults are known. */
const plasma = session({ XDG_CURRENT_DESKTOP: 'KDE', KDE_SESSION_VERSION: '6' })

const words = fc.constantFrom(
  '\n',
  'null\n',
  '[]\n',
  '{}\n',
  'true\n',
  '0\n',
  'uint32 300\n',
  'yes\n',
  'enabled\n',
  'active\n',
  'none\n',
  'ENABLED=yes\n',
  'NTP=\n',
  'crypt\n',
  '[daemon]\n?\n',
  'ID=\n',
  '{"blockdevices":[]}\n',
  '{"nftables":[]}\n',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  fc.string({ minLength: 1, maxLength: 300 }).map(line => `${line}\n`),
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map(bytes => Buffer.from(bytes).toString('utf8')),
  fc.uint8Array({ minLength: 1, maxLength: 60 }).map(bytes => Buffer.from(bytes).toString('hex')),
  fc.json({ maxDepth: 3 }).map(json => `${json}\n`),
  words,
)
const noise = fc.record({
  stdout: text,
  stderr: text,
  exitCode: fc.constantFrom(0, 0, 1, 2, 100, 102, 252, null),
})
const failure = fc.constantFrom(...captureFailures)

type Piece = Omit<Given, 'request'>

/** Answers each request in turn with the next piece. */
function answerer(pieces: readonly Piece[]): (request: Request) => Given {
  let next = 0
  return request => {
    if (hostKeys.has(requestKey(request))) return answerOf(hardware, request)
    const piece = pieces[next % pieces.length] ?? {}
    next += 1
    return { request, ...piece }
  }
}

describe.each(linuxProbes.map(probe => [probe.fact, probe] as const))(
  '%s under bad input',
  (_fact, probe) => {
    // A probe of some fact is a probe; only what it says is compared.
    const any = probe as Probe

    it('makes nothing good of noise', () => {
      fc.assert(
        fc.property(
          fc.array(noise, { minLength: 1, maxLength: 12 }),
          fc.constantFrom(...sessions, plasma),
          (pieces, current) => {
            const captures = gather(any, [], current, answerer(pieces))
            expect(isGood(any, parsed(any, captures, current))).toBe(false)
          },
        ),
        { numRuns: 300 },
      )
    })

    it.each([...captureFailures])('makes nothing good of failures: %s', why => {
      for (const session of sessions) {
        const captures = gather(any, [], session, answerer([{ failure: why }]))
        expect(parsed(any, captures, session).status).toBe('unknown')
      }
    })

    it('makes nothing good of silence, whatever the exit code', () => {
      for (const exitCode of [0, 1, 2, 3, 100, 252]) {
        const captures = gather(any, [], surroundings, answerer([{ exitCode }]))
        const reading = parsed(any, captures, surroundings)
        // checkupdates says "none" by its exit code alone.
        const documented = any.fact === 'pending-updates' && exitCode === 2
        if (!documented) expect(isGood(any, reading), `exit code ${exitCode}`).toBe(false)
      }
    })

    it('survives noise, failures and real answers in any mixture', () => {
      const real = recorded(any)
      const anything = fc.oneof(noise, fc.record({ failure, stdout: text }))
      fc.assert(
        fc.property(
          fc.array(anything, { minLength: 1, maxLength: 12 }),
          fc.array(fc.boolean(), { minLength: 1 }),
          (pieces, kept) => {
            const some = real.filter((_capture, at) => kept[at % kept.length])
            parsed(any, gather(any, some, surroundings, answerer(pieces)), surroundings)
          },
        ),
        { numRuns: 150 },
      )
    })

    it('becomes no better by one answer that is lost', () => {
      const real = recorded(any)
      const whole = parsed(any, gather(any, real, surroundings), surroundings)
      for (const lost of real) {
        for (const why of ['denied', 'timed-out', 'too-large', 'not-recorded'] as const) {
          const rest = real.map(one => (one === lost ? { request: one.request, failure: why } : one))
          const reading = parsed(any, gather(any, rest, surroundings), surroundings)
          if (isGood(any, reading)) expect(isGood(any, whole), requestKey(lost.request)).toBe(true)
        }
      }
    })

    it('becomes no better by a command that was cut off', () => {
      const real = recorded(any)
      const whole = parsed(any, gather(any, real, surroundings), surroundings)
      const spoken = real.filter(({ request, stdout }) => request.kind === 'command' && stdout.length > 1)
      for (const victim of spoken) {
        for (let at = 0; at < victim.stdout.length; at += Math.ceil(victim.stdout.length / 60)) {
          const stdout = victim.stdout.slice(0, at)
          const given = real.map(one => (one === victim ? { ...one, stdout } : one))
          const reading = parsed(any, gather(any, given, surroundings), surroundings)
          if (isGood(any, reading))
            expect(isGood(any, whole), `${requestKey(victim.request)} at ${at}`).toBe(true)
        }
      }
    })
  },
)

describe('a bad machine that loses its answers', () => {
  /** Everything about it is wrong, and every wrong thing is said by one answer only. */
  const bad: Machine = onTop(hardware, {
    commands: {
      'systemd-detect-virt': { stdout: 'none\n', exitCode: 1 },
      'id -Gn': 'somebody cdrom sudo\n',
      'nft -j list ruleset': { stderr: 'Operation not permitted (you must be root)\n', exitCode: 1 },
      'gsettings get org.gnome.desktop.screensaver lock-enabled': 'false\n',
      'gsettings get org.gnome.desktop.screensaver lock-delay': 'uint32 0\n',
      'gsettings get org.gnome.desktop.session idle-delay': 'uint32 300\n',
      'gsettings get org.gnome.desktop.lockdown disable-lock-screen': 'false\n',
      'uname -r': '6.8.0-51-generic\n',
      'lsblk --json -o NAME,KNAME,TYPE,FSTYPE,MOUNTPOINTS,RM':
        '{"blockdevices":[{"name":"sda","type":"disk","mountpoints":[null],"children":[{"name":"sda2","type":"part","mountpoints":["/"]}]}]}\n',
      'findmnt --json -no SOURCE,FSTYPE,TARGET /':
        '{"filesystems":[{"source":"/dev/sda2","fstype":"ext4","target":"/"}]}\n',
      'apt-config dump': 'APT::Architecture "amd64";\nAPT::Periodic::Unattended-Upgrade "0";\n',
      'timedatectl show': 'NTP=no\nNTPSynchronized=no\n',
    },
    files: {
      '/etc/os-release': 'ID=ubuntu\nVERSION_ID="24.04"\n',
      '/etc/ufw/ufw.conf': 'ENABLED=no\n',
      '/etc/gdm3/custom.conf': '[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=somebody\n',
      '/run/reboot-required': '*** System restart required ***\n',
      '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c': '0600000000',
    },
    folders: { '/boot': ['vmlinuz-6.8.0-51-generic', 'vmlinuz-6.8.0-52-generic'] },
  })
  const links = { '/etc/systemd/system/display-manager.service': '/usr/lib/systemd/system/gdm3.service' }
  const facts: readonly DeviceFactId[] = [
    'firewall',
    'screen-lock',
    'automatic-login',
    'administrator',
    'disk-encryption',
    'pending-restart',
    'automatic-updates',
    'secure-boot',
    'time-synchronisation',
  ]

  it.each(facts)('is never called good for %s', fact => {
    const probe = linuxProbes.find(one => one.fact === fact) as Probe
    const machine: Machine = { ...bad, links }
    const all = [...gather(probe, [], surroundings, request => answerOf(machine, request))]
    const whole = parsed(probe, gather(probe, all, surroundings), surroundings)
    expect(whole.status).toBe('known')
    expect(good[fact]).toBeDefined()
    for (const lost of all) {
      for (const piece of [
        { failure: 'denied' },
        { failure: 'timed-out' },
        { stdout: '' },
        { exitCode: 1 },
      ] as const) {
        const rest = all.map(one => (one === lost ? { request: one.request, ...piece } : one))
        const reading = parsed(probe, gather(probe, rest, surroundings), surroundings)
        expect(isGood(probe, reading), `${requestKey(lost.request)} ${JSON.stringify(piece)}`).toBe(false)
      }
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Captures } from '../../../../src/main/device/probe.ts'
import { linuxProbes } from '../../../../src/main/device/probes/linux.ts'
import { readRecording } from '../../../../src/main/device/recording.ts'
import { captureSchema, requestKey } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId } from '../../../../src/shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../src/shared/model/fact.ts'
import { gather, parsed } from './support.ts'

const folder = fileURLToPath(new URL('../../../fixtures/machines/ubuntu-24.04', import.meta.url))
const { surroundings } = await readRecording(folder)

/** A laptop that was set up well and then left alone: no firewall, no backup to be found, six security updates waiting. */
const facts: Partial<Record<DeviceFactId, Reading<unknown>>> = {
  'operating-system': known({
    system: 'linux',
    distribution: 'ubuntu',
    name: 'Ubuntu 24.04.3 LTS',
    version: '24.04',
    build: null,
    edition: null,
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
  }),
  'pending-updates': known({
    sources: [
      { name: 'apt', total: 8, security: 6, listedAt: '2026-11-22T12:30:04.000Z', oldestSecurityAt: null },
    ],
    unread: [],
    upgrade: 'Ubuntu 26.04.1 LTS',
    titles: [
      'libssl3t64 3.0.13-0ubuntu3.7',
      'openssl 3.0.13-0ubuntu3.7',
      'libxml2 2.9.14+dfsg-1.3ubuntu3.7',
      'python3.12 3.12.3-1ubuntu0.9',
      'python3.12-minimal 3.12.3-1ubuntu0.9',
      'libpng16-16t64 1.6.43-5ubuntu0.1',
    ],
  }),
  'last-update': known({ at: '2026-11-19T06:28:57.000Z', kind: 'installation' }),
  'pending-restart': known({ required: false, basis: 'flag', uptimeSeconds: 187_453.27 }),
  'automatic-updates': known({
    state: 'on',
    pausedUntil: null,
    parts: ['Update-Package-Lists', 'Unattended-Upgrade', 'apt-daily.timer', 'apt-daily-upgrade.timer'].map(
      name => ({ name, on: true }),
    ),
    layer: 'person',
  }),
  'disk-encryption': known({
    volumes: [
      { name: '/', role: 'system', state: 'on' },
      { name: 'swap', role: 'swap', state: 'on' },
    ],
    thirdParty: null,
  }),
  firewall: known({
    state: 'off',
    product: 'ufw',
    profiles: [{ name: 'ufw', on: false, allowsInbound: true }],
    thirdParty: null,
    listening: false,
    layer: 'person',
  }),
  'screen-lock': known({ locks: true, idleSeconds: 300, graceSeconds: 0, layer: 'person' }),
  'automatic-login': known({ enabled: false, storedPassword: null }),
  'remote-access': known({
    services: ['ssh', 'remote-desktop', 'vnc', 'file-sharing', 'printer-sharing'].map(id => ({
      id,
      enabled: false,
      listening: false,
      hardened: null,
    })),
    tools: [],
    unread: [],
  }),
  antivirus: unknown('no-record'),
  'secure-boot': known({ state: 'on', tpm: '2.0' }),
  administrator: known({ isAdministrator: true, asksFirst: null }),
  'guest-account': known({ enabled: false }),
  'password-manager': known({
    found: [
      { name: 'Bitwarden', kind: 'app' },
      { name: 'Bitwarden', kind: 'extension' },
    ],
  }),
  browsers: known({
    found: [
      { name: 'Firefox', version: '145.0.1' },
      { name: 'Google Chrome', version: '143.0.7499.40' },
    ],
  }),
  'time-synchronisation': known({ enabled: true, synchronised: true, offsetSeconds: -0.001562 }),
  'name-resolution': known({ servers: ['192.168.1.1'], encrypted: 'no', intercepted: null, vpns: [] }),
  backup: unknown('no-record'),
  'managed-device': known({ managed: false, by: null }),
}

it('holds the captures of every probe and of no other', () => {
  const files = readdirSync(`${folder}/captures`).map(name => name.replace(/\.json$/, ''))
  expect(files.toSorted()).toEqual(linuxProbes.map(({ fact }) => fact).toSorted())
})

it.each(linuxProbes.map(probe => [probe.fact, probe] as const))(
  'the recorded laptop gives %s',
  (fact, probe) => {
    const text = readFileSync(`${folder}/captures/${fact}.json`, 'utf8')
    const recorded = z.array(captureSchema).parse(JSON.parse(text))
    const asked = [
      ...gather(probe, recorded, surroundings, request => ({ request, failure: 'not-recorded' })),
    ]
    expect(asked.map(({ request }) => requestKey(request)).toSorted()).toEqual(
      recorded.map(({ request }) => requestKey(request)).toSorted(),
    )
    expect(parsed(probe, new Captures(recorded), surroundings)).toEqual(facts[fact])
    expect(text).not.toMatch(/\/home\/(?!\.ecryptfs)\w|@[a-z]+\.(?:com|uk|org)\b(?!.*\.xpi)|serial/i)
  },
)

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Captures } from '../../../../src/main/device/probe.ts'
import { macosProbes } from '../../../../src/main/device/probes/macos.ts'
import { readRecording } from '../../../../src/main/device/recording.ts'
import { captureSchema, requestKey } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId } from '../../../../src/shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../src/shared/model/fact.ts'
import { gather, parsed } from './support.ts'

const folder = fileURLToPath(new URL('../../../fixtures/machines/macos-26', import.meta.url))
const { surroundings } = await readRecording(folder)

/** A laptop of a person who keeps most things in order, puts restarts off, and has no backup. */
const facts: Partial<Record<DeviceFactId, Reading<unknown>>> = {
  'operating-system': known({
    system: 'macos',
    distribution: 'macos',
    name: 'macOS 26.6.2',
    version: '26.6.2',
    build: '25G83',
    edition: null,
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
  }),
  'pending-updates': known({
    sources: [
      {
        name: 'softwareupdate',
        total: 1,
        security: 1,
        listedAt: '2026-11-21T20:41:12.000Z',
        oldestSecurityAt: null,
      },
    ],
    unread: [],
    upgrade: null,
    titles: ['macOS Tahoe 26.7.1'],
  }),
  'last-update': known({ at: '2026-09-09T07:31:26.000Z', kind: 'installation' }),
  'pending-restart': known({ required: true, basis: 'uptime', uptimeSeconds: 1_644_680 }),
  'automatic-updates': unknown('default-not-known', 'AutomaticallyInstallMacOSUpdates'),
  'disk-encryption': known({ volumes: [{ name: '/', role: 'system', state: 'on' }], thirdParty: null }),
  firewall: known({
    state: 'off',
    product: 'macOS firewall',
    profiles: [],
    thirdParty: null,
    listening: false,
    layer: 'person',
  }),
  'screen-lock': known({ locks: true, idleSeconds: 600, graceSeconds: 0, layer: 'person' }),
  'automatic-login': known({ enabled: false, storedPassword: null }),
  'remote-access': known({
    services: [
      'ssh',
      'screen-sharing',
      'file-sharing',
      'remote-events',
      'remote-management',
      'printer-sharing',
    ].map(id => ({ id, enabled: false, listening: false, hardened: null })),
    tools: [],
    unread: [],
  }),
  'app-checks': known({ enabled: true }),
  'system-integrity': known({ state: 'on', disabled: [] }),
  'malware-definitions': known({ version: '5371', updatedAt: '2026-11-18T21:53:58.000Z', scans: true }),
  'secure-boot': known({ state: 'on', tpm: null }),
  administrator: known({ isAdministrator: true, asksFirst: null }),
  'guest-account': known({ enabled: false }),
  'password-manager': known({ found: [{ name: 'Apple Passwords', kind: 'built-in' }] }),
  browsers: known({
    found: [
      { name: 'Safari', version: '26.6' },
      { name: 'Google Chrome', version: '155.0.7812.66' },
    ],
  }),
  'time-synchronisation': unknown('not-permitted', 'systemsetup'),
  'name-resolution': known({ servers: ['192.168.1.1'], encrypted: null, intercepted: null, vpns: [] }),
  backup: known({ configured: false, lastAt: null, encrypted: null, product: null }),
  'managed-device': known({ managed: false, by: null }),
}

it.each(macosProbes.map(probe => [probe.fact, probe] as const))(
  'the recorded Mac gives %s',
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
    expect(text).not.toMatch(/\/Users\/|@[a-z]+\.(?:com|uk|org)\b(?!.*\.xpi)|serial/i)
  },
)

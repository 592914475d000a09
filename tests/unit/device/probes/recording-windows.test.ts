import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Captures } from '../../../../src/main/device/probe.ts'
import { windowsProbes } from '../../../../src/main/device/probes/windows.ts'
import { readRecording } from '../../../../src/main/device/recording.ts'
import { captureSchema, requestKey } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId } from '../../../../src/shared/model/device-facts.ts'
import { gather, parsed } from './support.ts'
import { known } from './windows-support.ts'

const folder = fileURLToPath(new URL('../../../fixtures/machines/windows-11', import.meta.url))
const { surroundings } = await readRecording(folder)

/** A laptop whose disk looks encrypted and is not, whose support has ended, and which an adviser once helped from afar. */
const facts: Partial<Record<DeviceFactId, unknown>> = {
  'operating-system': {
    system: 'windows',
    distribution: 'windows',
    name: 'Windows 11 Pro 24H2',
    version: '26100',
    build: '26100.9539',
    edition: 'home-pro',
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
  },
  'pending-updates': {
    sources: [
      {
        name: 'windows-update',
        total: 2,
        security: 1,
        listedAt: '2026-11-22T08:41:07.000Z',
        oldestSecurityAt: '2026-11-13T18:00:00.000Z',
      },
    ],
    unread: [],
    upgrade: null,
    titles: ['2026-11 .NET 10.0.11 Security Update for x64 Client (KB5077102)'],
  },
  'last-update': { at: '2026-10-15T20:31:44.000Z', kind: 'installation' },
  'pending-restart': { required: false, basis: 'registry', uptimeSeconds: 274_062 },
  'automatic-updates': {
    state: 'on',
    pausedUntil: null,
    parts: [
      { name: 'wuauserv', on: true },
      { name: 'UsoSvc', on: true },
    ],
    layer: 'default',
  },
  'disk-encryption': {
    volumes: [{ name: 'C:', role: 'system', state: 'waiting-for-activation' }],
    thirdParty: null,
  },
  firewall: {
    state: 'on',
    product: 'Windows Defender Firewall',
    profiles: ['Domain', 'Private', 'Public'].map(name => ({ name, on: true, allowsInbound: false })),
    thirdParty: null,
    listening: true,
    layer: 'default',
  },
  'screen-lock': { locks: true, idleSeconds: 600, graceSeconds: 0, layer: 'person' },
  'automatic-login': { enabled: false, storedPassword: false },
  'remote-access': {
    services: [
      { id: 'remote-desktop', enabled: false, listening: false, hardened: true },
      { id: 'remote-assistance', enabled: true, listening: null, hardened: null },
      { id: 'ssh', enabled: false, listening: null, hardened: null },
      { id: 'winrm', enabled: false, listening: null, hardened: null },
      { id: 'vnc', enabled: false, listening: false, hardened: null },
      { id: 'file-sharing', enabled: false, listening: null, hardened: null },
    ],
    tools: [{ name: 'AnyDesk', running: true }],
    unread: [],
  },
  antivirus: {
    products: [{ name: 'Windows Defender', state: 'on', upToDate: true, builtIn: true }],
    defender: { mode: 'normal', realTime: true, tamperProtection: true, signatureAgeDays: 0 },
  },
  'secure-boot': { state: 'on', tpm: '2.0' },
  administrator: { isAdministrator: true, asksFirst: true },
  'guest-account': { enabled: false },
  'password-manager': { found: [{ name: '1Password', kind: 'app' }] },
  browsers: {
    found: [
      { name: 'Google Chrome', version: '154.0.8012.95' },
      { name: 'Microsoft Edge', version: '154.0.4120.71' },
    ],
  },
  'time-synchronisation': { enabled: true, synchronised: null, offsetSeconds: null },
  'name-resolution': { servers: ['192.168.1.1'], encrypted: null, intercepted: null, vpns: [] },
  backup: { configured: false, lastAt: null, encrypted: null, product: null },
  'managed-device': { managed: false, by: null },
}

const captures = (fact: string) =>
  z.array(captureSchema).parse(JSON.parse(readFileSync(`${folder}/captures/${fact}.json`, 'utf8')))

it.each(windowsProbes.map(probe => [probe.fact, probe] as const))(
  'reads %s from the recording',
  (fact, probe) => {
    expect(parsed(probe, new Captures(captures(fact)), surroundings)).toEqual(known(facts[fact]))
  },
)

it.each(windowsProbes.map(probe => [probe.fact, probe] as const))(
  'holds a capture for every request of %s, and no other',
  (fact, probe) => {
    const recorded = captures(fact)
    const asked = [
      ...gather(probe, recorded, surroundings, request => ({ request, failure: 'not-recorded' })),
    ]
    expect(asked.filter(({ failure }) => failure === 'not-recorded').map(({ request }) => request)).toEqual(
      [],
    )
    expect(recorded.map(({ request }) => requestKey(request)).toSorted()).toEqual(
      asked.map(({ request }) => requestKey(request)).toSorted(),
    )
    // A section is found by its name; the recording must show what is asked today.
    for (const { request } of recorded) expect(asked.map(capture => capture.request)).toContainEqual(request)
  },
)

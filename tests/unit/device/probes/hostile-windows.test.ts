import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Captures, type Probe } from '../../../../src/main/device/probe.ts'
import { windowsProbes } from '../../../../src/main/device/probes/windows.ts'
import { type Capture, captureFailures, captureSchema } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId, DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import type { Reading } from '../../../../src/shared/model/fact.ts'
import { captureOf, type Given, gather, parsed, surroundingsOf } from './support.ts'

/** What a person would be glad to read, for each fact. Noise must never amount to it. */
const good: { readonly [Id in DeviceFactId]: (value: DeviceFacts[Id]) => boolean } = {
  'operating-system': ({ version }) => version !== null,
  'pending-updates': ({ sources, unread }) =>
    unread.length === 0 && sources.every(({ security }) => security === 0),
  'last-update': () => true,
  'pending-restart': ({ required }) => !required,
  'automatic-updates': ({ state }) => state === 'on' || state === 'partly',
  'disk-encryption': ({ volumes }) => volumes.some(({ state }) => state === 'on'),
  firewall: ({ state }) => state === 'on',
  'screen-lock': ({ locks }) => locks,
  'automatic-login': ({ enabled }) => !enabled,
  'remote-access': ({ services, unread }) => unread.length === 0 || services.some(({ enabled }) => !enabled),
  antivirus: ({ products }) => products.some(({ state }) => state === 'on'),
  'app-checks': () => true,
  'system-integrity': () => true,
  'malware-definitions': () => true,
  'secure-boot': ({ state, tpm }) => state === 'on' || tpm === '2.0',
  administrator: ({ isAdministrator, asksFirst }) => !isAdministrator || asksFirst === true,
  'guest-account': ({ enabled }) => !enabled,
  'password-manager': ({ found }) => found.length > 0,
  browsers: ({ found }) => found.length > 0,
  'time-synchronisation': ({ enabled, synchronised }) => enabled === true || synchronised === true,
  'name-resolution': ({ encrypted }) => encrypted === 'yes',
  backup: ({ configured }) => configured,
  'managed-device': ({ managed }) => managed,
}

function isGood<Id extends DeviceFactId>(probe: Probe<Id>, reading: Reading<DeviceFacts[Id]>): boolean {
  return reading.status === 'known' && good[probe.fact](reading.value)
}

const folder = fileURLToPath(new URL('../../../fixtures/machines/windows-11', import.meta.url))
const recorded = (probe: Probe): Capture[] =>
  z.array(captureSchema).parse(JSON.parse(readFileSync(`${folder}/captures/${probe.fact}.json`, 'utf8')))

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }).map(words => `${words}\r\n`),
  fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes).toString('utf8')),
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(
    '',
    '\r\n',
    'null',
    '[]',
    '{}',
    'true',
    'True\r\n',
    '0',
    '1\r\n',
    '0x00000001\r\n0x00000001\r\n',
    '{"value":[],"Count":0}',
    'ERROR: Access is denied.\r\n',
    'FEHLER: Zugriff verweigert\r\n',
  ),
)
const noise = fc.record({
  stdout: text,
  stderr: text,
  exitCode: fc.constantFrom(0, 0, 0, 1, 2, 5, 2_147_943_462, null),
})
const failure = fc.constantFrom(...captureFailures)

/** Answers each request in turn with the next piece of noise. */
function answerer(pieces: readonly Omit<Given, 'request'>[]): (request: Capture['request']) => Given {
  let next = 0
  return request => {
    const piece = pieces[next % pieces.length] ?? {}
    next += 1
    return { request, ...piece }
  }
}

const surroundings = surroundingsOf('windows')

describe.each(windowsProbes.map(probe => [probe.fact, probe] as const))(
  '%s under bad input',
  (_fact, probe) => {
    const real = recorded(probe)
    const whole = parsed(probe, new Captures(real), surroundings)

    it('makes nothing good of noise', () => {
      fc.assert(
        fc.property(fc.array(noise, { minLength: 1, maxLength: 12 }), pieces => {
          const captures = gather(probe, [], surroundings, answerer(pieces))
          expect(isGood(probe, parsed(probe, captures, surroundings))).toBe(false)
        }),
        { numRuns: 150 },
      )
    })

    it('survives noise, failures and real answers in any mixture', () => {
      const anything = fc.oneof(noise, fc.record({ failure, stdout: text }))
      fc.assert(
        fc.property(
          fc.array(anything, { minLength: 1, maxLength: 12 }),
          fc.array(fc.boolean(), { minLength: 1 }),
          (pieces, kept) => {
            const some = real.filter((_capture, at) => kept[at % kept.length])
            parsed(probe, gather(probe, some, surroundings, answerer(pieces)), surroundings)
          },
        ),
        { numRuns: 100 },
      )
    })

    it('survives answers of the right shape with wrong values in them', () => {
      const odd = fc.oneof(
        fc.constantFrom(null, true, false, '', -1, 0, 1, 2, 99, 4_294_967_295, 1e300),
        fc.string({ unit: 'binary', maxLength: 400 }),
      )
      fc.assert(
        fc.property(fc.nat(), fc.nat(), odd, (which, where, value) => {
          const sections = real.filter(({ request }) => request.kind === 'powershell')
          const victim = sections[which % Math.max(1, sections.length)]
          if (victim === undefined) return
          let leaves = 0
          const count = JSON.stringify(JSON.parse(victim.stdout), (_key, held: unknown) => {
            if (typeof held !== 'object' || held === null) leaves += 1
            return held
          })
          expect(count).toBeDefined()
          let leaf = 0
          const stdout = JSON.stringify(JSON.parse(victim.stdout), (_key, held: unknown) => {
            if (typeof held === 'object' && held !== null) return held
            leaf += 1
            return leaf - 1 === where % Math.max(1, leaves) ? value : held
          })
          const given = real.map(one => (one === victim ? { ...one, stdout } : one))
          parsed(probe, gather(probe, given, surroundings), surroundings)
        }),
        { numRuns: 150 },
      )
    })

    it('says the same, something unknown or something no better when an answer was cut off', () => {
      const spoken = real.filter(({ stdout, stderr }) => (stdout + stderr).trim().length > 1)
      fc.assert(
        fc.property(
          fc.nat({ max: spoken.length - 1 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (at, share) => {
            const victim = spoken[at]
            if (victim === undefined) return
            const cut = (words: string): string => words.slice(0, Math.floor(words.trimEnd().length * share))
            const given = real.map(one =>
              one === victim ? captureOf({ ...one, stdout: cut(one.stdout), stderr: cut(one.stderr) }) : one,
            )
            const reading = parsed(probe, gather(probe, given, surroundings), surroundings)
            expect(!isGood(probe, reading) || isGood(probe, whole), JSON.stringify(reading)).toBe(true)
          },
        ),
        { numRuns: 150 },
      )
    })

    it('is not good when nothing could be asked', () => {
      for (const one of captureFailures) {
        const captures = gather(probe, [], surroundings, request => ({ request, failure: one }))
        expect(isGood(probe, parsed(probe, captures, surroundings)), one).toBe(false)
      }
    })

    it('is not good when everything was refused, in whatever language', () => {
      for (const stderr of [
        'ERROR: Access is denied.\r\n',
        'FEHLER: Zugriff verweigert\r\n',
        '0x80070005 PermissionDenied',
        '',
      ]) {
        const captures = gather(probe, [], surroundings, request => ({ request, stderr, exitCode: 1 }))
        expect(isGood(probe, parsed(probe, captures, surroundings)), stderr).toBe(false)
      }
    })
  },
)

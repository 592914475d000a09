import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Captures, type Probe } from '../../../../src/main/device/probe.ts'
import { macosProbes } from '../../../../src/main/device/probes/macos.ts'
import { type Capture, captureFailures, captureSchema } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId, DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import type { Reading } from '../../../../src/shared/model/fact.ts'
import { captureOf, type Given, gather, parsed, surroundingsOf } from './support.ts'

/** What a person would be glad to read, for each fact. Noise must never amount to it. */
const good: { readonly [Id in DeviceFactId]: (value: DeviceFacts[Id]) => boolean } = {
  'operating-system': () => true,
  'pending-updates': ({ sources, unread }) =>
    unread.length === 0 && sources.every(({ total }) => total === 0),
  'last-update': () => true,
  'pending-restart': ({ required }) => !required,
  'automatic-updates': ({ state }) => state === 'on' || state === 'partly',
  'disk-encryption': ({ volumes }) => volumes.some(({ state }) => state === 'on'),
  firewall: ({ state }) => state === 'on',
  'screen-lock': ({ locks }) => locks,
  'automatic-login': ({ enabled }) => !enabled,
  'remote-access': ({ services, unread }) => unread.length === 0 || services.some(({ enabled }) => !enabled),
  antivirus: () => true,
  'app-checks': ({ enabled }) => enabled,
  'system-integrity': ({ state }) => state === 'on',
  'malware-definitions': () => true,
  'secure-boot': ({ state }) => state === 'on',
  administrator: ({ isAdministrator }) => !isAdministrator,
  'guest-account': ({ enabled }) => !enabled,
  'password-manager': () => true,
  browsers: () => true,
  'time-synchronisation': ({ enabled }) => enabled === true,
  'name-resolution': () => true,
  backup: ({ configured }) => configured,
  'managed-device': () => true,
}

function isGood<Id extends DeviceFactId>(probe: Probe<Id>, reading: Reading<DeviceFacts[Id]>): boolean {
  return reading.status === 'known' && good[probe.fact](reading.value)
}

/**
 * Whether a value claims nothing that the whole one does not: parts may be missing where it says so. A date that is only
 * that of a check is another, weaker kind of fact.
 */
function isWeaker(value: unknown, whole: unknown): boolean {
  if (Object.is(value, whole) || value === null) return true
  if (typeof value === 'string' && typeof whole === 'string') return whole.startsWith(value)
  if (Array.isArray(value) && Array.isArray(whole)) {
    return value.length === whole.length && value.every((one, at) => isWeaker(one, whole[at]))
  }
  if (typeof value !== 'object' || typeof whole !== 'object' || whole === null) return false
  if ('kind' in value && value.kind === 'check') return true
  const admitted = 'unread' in value && Array.isArray(value.unread) && value.unread.length > 0
  const others = new Map(Object.entries(whole))
  return Object.entries(value).every(
    ([key, part]) => (admitted && Array.isArray(part)) || isWeaker(part, others.get(key)),
  )
}

const folder = fileURLToPath(new URL('../../../fixtures/machines/macos-26', import.meta.url))
const recorded = (probe: Probe): Capture[] =>
  z.array(captureSchema).parse(JSON.parse(readFileSync(`${folder}/captures/${probe.fact}.json`, 'utf8')))

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }).map(words => `${words}\n`),
  fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes).toString('utf8')),
  fc.json({ maxDepth: 3 }).map(json => `${json}\n`),
  fc.constantFrom(
    '',
    '\n',
    'null\n',
    '[]\n',
    '{}\n',
    'true\n',
    '0\n',
    '1\n',
    'on\n',
    'enabled\n',
    '<plist>',
    '<plist version="1.0"><dict/></plist>\n',
  ),
)
const noise = fc.record({
  stdout: text,
  stderr: text,
  exitCode: fc.constantFrom(0, 0, 1, 2, 67, 80, 255, null),
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

const surroundings = surroundingsOf('macos', { UID: '501' })

describe.each(macosProbes.map(probe => [probe.fact, probe] as const))(
  '%s under bad input',
  (_fact, probe) => {
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
      const real = recorded(probe)
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

    it('becomes no better by what was cut off', () => {
      const real = recorded(probe)
      const whole = parsed(probe, new Captures(real), surroundings)
      const spoken = real.filter(({ stdout, stderr }) => (stdout + stderr).length > 1)
      fc.assert(
        fc.property(
          fc.nat({ max: spoken.length - 1 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (at, share) => {
            const victim = spoken[at]
            if (victim === undefined) return
            // A cut right after a line looks whole to everybody; the runner tells of that one.
            const cut = (words: string): string =>
              words.slice(0, Math.floor(words.length * share)).replace(/\n+$/, '')
            const given = real.map(one =>
              one === victim ? captureOf({ ...one, stdout: cut(one.stdout), stderr: cut(one.stderr) }) : one,
            )
            const reading = parsed(probe, gather(probe, given, surroundings), surroundings)
            expect(!isGood(probe, reading) || isWeaker(reading, whole), JSON.stringify(reading)).toBe(true)
          },
        ),
        { numRuns: 150 },
      )
    })

    it('is not good when nothing could be asked', () => {
      for (const one of captureFailures.filter(name => name !== 'not-found')) {
        const captures = gather(probe, [], surroundings, request => ({ request, failure: one }))
        expect(isGood(probe, parsed(probe, captures, surroundings)), one).toBe(false)
      }
    })
  },
)

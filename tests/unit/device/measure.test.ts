import { describe, expect, it } from 'vitest'
import { measure } from '../../../src/main/device/measure.ts'
import { defineProbe } from '../../../src/main/device/probe.ts'
import { command, file } from '../../../src/main/device/read.ts'
import { failed, type World } from '../../../src/main/device/world.ts'
import type { Capture, Request, Surroundings } from '../../../src/shared/model/capture.ts'
import { known, unknown } from '../../../src/shared/model/fact.ts'
import type { MeasureEvent } from '../../../src/shared/views.ts'

const surroundings: Surroundings = { system: 'linux', now: '2026-11-22T12:00:00.000Z', environment: {} }
const captured = (request: Request, stdout: string): Capture => ({
  request,
  exitCode: 0,
  stdout,
  stderr: '',
  durationMs: 1,
  failure: null,
})
const world = (answer: World['answer']): World => ({ begin: () => undefined, answer, end: () => undefined })

const guest = defineProbe({
  fact: 'guest-account',
  system: 'linux',
  requests: () => [command('guest')],
  parse: captures =>
    captures.of(command('guest'))?.stdout === 'no' ? known({ enabled: false }) : unknown('unparsable'),
})

describe('measure', () => {
  it('gives each fact its value, its grade and the moment of the run', async () => {
    const { facts } = await measure({
      probes: [guest],
      world: world(async request => captured(request, 'no')),
      surroundings,
    })
    expect(facts.get('guest-account')).toEqual({
      status: 'known',
      value: { enabled: false },
      grade: 'measured',
      at: surroundings.now,
    })
  })

  it('asks in rounds: what was read decides what is read next', async () => {
    const asked: string[] = []
    const probe = defineProbe({
      fact: 'guest-account',
      system: 'linux',
      requests: seen =>
        seen.of(file('/a')) ? [file('/a'), file(`/${seen.of(file('/a'))?.stdout}`)] : [file('/a')],
      parse: captures => known({ enabled: captures.of(file('/next'))?.stdout === 'yes' }),
    })
    const answers = world(async request => {
      const path = request.kind === 'file' ? request.path : ''
      asked.push(path)
      return captured(request, path === '/a' ? 'next' : 'yes')
    })
    const { facts } = await measure({ probes: [probe], world: answers, surroundings })
    expect(asked).toEqual(['/a', '/next'])
    expect(facts.get('guest-account')).toMatchObject({ value: { enabled: true } })
  })

  it('stops asking after four rounds', async () => {
    let asked = 0
    const endless = defineProbe({
      fact: 'guest-account',
      system: 'linux',
      requests: seen => [file(`/${[...seen].length}`)],
      parse: () => unknown('no-record'),
    })
    await measure({
      probes: [endless],
      world: world(async request => {
        asked++
        return captured(request, '')
      }),
      surroundings,
    })
    expect(asked).toBe(4)
  })

  it('makes a parser that throws, or gives a value of the wrong shape, unknown and leaves the others alone', async () => {
    const throwing = defineProbe({
      fact: 'backup',
      system: 'linux',
      requests: () => [],
      parse: () => {
        throw new Error('unforeseen')
      },
    })
    // A parser can be wrong at run time where its type is right: the engine's own schema check is what this shows.
    const misshapen = defineProbe({
      fact: 'browsers',
      system: 'linux',
      requests: () => [],
      parse: () => known(JSON.parse('{"found":"many"}')),
    })
    const { facts } = await measure({
      probes: [throwing, misshapen, guest],
      world: world(async request => captured(request, 'no')),
      surroundings,
    })
    expect(facts.get('backup')).toMatchObject({ status: 'unknown', reason: 'unparsable' })
    expect(facts.get('browsers')).toMatchObject({ status: 'unknown', reason: 'unparsable' })
    expect(facts.get('guest-account')).toMatchObject({ status: 'known' })
  })

  it('marks what did not come in time, even from a world that ignores being told', async () => {
    const slow = defineProbe({
      fact: 'guest-account',
      system: 'linux',
      timeoutMs: 20,
      requests: () => [command('hangs')],
      parse: captures =>
        unknown(captures.of(command('hangs'))?.failure === 'timed-out' ? 'timed-out' : 'unparsable'),
    })
    const { facts, cancelled } = await measure({
      probes: [slow],
      world: world(() => new Promise(() => undefined)),
      surroundings,
    })
    expect(facts.get('guest-account')).toMatchObject({ status: 'unknown', reason: 'timed-out' })
    expect(cancelled).toBe(false)
  })

  it('says cancelled, never a value, once cancelled', async () => {
    const stop = new AbortController()
    const answers = world(async request => {
      stop.abort()
      return captured(request, 'no')
    })
    const { facts, cancelled } = await measure({
      probes: [guest],
      world: answers,
      surroundings,
      signal: stop.signal,
    })
    expect(facts.get('guest-account')).toMatchObject({ status: 'unknown', reason: 'cancelled' })
    expect(cancelled).toBe(true)
  })

  it('survives a world that rejects', async () => {
    const { facts } = await measure({
      probes: [guest],
      world: world(() => Promise.reject(new Error('broken'))),
      surroundings,
    })
    expect(facts.get('guest-account')).toMatchObject({ status: 'unknown' })
  })

  it('starts the slowest first, never more side by side than allowed, and reports in order', async () => {
    let running = 0
    let most = 0
    const answers = world(async request => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setTimeout(resolve, 5))
      running--
      return failed(request, 'not-found')
    })
    const silent = { system: 'linux', parse: () => unknown('tool-missing') } as const
    const probes = [
      defineProbe({ ...silent, fact: 'backup', timeoutMs: 1000, requests: () => [command('backup')] }),
      defineProbe({ ...silent, fact: 'browsers', timeoutMs: 2000, requests: () => [command('browsers')] }),
      defineProbe({ ...silent, fact: 'firewall', timeoutMs: 3000, requests: () => [command('firewall')] }),
      defineProbe({ ...silent, fact: 'antivirus', timeoutMs: 4000, requests: () => [command('antivirus')] }),
    ]
    const events: MeasureEvent[] = []
    await measure({
      probes,
      world: answers,
      surroundings,
      sideBySide: 2,
      onEvent: event => events.push(event),
    })
    expect(most).toBe(2)
    expect(events[0]).toEqual({ type: 'started', facts: ['antivirus', 'firewall', 'browsers', 'backup'] })
    expect(events.filter(event => event.type === 'read')).toHaveLength(4)
    expect(events.at(-1)).toMatchObject({ type: 'finished', cancelled: false })
  })
})

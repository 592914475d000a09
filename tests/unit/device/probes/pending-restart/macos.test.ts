import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/pending-restart/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noiseAnd } from '../mac.ts'
import { now, reading } from '../support.ts'

const request = command('/usr/sbin/sysctl', '-n', 'kern.boottime')
const startedBefore = (seconds: number) => ({
  request,
  stdout: `{ sec = ${Date.parse(now) / 1000 - seconds}, usec = 123456 } Sun Nov 22 08:00:00 2026\n`,
})
const day = 86_400

describe('a pending restart on macOS', () => {
  it.each([
    [4 * 3600, false],
    [14 * day, false],
    [14 * day + 1, true],
    [60 * day, true],
  ])('%d seconds after the last one: %s', (uptimeSeconds, required) => {
    expect(reading(probe, [startedBefore(uptimeSeconds)])).toEqual(
      known({ required, basis: 'uptime', uptimeSeconds }),
    )
  })

  it('is unknown when the Mac seems to have started in the future', () => {
    expect(reading(probe, [startedBefore(-60)])).toEqual(unknown('clock-wrong', 'sysctl'))
  })

  it.each(failures)('is unknown when sysctl is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }])).toEqual(unknown(reason, 'sysctl'))
  })

  it.each(noiseAnd(['an answer that breaks off', '{ sec = 17637\n']))(
    'makes nothing of %s',
    (_name, stdout) => {
      expect(reading(probe, [{ request, stdout }])).toEqual(unknown('unparsable', 'sysctl'))
    },
  )
})

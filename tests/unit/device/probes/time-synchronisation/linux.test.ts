import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/time-synchronisation/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, readingOnHardware } from '../linux-machine.ts'

const clock = (enabled: boolean | null, synchronised: boolean | null, offsetSeconds: number | null = null) =>
  known({ enabled, synchronised, offsetSeconds })
const show = (text: string, more: NonNullable<Machine['commands']> = {}): Machine => ({
  commands: { 'timedatectl show': text, ...more },
})
const properties = (ntp: string, synchronised: string): string =>
  `Timezone=Europe/London\nLocalRTC=no\nCanNTP=yes\nNTP=${ntp}\nNTPSynchronized=${synchronised}\nTimeUSec=Sun 2026-11-22 12:00:00 GMT\n`
const chrony = (leap: string, time = '0.000012000 seconds fast of NTP time'): string =>
  `Reference ID    : C0248F82 (ntp.example)\nStratum         : 3\nSystem time     : ${time}\nLeap status     : ${leap}\n`
const broken = {
  stderr: "System has not been booted with systemd as init system (PID 1). Can't operate.\n",
  exitCode: 1,
}

describe('the clock', () => {
  it.each([
    ['yes', 'yes', clock(true, true)],
    ['yes', 'no', clock(true, false)],
    ['no', 'no', clock(false, false)],
    ['no', 'yes', clock(false, true)],
    ['n/a', 'yes', clock(null, true)],
  ])('is kept right, %s, and is right, %s', (ntp, synchronised, expected) => {
    expect(readingOnHardware(probe, show(properties(ntp, synchronised)))).toEqual(expected)
  })
  it.each([
    ['of now', 'System clock synchronized: yes\n              NTP service: active\n', clock(true, true)],
    [
      'of Ubuntu 18.04',
      '       System clock synchronized: no\nsystemd-timesyncd.service active: no\n',
      clock(false, false),
    ],
    ['of CentOS 7', '     NTP enabled: yes\nNTP synchronized: yes\n', clock(true, true)],
    ['without a service', 'System clock synchronized: no\n NTP service: n/a\n', clock(null, false)],
  ])('is read from the words %s', (_name, text, expected) => {
    expect(
      readingOnHardware(probe, {
        commands: {
          'timedatectl show': { stderr: 'Unknown operation show\n', exitCode: 1 },
          'timedatectl status': text,
        },
      }),
    ).toEqual(expected)
  })
  it.each([
    ['+1.234ms', 0.001234],
    ['-1min 2.5s', -62.5],
    ['+15us', 0.000015],
    ['n/a', null],
    ['+soon', null],
    ['+3y', null],
  ])('is off by %s', (text, seconds) => {
    const reading = readingOnHardware(
      probe,
      show(properties('yes', 'yes'), {
        'timedatectl timesync-status': `       Server: 185.125.190.58\n       Offset: ${text}\n`,
      }),
    )
    if (seconds === null) expect(reading).toEqual(clock(true, true))
    else expect(reading).toMatchObject({ value: { offsetSeconds: expect.closeTo(seconds, 9) } })
  })
  it.each([
    ['Normal', clock(true, true, 0.000012)],
    ['Not synchronised', clock(true, false, 0.000012)],
    ['Peculiar', unknown('service-error', 'timedatectl')],
  ])('is read from chrony without systemd: %s', (leap, expected) => {
    expect(
      readingOnHardware(probe, {
        commands: {
          'timedatectl show': broken,
          'timedatectl status': broken,
          'chronyc -n tracking': chrony(leap),
        },
      }),
    ).toEqual(expected)
  })
  it("takes chrony's offset, behind as a negative number", () => {
    expect(
      readingOnHardware(
        probe,
        show(properties('yes', 'yes'), {
          'chronyc -n tracking': chrony('Normal', '2.500000000 seconds slow of NTP time'),
        }),
      ),
    ).toEqual(clock(true, true, -2.5))
    expect(
      readingOnHardware(
        probe,
        show(properties('yes', 'yes'), { 'chronyc -n tracking': chrony('Normal', 'unknown') }),
      ),
    ).toEqual(clock(true, true))
  })
  it.each(failures)('is not known when the tool is %s', (failure, reason) => {
    expect(readingOnHardware(probe, { commands: { 'timedatectl show': { failure } } })).toEqual(
      unknown(reason, 'timedatectl'),
    )
  })
  it.each(noise)('is not read from %s', (_name, text) => {
    expect(
      readingOnHardware(
        probe,
        show(text, {
          'timedatectl status': text,
          'chronyc -n tracking': text,
          'timedatectl timesync-status': text,
        }),
      ),
    ).toEqual(unknown('unparsable', 'timedatectl'))
  })
  it('is not read from half an answer', () => {
    expect(readingOnHardware(probe, show('NTP=yes\nNTPSynchronized=yes'))).toEqual(
      unknown('unparsable', 'timedatectl'),
    )
  })
})

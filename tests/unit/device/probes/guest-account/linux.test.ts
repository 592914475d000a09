import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/guest-account/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOnHardware } from '../linux-machine.ts'

const getent = 'getent passwd guest xguest'
const using = (manager: string, more: Machine = {}): Machine =>
  onTop(
    { commands: { [getent]: { exitCode: 2 } } },
    {
      ...more,
      links: { '/etc/systemd/system/display-manager.service': `/usr/lib/systemd/system/${manager}.service` },
    },
  )
const guest = (enabled: boolean) => known({ enabled })

describe('the account for guests', () => {
  it.each(['gdm3', 'gdm', 'sddm', 'greetd', 'plasmalogin'])('is unknown to the login screen %s', manager => {
    expect(readingOnHardware(probe, using(manager))).toEqual(guest(false))
  })
  it.each([
    ['there', 'guest:x:1001:1001:Guest:/home/guest:/bin/bash\n', true],
    ['there under its other name', 'xguest:x:500:501:Guest:/home/xguest:/bin/bash\n', true],
    ['there and closed', 'guest:x:1001:1001::/home/guest:/usr/sbin/nologin\n', false],
  ])('is %s', (_name, line, enabled) => {
    expect(
      readingOnHardware(probe, using('gdm', { commands: { [getent]: { stdout: line, exitCode: 2 } } })),
    ).toEqual(guest(enabled))
  })
  it.each([
    ['[Seat:*]\nallow-guest=true\n', guest(true)],
    ['[SeatDefaults]\nallow-guest=false\n', guest(false)],
    ['[Seat:*]\n#allow-guest=false\n', unknown('default-not-known', 'lightdm')],
    ['[Seat:*]\nallow-guest=perhaps\n', unknown('unparsable', 'lightdm')],
    ['rubbish', unknown('unparsable', 'lightdm')],
  ])('is decided by LightDM only with a word: %j', (text, expected) => {
    expect(
      readingOnHardware(probe, using('lightdm', { files: { '/etc/lightdm/lightdm.conf': text } })),
    ).toEqual(expected)
  })
  it('is read from the parts of LightDM, the main file last', () => {
    const folders = { '/etc/lightdm/lightdm.conf.d': ['50-no-guest.conf', 'x'] }
    const part = { '/etc/lightdm/lightdm.conf.d/50-no-guest.conf': '[Seat:*]\nallow-guest=false\n' }
    expect(readingOnHardware(probe, using('lightdm', { folders, files: part }))).toEqual(guest(false))
    expect(
      readingOnHardware(
        probe,
        using('lightdm', {
          folders,
          files: { ...part, '/etc/lightdm/lightdm.conf': '[Seat:*]\nallow-guest=true\n' },
        }),
      ),
    ).toEqual(guest(true))
  })
  it.each(failures)('is not known when a part of LightDM is %s', (failure, reason) => {
    const path = '/etc/lightdm/lightdm.conf'
    expect(readingOnHardware(probe, using('lightdm', { files: { [path]: { failure } } }))).toEqual(
      unknown(reason, path),
    )
    expect(readingOnHardware(probe, using('gdm', { commands: { [getent]: { failure } } }))).toEqual(
      unknown(reason, 'getent'),
    )
  })
  it.each([['success without a line', ''], ...noise.filter(([name]) => name !== 'nothing')] as const)(
    'is not denied by %s',
    (_name, text) => {
      expect(readingOnHardware(probe, using('gdm', { commands: { [getent]: text } }))).toEqual(
        unknown('unparsable', 'getent'),
      )
    },
  )
  it('is not known on a login screen that is', () => {
    expect(readingOnHardware(probe, using('lxdm'))).toEqual(unknown('not-supported', 'display manager'))
    expect(readingOnHardware(probe, { commands: { [getent]: { exitCode: 2 } } })).toEqual(
      unknown('not-supported', 'display manager'),
    )
  })
})

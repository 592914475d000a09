import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/automatic-login/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOnHardware } from '../linux-machine.ts'

const unit = '/etc/systemd/system/display-manager.service'
const using = (manager: string, more: Machine): Machine => ({
  ...more,
  links: { [unit]: `/usr/lib/systemd/system/${manager}.service` },
})
const login = (enabled: boolean) => known({ enabled, storedPassword: null })

describe('the login screen of GNOME', () => {
  const gdm = (text: string, path = '/etc/gdm3/custom.conf'): Machine =>
    using('gdm3', { files: { [path]: text } })
  it.each([
    [true, 'by name', '[daemon]\nAutomaticLoginEnable = True\nAutomaticLogin = somebody\n'],
    [true, 'after some seconds', '[daemon]\nTimedLoginEnable=1\nTimedLogin=somebody\nTimedLoginDelay=5\n'],
    [false, 'of nobody', '[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=\n'],
    [false, 'switched off', '[daemon]\nAutomaticLoginEnable=false\nAutomaticLogin=somebody\n'],
    [false, 'in a comment', '[daemon]\n#  AutomaticLoginEnable = true\n# AutomaticLogin = somebody\n'],
    [
      false,
      'in another section',
      '[daemon]\n[security]\nAutomaticLoginEnable=true\nAutomaticLogin=somebody\n',
    ],
  ])('is %s %s', (enabled, _name, text) => {
    expect(readingOnHardware(probe, gdm(text))).toEqual(login(enabled))
  })
  it.each(['/etc/gdm3/daemon.conf', '/etc/gdm/custom.conf'])('is read from %s too', path => {
    expect(
      readingOnHardware(probe, gdm('[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=x\n', path)),
    ).toEqual(login(true))
  })
  it("goes by Debian's choice when systemd has none", () => {
    const machine: Machine = {
      files: {
        '/etc/X11/default-display-manager': '/usr/sbin/gdm3\n',
        '/etc/gdm3/daemon.conf': '[daemon]\n',
      },
    }
    expect(readingOnHardware(probe, machine)).toEqual(login(false))
  })
  it('is not known without any settings, or with a word that means nothing', () => {
    expect(readingOnHardware(probe, using('gdm', {}))).toEqual(unknown('no-record', 'gdm'))
    expect(
      readingOnHardware(probe, gdm('[daemon]\nAutomaticLoginEnable=perhaps\nAutomaticLogin=x\n')),
    ).toEqual(unknown('unparsable', 'gdm'))
  })
  it.each(noise)('is not read from %s', (_name, text) => {
    expect(readingOnHardware(probe, gdm(text))).toEqual(unknown('unparsable', 'gdm'))
  })
  it.each(failures)('is not read from settings that are %s', (failure, reason) => {
    expect(
      readingOnHardware(probe, using('gdm', { files: { '/etc/gdm3/custom.conf': { failure } } })),
    ).toEqual(unknown(reason, '/etc/gdm3/custom.conf'))
  })
  it('is not confused by what another login screen left behind', () => {
    expect(
      readingOnHardware(
        probe,
        onTop(gdm('[daemon]\n'), { files: { '/etc/sddm.conf': '[Autologin]\nUser=x\n' } }),
      ),
    ).toEqual(login(false))
  })
})

describe('the other login screens', () => {
  const sddm = (main: string | undefined, ...parts: string[]): Machine =>
    using('sddm', {
      folders: {
        '/etc/sddm.conf.d': parts.map((_, at) => `${at}.conf`),
        '/usr/lib/sddm/sddm.conf.d': ['default.conf', 'README'],
      },
      files: {
        '/usr/lib/sddm/sddm.conf.d/default.conf': '[General]\nNumlock=on\n',
        ...Object.fromEntries(parts.map((text, at) => [`/etc/sddm.conf.d/${at}.conf`, text])),
        ...(main === undefined ? {} : { '/etc/sddm.conf': main }),
      },
    })
  it.each([
    [true, 'from its own file', sddm('[Autologin]\nUser=somebody\nSession=plasma\n')],
    [true, 'from a part', sddm(undefined, '[Autologin]\nUser=somebody\n')],
    [
      false,
      'emptied by a later part',
      sddm(undefined, '[Autologin]\nUser=somebody\n', '[Autologin]\nUser=\n'),
    ],
    [false, 'emptied by the main file', sddm('[Autologin]\nUser=\n', '[Autologin]\nUser=somebody\n')],
    [false, 'with a user elsewhere', sddm('[Users]\nUser=somebody\n')],
    [false, 'without any settings', using('sddm', {})],
  ])('are %s with SDDM, %s', (enabled, _name, machine) => {
    expect(readingOnHardware(probe, machine)).toEqual(login(enabled))
  })
  it('are not known when a part of SDDM cannot be read', () => {
    expect(
      readingOnHardware(probe, onTop(sddm(''), { folders: { '/etc/sddm.conf.d': { failure: 'denied' } } })),
    ).toEqual(unknown('not-permitted', '/etc/sddm.conf.d'))
  })

  const lightdm = (text: string): Machine =>
    using('lightdm', { files: { '/etc/lightdm/lightdm.conf': text } })
  it.each([
    [true, '[Seat:*]\nautologin-user=somebody\n'],
    [true, '[SeatDefaults]\nautologin-guest=true\n'],
    [false, '[Seat:*]\nautologin-user=\n'],
    [false, '[Seat:*]\n#autologin-user=somebody\n'],
    [false, '[LightDM]\nautologin-user=somebody\n'],
  ])('are %s with LightDM: %j', (enabled, text) => {
    expect(readingOnHardware(probe, lightdm(text))).toEqual(login(enabled))
  })
  it('are not known when LightDM keeps its folder closed', () => {
    expect(
      readingOnHardware(
        probe,
        using('lightdm', { folders: { '/etc/lightdm/lightdm.conf.d': { failure: 'denied' } } }),
      ),
    ).toEqual(unknown('not-permitted', '/etc/lightdm/lightdm.conf.d'))
  })

  it.each([
    [true, '[default_session]\ncommand = "gtkgreet"\n\n[initial_session]\ncommand = "sway"\nuser = "x"\n'],
    [false, '[default_session]\ncommand = "gtkgreet"\n# [initial_session]\n'],
  ])('are %s with greetd', (enabled, text) => {
    expect(readingOnHardware(probe, using('greetd', { files: { '/etc/greetd/config.toml': text } }))).toEqual(
      login(enabled),
    )
  })
  it('are not read from a greetd that makes no sense', () => {
    expect(readingOnHardware(probe, using('greetd', { files: { '/etc/greetd/config.toml': 'x' } }))).toEqual(
      unknown('unparsable', 'greetd'),
    )
  })
  it('are known with the login screen of new Plasma', () => {
    expect(
      readingOnHardware(
        probe,
        using('plasmalogin', { files: { '/etc/plasmalogin.conf': '[Autologin]\nUser=x\n' } }),
      ),
    ).toEqual(login(true))
  })

  it('are not known when strange or not to be found', () => {
    expect(readingOnHardware(probe, using('lxdm', {}))).toEqual(unknown('not-supported', 'display manager'))
    expect(readingOnHardware(probe, {})).toEqual(unknown('no-record', 'display manager'))
    expect(readingOnHardware(probe, { files: { '/etc/X11/default-display-manager': 'rubbish' } })).toEqual(
      unknown('no-record', 'display manager'),
    )
  })
})

describe('the text console', () => {
  const folder = '/etc/systemd/system/getty@tty1.service.d'
  const console = (exec: string): Machine => ({
    folders: { [folder]: ['autologin.conf'] },
    files: {
      [`${folder}/autologin.conf`]: `[Service]\nExecStart=\nExecStart=${exec}\n`,
      '/etc/gdm3/custom.conf': '[daemon]\n',
    },
    links: { [unit]: '/usr/lib/systemd/system/gdm.service' },
  })
  it.each([
    [true, '-/sbin/agetty --autologin somebody --noclear %I $TERM'],
    [true, '-/sbin/agetty -a somebody %I'],
    [false, '-/sbin/agetty -o "-p -- \\\\u" --noclear %I $TERM'],
  ])('logs in by itself, %s: %s', (enabled, exec) => {
    expect(readingOnHardware(probe, console(exec))).toEqual(login(enabled))
  })
  it('keeps the answer open while it cannot be looked at', () => {
    const machine = onTop(console(''), { folders: { [folder]: { failure: 'denied' } } })
    expect(readingOnHardware(probe, machine)).toEqual(unknown('not-permitted', folder))
  })
})

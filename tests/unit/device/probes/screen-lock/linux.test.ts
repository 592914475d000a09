import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/screen-lock/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOf, readingOnHardware } from '../linux-machine.ts'

const lock = (locks: boolean, idleSeconds: number | null, graceSeconds: number | null, layer = 'person') =>
  known({ locks, idleSeconds, graceSeconds, layer })

const gsettings = (
  saver: string,
  session: string,
  lockdown: string,
  values: Partial<Record<'enabled' | 'delay' | 'idle' | 'disabled', string>> = {},
): Machine => ({
  commands: {
    [`gsettings get ${saver} lock-enabled`]: values.enabled ?? 'true\n',
    [`gsettings get ${saver} lock-delay`]: values.delay ?? 'uint32 0\n',
    [`gsettings get ${session} idle-delay`]: values.idle ?? 'uint32 300\n',
    [`gsettings get ${lockdown} disable-lock-screen`]: values.disabled ?? 'false\n',
    [`gsettings writable ${saver} lock-enabled`]: 'true\n',
    [`gsettings writable ${session} idle-delay`]: 'true\n',
  },
})
const org = 'org.gnome.desktop'
const gnome = (values: Parameters<typeof gsettings>[3] = {}, more: Machine = {}): Machine =>
  onTop(gsettings(`${org}.screensaver`, `${org}.session`, `${org}.lockdown`, values), more)
const ubuntu = { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', UID: '1000' }
const idle = `gsettings get ${org}.session idle-delay`

describe('the screen lock of GNOME', () => {
  it.each([
    ['locks after five minutes', {}, lock(true, 300, 0)],
    ['leaves half a minute to come back', { delay: 'uint32 30\n' }, lock(true, 300, 30)],
    ['never starts', { idle: 'uint32 0\n' }, lock(false, 0, 0)],
    ['asks for nothing', { enabled: 'false\n' }, lock(false, 300, 0)],
    ['is forbidden', { disabled: 'true\n' }, lock(false, 300, 0)],
    ['keeps its delay to itself', { delay: 'rubbish\n' }, lock(true, 300, null)],
  ])('%s', (_name, values, expected) => {
    expect(readingOnHardware(probe, gnome(values), ubuntu)).toEqual(expected)
  })

  it('is fixed by the organisation when the person cannot change it', () => {
    const machine = gnome(
      {},
      { commands: { ...gnome().commands, [`gsettings writable ${org}.session idle-delay`]: 'false\n' } },
    )
    expect(readingOnHardware(probe, machine, ubuntu)).toEqual(lock(true, 300, 0, 'organisation'))
  })

  it.each(['GNOME', 'Budgie:GNOME', 'Unity:Unity7', 'GNOME-Classic:GNOME'])(
    'is asked in a session of %s',
    desktop => {
      expect(readingOnHardware(probe, gnome(), { XDG_CURRENT_DESKTOP: desktop, UID: '1000' })).toEqual(
        lock(true, 300, 0),
      )
    },
  )

  // gsettings prints the defaults of a schema where no such desktop runs, and root's own settings to root.
  it.each([
    ['no session', { UID: '1000' }],
    ['an empty session', { XDG_CURRENT_DESKTOP: '', UID: '1000' }],
    ['root', { XDG_CURRENT_DESKTOP: 'GNOME', UID: '0' }],
  ])('is not believed with %s', (_name, environment) => {
    expect(readingOnHardware(probe, gnome(), environment)).toEqual(unknown('no-session'))
  })

  it('is not believed when gsettings keeps its values in memory', () => {
    const machine = gnome(
      {},
      {
        commands: {
          ...gnome().commands,
          [idle]: {
            stdout: 'uint32 300\n',
            stderr: "GLib-GIO-Message: Using the 'memory' GSettings backend.\n",
          },
        },
      },
    )
    expect(readingOnHardware(probe, machine, ubuntu)).toEqual(unknown('no-session', 'gsettings'))
  })

  it.each([
    [
      'no such schema',
      { stderr: `No such schema “${org}.session”\n`, exitCode: 1 },
      unknown('not-supported', 'gsettings'),
    ],
    ['another error', { stderr: 'error\n', exitCode: 1 }, unknown('service-error', 'gsettings')],
    ['a number that is cut off', 'uint32 30', unknown('truncated', 'gsettings')],
    ['a negative number', 'int32 -1\n', unknown('unparsable', 'gsettings')],
    ...failures.map(([failure, reason]) => [failure, { failure }, unknown(reason, 'gsettings')] as const),
  ] as const)('is not known with %s', (_name, answer, expected) => {
    const machine = gnome({}, { commands: { ...gnome().commands, [idle]: answer } })
    expect(readingOnHardware(probe, machine, ubuntu)).toEqual(expected)
  })
  it.each(noise)('is not read from %s', (_name, text) => {
    for (const key of ['enabled', 'idle', 'disabled'] as const) {
      expect(readingOnHardware(probe, gnome({ [key]: text }), ubuntu)).toMatchObject({ status: 'unknown' })
    }
  })
})

describe('the screen lock of the relatives of GNOME', () => {
  it('is asked of Cinnamon in its own words', () => {
    const cinnamon = 'org.cinnamon.desktop'
    const machine = gsettings(`${cinnamon}.screensaver`, `${cinnamon}.session`, `${cinnamon}.lockdown`, {
      idle: 'uint32 900\n',
      delay: 'uint32 2\n',
    })
    expect(readingOnHardware(probe, machine, { XDG_CURRENT_DESKTOP: 'X-Cinnamon', UID: '1000' })).toEqual(
      lock(true, 900, 2),
    )
  })

  const mate = (activation: string): Machine =>
    onTop(
      gsettings('org.mate.screensaver', 'org.mate.session', 'org.mate.lockdown', {
        idle: '5\n',
        delay: '1\n',
      }),
      {
        commands: { 'gsettings get org.mate.screensaver idle-activation-enabled': activation },
      },
    )
  it('is counted in minutes by MATE', () => {
    const environment = { XDG_CURRENT_DESKTOP: 'MATE', UID: '1000' }
    expect(readingOnHardware(probe, mate('true\n'), environment)).toEqual(lock(true, 300, 60))
    expect(readingOnHardware(probe, mate('false\n'), environment)).toEqual(lock(false, 0, 60))
    expect(readingOnHardware(probe, mate(''), environment)).toEqual(unknown('truncated', 'gsettings'))
  })
})

describe('the screen lock of Plasma', () => {
  const own = '~/.config/kscreenlockerrc'
  const shared = '/etc/xdg/kscreenlockerrc'
  const plasma = (files: NonNullable<Machine['files']>) =>
    readingOnHardware(probe, { files }, { XDG_CURRENT_DESKTOP: 'KDE', KDE_SESSION_VERSION: '6', UID: '1000' })
  it.each([
    ['without settings', {}, lock(true, 300, null, 'default')],
    ['with settings of other things', { [own]: '[Greeter]\nTheme=x\n' }, lock(true, 300, null, 'default')],
    ['after ten minutes', { [own]: '[Daemon]\nTimeout=10\nLockGrace=30\n' }, lock(true, 600, 30)],
    ['never', { [own]: '[Daemon]\nAutolock=false\nTimeout=10\n' }, lock(false, 0, null)],
    ['at no time', { [own]: '[Daemon]\nTimeout=0\n' }, lock(false, 0, null)],
    ["by the distribution's settings", { [shared]: '[Daemon]\nTimeout=15\n' }, lock(true, 900, null)],
    [
      "by the person's settings before them",
      { [own]: '[Daemon]\nTimeout=1\n', [shared]: '[Daemon]\nTimeout=15\n' },
      lock(true, 60, null),
    ],
    [
      "by the organisation's settings before all",
      { [own]: '[Daemon]\nTimeout=1\n', [shared]: '[Daemon]\nTimeout[$i]=15\n' },
      lock(true, 900, null, 'organisation'),
    ],
    [
      "by the organisation's file",
      { [own]: '[Daemon]\nAutolock=false\n', [shared]: '[$i]\n[Daemon]\nAutolock=true\n' },
      lock(true, 300, null, 'organisation'),
    ],
    [
      "by the organisation's section",
      { [shared]: '[Daemon][$i]\nAutolock=true\n' },
      lock(true, 300, null, 'organisation'),
    ],
  ])('locks %s', (_name, files, expected) => {
    expect(plasma(files)).toEqual(expected)
  })
  it.each([
    ['a word that is no switch', '[Daemon]\nAutolock=perhaps\n'],
    ['a word that is no number', '[Daemon]\nTimeout=soon\n'],
    ...noise,
  ] as const)('is not read from %s', (_name, text) => {
    expect(plasma({ [own]: text })).toEqual(unknown('unparsable', 'kscreenlockerrc'))
  })
  it('has defaults only in versions whose defaults are known', () => {
    const read = (text: string | undefined, version: string) =>
      readingOnHardware(probe, text === undefined ? {} : { files: { [own]: text } }, {
        XDG_CURRENT_DESKTOP: 'KDE',
        KDE_SESSION_VERSION: version,
      })
    const open = unknown('default-not-known', 'kscreenlockerrc')
    expect(read(undefined, '5')).toEqual(lock(true, 300, null, 'default'))
    for (const version of ['', '4', '7']) {
      expect(read(undefined, version)).toEqual(open)
      expect(read('[Daemon]\nAutolock=true\n', version)).toEqual(open)
      expect(read('[Daemon]\nTimeout=5\n', version)).toEqual(open)
      expect(read('[Daemon]\nAutolock=true\nTimeout=5\n', version)).toEqual(lock(true, 300, null))
      expect(read('[Daemon]\nAutolock=false\n', version)).toEqual(lock(false, 0, null))
    }
  })
  it.each(failures)('is not read from settings that are %s', (failure, reason) => {
    expect(plasma({ [own]: { failure } })).toEqual(unknown(reason, own))
  })
})

describe('the screen lock of Xfce', () => {
  const path = '~/.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml'
  const xml = (saver: string, more: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-screensaver" version="1.0">
  <property name="saver" type="empty">
    ${saver}
    <property name="mode" type="int" value="0"/>
  </property>
  <property name="lock" type="empty">
    ${more}
  </property>
</channel>
`
  const delay =
    '<property name="idle-activation" type="empty"><property name="delay" type="int" value="10"/></property>'
  const locks = '<property name="enabled" type="bool" value="true"/>'
  const running = { commands: { 'pgrep -x xfce4-screensav': '1234\n' } }
  const xfce = (text: string, more: Machine = running) =>
    readingOnHardware(probe, onTop({ files: { [path]: text } }, more), {
      XDG_CURRENT_DESKTOP: 'XFCE',
      UID: '1000',
    })

  it.each([
    ['after ten minutes', xml(delay, locks), lock(true, 600, null)],
    [
      'with a minute to come back',
      xml(
        delay,
        `${locks}<property name="saver-activation" type="empty"><property name="delay" type="int" value="1"/></property>`,
      ),
      lock(true, 600, 60),
    ],
    [
      'not by itself',
      xml(`<property name="enabled" type="bool" value="false"/>${delay}`, locks),
      lock(false, 0, null),
    ],
    ['not at all', xml(delay, locks.replace('true', 'false')), lock(false, 0, null)],
    ['nobody knows when', xml('', locks), unknown('default-not-known', 'xfce4-screensaver')],
    ['nobody knows whether', xml(delay, ''), unknown('default-not-known', 'xfce4-screensaver')],
  ])('locks %s', (_name, text, expected) => {
    expect(xfce(text)).toEqual(expected)
  })
  it('is not told by settings of a program that does not run', () => {
    expect(xfce(xml(delay, locks), { commands: { 'pgrep -x xfce4-screensav': { exitCode: 1 } } })).toEqual(
      unknown('not-supported', 'Xfce'),
    )
    expect(xfce(xml(delay, locks), {})).toEqual(unknown('not-supported', 'Xfce'))
  })
  it.each(noise)('is not read from %s', (_name, text) => {
    expect(xfce(text)).toEqual(unknown('default-not-known', 'xfce4-screensaver'))
  })
  it.each(failures)('is not read from settings that are %s', (failure, reason) => {
    expect(
      readingOnHardware(probe, onTop(running, { files: { [path]: { failure } } }), {
        XDG_CURRENT_DESKTOP: 'XFCE',
      }),
    ).toEqual(unknown(reason, path))
  })
})

it.each(['sway', 'Hyprland', 'COSMIC', 'LXQt'])('is not known on %s', desktop => {
  expect(readingOnHardware(probe, gnome(), { XDG_CURRENT_DESKTOP: desktop })).toEqual(
    unknown('not-supported', desktop.toLowerCase()),
  )
})
it('is that of the system outside, in a container', () => {
  expect(readingOf(probe, gnome(), { ...ubuntu, container: 'oci' })).toEqual(unknown('virtual-machine'))
})

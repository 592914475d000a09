import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/last-update/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOf } from '../linux-machine.ts'

const history = '/var/log/apt/history.log'
const entry = (commandLine: string, end: string, more = 'Upgrade: openssl:amd64 (3.0.1, 3.0.2)\n'): string =>
  `\nStart-Date: 2026-11-01  10:00:00\n${commandLine}Requested-By: someone (1000)\n${more}End-Date: ${end}\n`
const upgrade = 'Commandline: apt-get dist-upgrade\n'
const apt = (text: string, more: Machine = {}): Machine =>
  onTop({ files: { [history]: text }, commands: { 'date +%z': '+0100\n' } }, more)
const installed = (at: string) => known({ at, kind: 'installation' })

describe('the last update by apt', () => {
  it.each([
    ['by hand', upgrade],
    ['by itself', 'Commandline: /usr/bin/unattended-upgrade\n'],
    ['by the shop', "Commandline: packagekit role='update-packages'\n"],
    ['by a service without a command line', ''],
  ])('is read %s, in local time', (_name, line) => {
    expect(readingOf(probe, apt(entry(line, '2026-11-19  07:30:00')))).toEqual(
      installed('2026-11-19T06:30:00.000Z'),
    )
  })

  it('takes the latest, and UTC when the zone is not known', () => {
    const text = entry(upgrade, '2026-11-10  07:30:00') + entry(upgrade, '2026-11-19  07:30:00')
    expect(readingOf(probe, { files: { [history]: text } })).toEqual(installed('2026-11-19T07:30:00.000Z'))
  })

  it.each([
    [
      'one program installed by name',
      entry('Commandline: apt-get -y install cmake\n', '2026-11-19  07:30:00'),
    ],
    ['a removal', entry('Commandline: apt purge nano\n', '2026-11-19  07:30:00')],
    [
      'an upgrade that failed',
      entry(
        upgrade,
        '2026-11-19  07:30:00',
        'Upgrade: a:amd64 (1, 2)\nError: Sub-process returned an error code\n',
      ),
    ],
    ['one without upgrades', entry(upgrade, '2026-11-19  07:30:00', 'Install: a:amd64 (1)\n')],
    ['one that never ended', entry(upgrade, '').replace('End-Date: \n', '')],
    ['a day that does not exist', entry(upgrade, '2026-02-31  07:30:00')],
    ['the future', entry(upgrade, '2027-02-01  07:30:00')],
    ['nothing at all', ''],
  ])('does not count %s', (_name, text) => {
    expect(readingOf(probe, apt(text))).toEqual(unknown('no-record'))
  })

  const packed = (text: string): string => gzipSync(text).toString('hex')
  it('looks into older months when this one knows of none', () => {
    const machine = apt('', {
      folders: { '/var/log/apt': ['history.log', 'history.log.1.gz', 'history.log.2.gz', 'term.log'] },
      files: {
        [history]: '',
        '/var/log/apt/history.log.1.gz': packed(entry(upgrade, '2026-10-19  07:30:00')),
        '/var/log/apt/history.log.2.gz': 'beef',
      },
    })
    expect(readingOf(probe, machine)).toEqual(installed('2026-10-19T06:30:00.000Z'))
  })

  it('is not drowned by an archive that unpacks without end', () => {
    const machine = apt('', {
      folders: { '/var/log/apt': ['history.log.1.gz'] },
      files: {
        [history]: '',
        '/var/log/apt/history.log.1.gz': packed(
          `${' '.repeat(9_000_000)}${entry(upgrade, '2026-10-19  07:30:00')}`,
        ),
      },
    })
    expect(readingOf(probe, machine)).toEqual(unknown('no-record'))
  })

  it.each(failures)('says that its history is %s', (failure, reason) => {
    expect(readingOf(probe, { files: { [history]: { failure } } })).toEqual(unknown(reason, history))
  })
  it.each(noise)('makes nothing of %s', (_name, text) => {
    expect(
      readingOf(
        probe,
        apt(text, { files: { [history]: text, '/var/log/pacman.log': text, '/var/log/zypp/history': text } }),
      ),
    ).toEqual(unknown('no-record'))
  })
})

describe('the last update by others', () => {
  const pacman = (...lines: string[]): Machine => ({
    files: { '/var/log/pacman.log': lines.map(line => `[2026-11-18T20:00:00+0000] ${line}\n`).join('') },
  })
  it('is a full upgrade of pacman that was completed', () => {
    const run = [
      "[PACMAN] Running 'pacman -Syu'",
      '[PACMAN] starting full system upgrade',
      '[ALPM] transaction started',
      '[ALPM] transaction completed',
    ]
    expect(readingOf(probe, pacman(...run))).toEqual(installed('2026-11-18T20:00:00.000Z'))
    expect(readingOf(probe, pacman(...run.slice(0, 3)))).toEqual(unknown('no-record'))
    expect(
      readingOf(
        probe,
        pacman(...run.slice(0, 2), "[PACMAN] Running 'pacman -S x'", '[ALPM] transaction completed'),
      ),
    ).toEqual(unknown('no-record'))
  })

  const zypp = (...lines: string[]): Machine => ({
    files: { '/var/log/zypp/history': `${lines.join('\n')}\n` },
  })
  const put = '2026-11-18 20:00:05|install|glibc|2.40|x86_64||repo|sum|'
  it('is a patch, or an installation while zypper updates the system', () => {
    expect(
      readingOf(
        probe,
        zypp('2026-11-18 20:00:00|patch  |p-1|1|noarch|repo|critical|security|not-needed|applied|'),
      ),
    ).toEqual(installed('2026-11-18T20:00:00.000Z'))
    expect(readingOf(probe, zypp("2026-11-18 20:00:00|command|root@h|'zypper' 'dup'|", put))).toEqual(
      installed('2026-11-18T20:00:05.000Z'),
    )
    expect(
      readingOf(probe, zypp("2026-11-18 20:00:00|command|root@h|'zypper' 'install' 'vim'|", put)),
    ).toEqual(unknown('no-record'))
    expect(readingOf(probe, zypp(put))).toEqual(unknown('no-record'))
  })

  const times =
    'rpm -q --qf %{INSTALLTIME} %{NAME}\\n glibc systemd kernel-core openssl-libs bash curl sudo selinux-policy python3 libgcc'
  it('is the newest of the packages every Fedora has', () => {
    const machine: Machine = {
      commands: {
        [times]: {
          stdout: '1792000000 glibc\n1793000000 kernel-core\npackage libgcc is not installed\n',
          exitCode: 1,
        },
      },
    }
    expect(readingOf(probe, machine)).toEqual(installed(new Date(1_793_000_000_000).toISOString()))
  })

  it('is the making of the running image where the system is one', () => {
    const machine: Machine = {
      changes: { '/run/ostree-booted': '2026-11-20T08:00:00.000Z' },
      commands: {
        [times]: '1793000000 glibc\n',
        'rpm-ostree status --json': JSON.stringify({
          deployments: [
            { booted: false, timestamp: 1_793_000_000 },
            { booted: true, timestamp: 1_792_000_000 },
          ],
        }),
      },
    }
    expect(readingOf(probe, machine)).toEqual(installed(new Date(1_792_000_000_000).toISOString()))
    expect(readingOf(probe, onTop(machine, { commands: { 'rpm-ostree status --json': '{}' } }))).toEqual(
      unknown('no-record'),
    )
  })
})

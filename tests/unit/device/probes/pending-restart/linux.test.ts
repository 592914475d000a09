import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/pending-restart/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, readingOf, readingOnHardware } from '../linux-machine.ts'

const flag = '/run/reboot-required'
const raiser = '/usr/share/update-notifier/notify-reboot-required'
const running = (release: string, ...images: string[]): Machine => ({
  commands: { 'uname -r': `${release}\n` },
  folders: { '/boot': [...images.map(image => `vmlinuz-${image}`), 'config-6.8.0-51-generic', 'grub/'] },
})
const kernel = '6.8.0-51-generic'
const dnf = 'dnf5 -C --disablerepo=* needs-restarting'
const zypper = 'zypper --non-interactive needs-rebooting'
const restart = (required: boolean, basis: string, uptimeSeconds: number | null = null) =>
  known({ required, basis, uptimeSeconds })

describe('a restart that waits', () => {
  it('is flagged, whatever the kernel', () => {
    expect(
      readingOnHardware(probe, {
        ...running(kernel, kernel),
        files: { [flag]: '*** System restart required ***\n' },
      }),
    ).toEqual(restart(true, 'flag'))
  })

  it('is not flagged where the flag is raised at all', () => {
    const machine = {
      ...running(kernel, kernel),
      files: { [raiser]: '#!/bin/sh\n', '/proc/uptime': '86400.12 345600.00\n' },
    }
    expect(readingOnHardware(probe, machine)).toEqual(restart(false, 'flag', 86_400.12))
  })

  it('is needed by a newer kernel though no flag is raised', () => {
    const machine = { ...running(kernel, kernel, '6.8.0-52-generic'), files: { [raiser]: '' } }
    expect(readingOnHardware(probe, machine)).toEqual(restart(true, 'kernel'))
  })

  it.each([
    ['the same', kernel, [kernel, '6.8.0-50-generic'], false],
    ['newer in the last number', kernel, [kernel, '6.8.0-100-generic'], true],
    ['newer of another line', kernel, [kernel, '6.11.0-1010-oem'], false],
    ['gone', kernel, ['6.8.0-50-generic'], true],
    ['newer on Debian', '6.12.48+deb13-amd64', ['6.12.48+deb13-amd64', '6.12.57+deb13-amd64'], true],
    ['the same on Fedora', '6.17.4-200.fc42.x86_64', ['6.17.4-200.fc42.x86_64', '0-rescue-0123'], false],
    [
      'newer on Fedora, of another release',
      '6.17.4-200.fc42.x86_64',
      ['6.17.4-200.fc42.x86_64', '6.17.4-300.fc43.x86_64'],
      true,
    ],
  ])('is told by the kernel that is %s', (_name, release, images, required) => {
    expect(readingOnHardware(probe, running(release, ...images))).toEqual(restart(required, 'kernel'))
  })

  const modules = (...names: string[]): Machine => ({
    commands: { 'uname -r': '6.17.1-arch1-1\n' },
    folders: { '/boot': ['vmlinuz-linux'], '/usr/lib/modules': names },
  })
  it('is told by the folders of modules where images have no version', () => {
    expect(readingOnHardware(probe, modules('6.17.1-arch1-1/'))).toEqual(restart(false, 'kernel'))
    expect(readingOnHardware(probe, modules('6.17.9-arch1-1/'))).toEqual(restart(true, 'kernel'))
    expect(readingOnHardware(probe, modules('extramodules/'))).toEqual(unknown('no-record'))
  })

  it.each([
    [
      'needed',
      dnf,
      {
        stdout:
          'Core libraries or services have been updated since boot-up:\n  * kernel\n\nReboot is required to fully utilize these updates.\n',
        exitCode: 1,
      },
      restart(true, 'package-manager'),
    ],
    ['not needed', dnf, 'Reboot should not be necessary.\n', restart(false, 'package-manager')],
    ['not to be told, with exit code 1 alone', dnf, { exitCode: 1 }, unknown('no-record')],
    ['not to be told, with success alone', dnf, '', unknown('no-record')],
    [
      'needed by zypper',
      zypper,
      { exitCode: 102, stdout: 'Reboot is required.\n' },
      restart(true, 'package-manager'),
    ],
    [
      'not needed by zypper',
      zypper,
      'No core libraries or services have been updated since the last system boot.\n',
      restart(false, 'package-manager'),
    ],
    [
      'not to be told by an old zypper',
      zypper,
      { exitCode: 1, stderr: "Unknown command 'needs-rebooting'\n" },
      unknown('no-record'),
    ],
  ])('is %s', (_name, command, answer, expected) => {
    expect(readingOnHardware(probe, { commands: { [command]: answer } })).toEqual(expected)
  })

  const image = (staged: boolean): Machine => ({
    changes: { '/run/ostree-booted': '2026-11-20T08:00:00.000Z' },
    commands: {
      'rpm-ostree status --json': JSON.stringify({
        deployments: [{ booted: true }, { booted: false, staged }],
      }),
    },
  })
  it.each([true, false])('goes by the staged image: %s', staged => {
    expect(readingOnHardware(probe, image(staged))).toEqual(restart(staged, 'package-manager'))
  })

  it('is not denied by the absence of a flag that nobody raises', () => {
    expect(readingOnHardware(probe, {})).toEqual(unknown('no-record'))
  })

  it.each(failures)('is not denied by a flag that is %s', failure => {
    const machine: Machine = { files: { [raiser]: '' }, changes: { [flag]: { failure } } }
    expect(readingOnHardware(probe, machine)).toEqual(unknown('no-record'))
  })

  it.each(noise)('is not read from %s', (_name, text) => {
    const machine: Machine = {
      commands: { 'uname -r': text, [dnf]: text, [zypper]: text },
      folders: { '/boot': [text] },
      files: { '/proc/uptime': text },
    }
    expect(readingOnHardware(probe, machine)).toEqual(unknown('no-record'))
  })

  it('says nothing of the laptop from inside a container', () => {
    expect(
      readingOf(probe, { files: { [flag]: '' }, changes: { '/.dockerenv': '2026-11-20T08:00:00.000Z' } }),
    ).toEqual(unknown('virtual-machine'))
  })
})

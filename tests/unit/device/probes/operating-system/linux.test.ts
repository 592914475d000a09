import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/operating-system/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, hardware, noise, onTop, readingOf, readingOnHardware } from '../linux-machine.ts'

const release = (text: string) => readingOnHardware(probe, { files: { '/etc/os-release': text } })
const system = (more: object) =>
  known({
    system: 'linux',
    version: null,
    build: null,
    edition: null,
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
    ...more,
  })
const debian = 'ID=debian\nPRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_ID="13"\n'
const debian13 = { distribution: 'debian', name: 'Debian GNU/Linux 13 (trixie)', version: '13' }

describe('the release of Linux', () => {
  it.each([
    ['Debian', debian, debian13],
    [
      'Fedora with its own end of support',
      'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=43\nPRETTY_NAME="Fedora Linux 43 (Workstation Edition)"\nSUPPORT_END=2026-12-09\n',
      {
        distribution: 'fedora',
        name: 'Fedora Linux 43 (Workstation Edition)',
        version: '43',
        supportEndsOn: '2026-12-09',
      },
    ],
    [
      'an end of support on a day that does not exist',
      'ID=fedora\nVERSION_ID=43\nSUPPORT_END=2026-02-31\n',
      { distribution: 'fedora', name: 'fedora', version: '43' },
    ],
    [
      'Arch, which has no version',
      "NAME='Arch Linux'\nID=arch\nBUILD_ID=rolling\n",
      { distribution: 'arch', name: 'Arch Linux', rolling: true },
    ],
    [
      'a rolling derivative by its build',
      'ID=something\nBUILD_ID=rolling\nNAME=Something\n',
      { distribution: 'something', name: 'Something', rolling: true },
    ],
    [
      'Debian between releases',
      'ID=debian\nPRETTY_NAME="Debian GNU/Linux forky/sid"\n',
      { distribution: 'debian', name: 'Debian GNU/Linux forky/sid', rolling: true, prerelease: true },
    ],
    [
      'a release that is not out yet',
      'ID=fedora\nVERSION_ID=45\nVERSION="45 (Workstation Edition Prerelease)"\nPRETTY_NAME="Fedora Linux 45"\n',
      { distribution: 'fedora', name: 'Fedora Linux 45', version: '45', prerelease: true },
    ],
    [
      'a release that calls itself one in the making',
      'ID=fedora\nVERSION_ID=46\nNAME=Fedora\nRELEASE_TYPE=development\n',
      { distribution: 'fedora', name: 'Fedora', version: '46', prerelease: true },
    ],
    [
      "Mint's edition made from Debian, which counts differently",
      'NAME="LMDE"\nID=linuxmint\nVERSION_ID="7"\nPRETTY_NAME="LMDE 7 (gigi)"\n',
      { distribution: 'lmde', name: 'LMDE 7 (gigi)', version: '7' },
    ],
    [
      'escapes, comments and rubbish between the lines',
      '# ID=arch\nrubbish\nID="debian"\r\nPRETTY_NAME="A \\"quoted\\" name"\nVERSION_ID="13\n',
      { distribution: 'debian', name: 'A "quoted" name', rolling: true, prerelease: true },
    ],
  ])('reads %s', (_name, text, more) => {
    expect(release(text)).toEqual(system(more))
  })

  it('looks in the second place when the first is empty-handed', () => {
    expect(readingOnHardware(probe, { files: { '/usr/lib/os-release': debian } })).toEqual(system(debian13))
  })

  it.each([
    [
      'WSL',
      onTop(hardware, { files: { '/proc/version': 'Linux version 6.6 (Microsoft@Microsoft.com)\n' } }),
      {},
    ],
    [
      'a container by its mark',
      onTop(hardware, { changes: { '/run/.containerenv': '2026-11-01T00:00:00.000Z' } }),
      {},
    ],
    [
      'a container by what systemd detects',
      onTop(hardware, { commands: { 'systemd-detect-virt': 'docker\n' } }),
      {},
    ],
    ['a container by its variable', hardware, { container: 'oci' }],
  ])('says that it is a guest in %s', (_name, machine, environment) => {
    const files = { '/etc/os-release': debian }
    expect(readingOf(probe, onTop(machine, { files: { ...machine.files, ...files } }), environment)).toEqual(
      system({ ...debian13, guest: true }),
    )
  })

  it.each(['FLATPAK_ID', 'SNAP'])('does not take the package it runs in for the machine: %s', name => {
    expect(
      readingOf(probe, onTop(hardware, { files: { '/etc/os-release': debian } }), { [name]: 'x' }),
    ).toEqual(unknown('packaged-in-sandbox'))
  })

  it.each(noise)('makes nothing of %s', (_name, text) => {
    expect(release(text)).toEqual(unknown('unparsable', 'os-release'))
  })

  it('says why there is nothing', () => {
    expect(readingOnHardware(probe, {})).toEqual(unknown('no-record', 'os-release'))
    const [denied] = failures
    expect(readingOnHardware(probe, { files: { '/etc/os-release': { failure: denied[0] } } })).toEqual(
      unknown('not-permitted', 'os-release'),
    )
  })
})

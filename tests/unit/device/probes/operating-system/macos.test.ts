import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/operating-system/macos.ts'
import { command, file } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { dictionary, failures, noise } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const request = command('/usr/bin/sw_vers')
const versions = (version: string, build: string, extra = ''): Given => ({
  request,
  stdout: `ProductName:\t\tmacOS\nProductVersion:\t\t${version}\n${extra}BuildVersion:\t\t${build}\n`,
})
const versionFile = (name: string, version: string, build: string): Given => ({
  request: file('/System/Library/CoreServices/SystemVersion.plist'),
  stdout: dictionary(
    `<key>ProductBuildVersion</key><string>${build}</string><key>ProductName</key><string>${name}</string>
<key>ProductVersion</key><string>${version}</string>`,
  ),
})
const virtual = (stdout: string): Given => ({
  request: command('/usr/sbin/sysctl', '-n', 'kern.hv_vmm_present'),
  stdout,
})
const release = {
  system: 'macos',
  distribution: 'macos',
  edition: null,
  rolling: false,
  prerelease: false,
  supportEndsOn: null,
  guest: false,
} as const

describe('the release of macOS', () => {
  it.each<[string, Given[], object]>([
    ['a release', [versions('26.6.2', '25G83')], { name: 'macOS 26.6.2', version: '26.6.2', build: '25G83' }],
    [
      'a major release',
      [versions('27.0', '26A434')],
      { name: 'macOS 27.0', version: '27.0', build: '26A434' },
    ],
    [
      'a beta',
      [versions('27.2', '26B5091g')],
      { name: 'macOS 27.2', version: '27.2', build: '26B5091g', prerelease: true },
    ],
    [
      'a rapid response, whose build ends in a letter as well',
      [versions('13.4.1', '22F770820b', 'ProductVersionExtra:\t(a)\n')],
      { name: 'macOS 13.4.1 (a)', version: '13.4.1', build: '22F770820b' },
    ],
    [
      'the file when the tool is missing',
      [versionFile('macOS', '15.8', '24H100')],
      { name: 'macOS 15.8', version: '15.8', build: '24H100' },
    ],
    [
      'a virtual machine',
      [versions('26.6.2', '25G83'), virtual('1\n')],
      { name: 'macOS 26.6.2', version: '26.6.2', build: '25G83', guest: true },
    ],
    [
      'real hardware',
      [versions('26.6.2', '25G83'), virtual('0\n')],
      { name: 'macOS 26.6.2', version: '26.6.2', build: '25G83' },
    ],
  ])('reads %s', (_name, given, expected) => {
    expect(reading(probe, given)).toEqual(known({ ...release, ...expected }))
  })

  it('does not believe 10.16, which old programs are told', () => {
    expect(reading(probe, [versions('10.16', '25G83')])).toEqual(unknown('not-supported', 'sw_vers'))
  })

  it('does not take another system for macOS', () => {
    expect(reading(probe, [versionFile('iPhone OS', '26.1', '23B85')])).toMatchObject(
      unknown('tool-missing', 'sw_vers'),
    )
  })

  it.each(failures)('is unknown when sw_vers is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }])).toEqual(unknown(reason, 'sw_vers'))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(
      reading(probe, [
        { request, stdout },
        { ...versionFile('', '', ''), stdout },
      ]),
    ).toEqual(unknown('unparsable', 'sw_vers'))
  })

  it('makes nothing of an answer that breaks off', () => {
    const { stdout = '' } = versions('26.6.2', '25G83')
    expect(reading(probe, [{ request, stdout: stdout.slice(0, -10) }])).toEqual(
      unknown('truncated', 'sw_vers'),
    )
  })
})

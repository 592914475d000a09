import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/administrator/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noise, readingOf } from '../linux-machine.ts'

const read = (groups: string, release = 'ID=ubuntu\nID_LIKE=debian\n', environment = { UID: '1000' }) =>
  readingOf(probe, { commands: { 'id -Gn': groups }, files: { '/etc/os-release': release } }, environment)
const administrator = (isAdministrator: boolean) => known({ isAdministrator, asksFirst: null })

describe('the rights of the account', () => {
  it.each([
    ['on Ubuntu', 'somebody adm cdrom sudo plugdev\n', 'ID=ubuntu\n', true],
    ['on Ubuntu, without', 'somebody cdrom plugdev\n', 'ID=ubuntu\n', false],
    ['on a derivative, without', 'somebody\n', 'ID=zorin\nID_LIKE="ubuntu debian"\n', false],
    ['on Fedora', 'somebody wheel\n', 'ID=fedora\n', true],
    ['on Arch', 'somebody wheel\n', 'ID=arch\n', true],
    ['with a group whose name only looks alike', 'somebody sudoers nosudo\n', 'ID=debian\n', false],
  ])('are read %s', (_name, groups, release, expected) => {
    expect(read(groups, release)).toEqual(administrator(expected))
  })
  it.each([
    ['Arch', 'somebody\n', 'ID=arch\n'],
    [
      'SUSE, where the group may mean nothing',
      'somebody wheel\n',
      'ID="opensuse-leap"\nID_LIKE="suse opensuse"\n',
    ],
    ['an unknown system', 'somebody\n', ''],
  ])('are not denied or granted by groups on %s', (_name, groups, release) => {
    expect(read(groups, release)).toEqual(unknown('default-not-known', 'sudoers'))
  })
  it('are those of root', () => {
    expect(read('root\n', '', { UID: '0' })).toEqual(administrator(true))
  })
  it.each([
    ['nothing', '', 'unparsable'],
    ['half a line', 'somebody cdrom', 'truncated'],
    ['several lines', 'somebody\ncdrom\n', 'unparsable'],
  ] as const)('are not read from %s', (_name, groups, reason) => {
    expect(read(groups)).toEqual(unknown(reason, 'id'))
  })
  it.each(failures)('are not known when the tool is %s', (failure, reason) => {
    expect(
      readingOf(probe, { commands: { 'id -Gn': { failure } }, files: { '/etc/os-release': 'ID=ubuntu\n' } }),
    ).toEqual(unknown(reason, 'id'))
  })
  it('are not read from an answer with an error', () => {
    expect(
      readingOf(probe, {
        commands: {
          'id -Gn': { stdout: '1000\n', stderr: 'id: cannot find name for group ID 1000\n', exitCode: 1 },
        },
      }),
    ).toEqual(unknown('service-error', 'id'))
  })
  it.each(noise)('are not granted by %s', (_name, text) => {
    const reading = read(text, text)
    expect(reading.status).toBe('unknown')
  })
})

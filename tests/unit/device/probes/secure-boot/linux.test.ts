import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/secure-boot/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOf, readingOnHardware } from '../linux-machine.ts'

const variable = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c'
const unchecked = '/sys/firmware/efi/efivars/MokSBStateRT-605dab50-e046-4300-abb6-3dd810dd8b23'
const mokutil = 'mokutil --sb-state'
const efi: Machine = {
  changes: { '/sys/firmware': '2026-11-20T08:00:00.000Z', '/sys/firmware/efi': '2026-11-20T08:00:00.000Z' },
}
const bios: Machine = { changes: { '/sys/firmware': '2026-11-20T08:00:00.000Z' } }
const boot = (state: string, tpm: string | null = null) => known({ state, tpm })
const read = (machine: Machine) => readingOnHardware(probe, onTop(efi, machine))

describe('Secure Boot', () => {
  it.each([
    ['on', { files: { [variable]: '0600000001' } }],
    ['off', { files: { [variable]: '0600000000' } }],
    ['on', { commands: { [mokutil]: 'SecureBoot enabled\n' } }],
    ['off', { commands: { [mokutil]: 'SecureBoot disabled\nPlatform is in Setup Mode\n' } }],
    [
      'reduced',
      {
        files: { [variable]: '0600000001' },
        commands: { [mokutil]: 'SecureBoot enabled\nSecureBoot validation is disabled in shim\n' },
      },
    ],
    ['reduced', { files: { [variable]: '0600000001', [unchecked]: '0600000001' } }],
    [
      'on',
      {
        files: { [variable]: '0600000001', [unchecked]: '0600000000' },
        commands: { [mokutil]: 'SecureBoot enabled\n' },
      },
    ],
  ])('is %s', (state, machine) => {
    expect(read(machine)).toEqual(boot(state))
  })
  it.each([
    ['0600000001', 'SecureBoot disabled\n'],
    ['0600000000', 'SecureBoot enabled\n'],
  ])('is open when %s meets %j', (hex, text) => {
    expect(read({ files: { [variable]: hex }, commands: { [mokutil]: text } })).toEqual(
      unknown('sources-disagree', 'mokutil'),
    )
  })
  it.each(['', '06000000', '0600000002', '060000000100', 'SecureBoot'])('is not read from %j', hex => {
    expect(read({ files: { [variable]: hex } })).toEqual(unknown('no-record', 'SecureBoot'))
  })
  it.each(noise)('is not read from %s', (_name, text) => {
    expect(read({ files: { [variable]: text }, commands: { [mokutil]: text } })).toEqual(
      unknown('no-record', 'SecureBoot'),
    )
  })
  it.each(failures)('is not called old when its variable is %s', failure => {
    expect(read({ files: { [variable]: { failure } } })).toEqual(unknown('no-record', 'SecureBoot'))
    expect(
      readingOnHardware(probe, { changes: { ...bios.changes, '/sys/firmware/efi': { failure } } }),
    ).toEqual(unknown('not-permitted', 'SecureBoot'))
  })
  it('is missing on firmware of the old kind, on a machine of its own only', () => {
    expect(readingOnHardware(probe, bios)).toEqual(boot('legacy'))
    expect(readingOnHardware(probe, onTop(bios, { commands: { 'systemd-detect-virt': 'kvm\n' } }))).toEqual(
      unknown('virtual-machine'),
    )
    expect(readingOf(probe, bios)).toEqual(unknown('virtual-machine'))
    expect(readingOnHardware(probe, {})).toEqual(unknown('not-supported', 'SecureBoot'))
    const board = onTop(bios, {
      changes: { ...bios.changes, '/sys/firmware/devicetree': '2026-11-20T08:00:00.000Z' },
    })
    expect(readingOnHardware(probe, board)).toEqual(unknown('not-supported', 'SecureBoot'))
  })
  it('is not mistaken by mokutil without EFI', () => {
    const answer = { stderr: 'EFI variables are not supported on this system\n', exitCode: 1 }
    expect(readingOnHardware(probe, onTop(bios, { commands: { [mokutil]: answer } }))).toEqual(boot('legacy'))
  })

  it.each([
    ['2.0', { files: { '/sys/class/tpm/tpm0/tpm_version_major': '2\n' } }],
    ['1.2', { files: { '/sys/class/tpm/tpm0/tpm_version_major': '1\n' } }],
    [null, { files: { '/sys/class/tpm/tpm0/tpm_version_major': 'x\n' } }],
    ['none', { folders: { '/sys/class/tpm': [] } }],
    [null, { folders: { '/sys/class/tpm': ['tpm0'] } }],
    [null, {}],
  ] as const)('comes with the chip %s', (tpm, machine) => {
    expect(
      read({ ...machine, files: { [variable]: '0600000001', ...('files' in machine ? machine.files : {}) } }),
    ).toEqual(boot('on', tpm))
  })
})

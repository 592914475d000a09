import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/operating-system/windows.ts'
import { type Given, reading } from '../support.ts'
import { commandOf, fails, known, regMissing, regOutput, unknownBecause, values } from '../windows-support.ts'

const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
const fact = (changes: object) =>
  known({
    system: 'windows',
    distribution: 'windows',
    name: 'Windows 11 Pro 24H2',
    version: '26100',
    build: '26100.4061',
    edition: 'home-pro',
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest: false,
    ...changes,
  })
const laptop = {
  build: '26100',
  revision: 4061,
  release: '24H2',
  edition: 'Professional',
  installation: 'Client',
}
const of = (changes: Record<string, string | number>) => [
  values(probe, 'operating-system', { ...laptop, ...changes }),
]
const byReg = (name: string, type: string, data: string): Given => ({
  request: commandOf(probe, `/v ${name} `),
  stdout: regOutput(key, name, type, data),
})

test.each<[string, Given[], unknown]>([
  ['Windows 11', of({}), fact({})],
  [
    'the last build of Windows 10',
    of({ build: '19045', release: '22H2', revision: 6456 }),
    fact({ name: 'Windows 10 Pro 22H2', version: '19045', build: '19045.6456' }),
  ],
  [
    'the first build of Windows 11',
    of({ build: '22000', release: '21H2' }),
    fact({ name: 'Windows 11 Pro 21H2', version: '22000', build: '22000.4061' }),
  ],
  [
    'before Windows 10',
    of({ build: '9600', release: '' }),
    fact({ name: 'Windows Pro', version: '9600', build: '9600.4061' }),
  ],
  ['Home', of({ edition: 'Core' }), fact({ name: 'Windows 11 Home 24H2' })],
  [
    'Enterprise',
    of({ edition: 'Enterprise' }),
    fact({ name: 'Windows 11 Enterprise 24H2', edition: 'enterprise-education' }),
  ],
  [
    'IoT Enterprise',
    of({ edition: 'IoTEnterprise' }),
    fact({ name: 'Windows 11 IoT Enterprise 24H2', edition: 'enterprise-education' }),
  ],
  [
    'LTSC',
    of({ edition: 'EnterpriseS' }),
    fact({ name: 'Windows 11 Enterprise LTSC 24H2', edition: 'ltsc' }),
  ],
  [
    'IoT LTSC',
    of({ edition: 'IoTEnterpriseS' }),
    fact({ name: 'Windows 11 IoT Enterprise LTSC 24H2', edition: 'iot-ltsc' }),
  ],
  [
    'Education',
    of({ edition: 'Education' }),
    fact({ name: 'Windows 11 Education 24H2', edition: 'enterprise-education' }),
  ],
  [
    'Pro Education belongs to Pro',
    of({ edition: 'ProfessionalEducation' }),
    fact({ name: 'Windows 11 Pro Education 24H2' }),
  ],
  [
    'an edition nobody has heard of',
    of({ edition: 'CloudEdition' }),
    fact({ name: 'Windows 11 24H2', edition: null }),
  ],
  [
    'a server',
    of({ build: '20348', edition: 'ServerStandard', installation: 'Server Core', release: '21H2' }),
    fact({ name: 'Windows Server 21H2', version: '20348', build: '20348.4061', edition: 'server' }),
  ],
  [
    'an old release id',
    [
      values(probe, 'operating-system', {
        build: '17763',
        revision: 1,
        olderRelease: '1809',
        edition: 'Professional',
      }),
    ],
    fact({ name: 'Windows 10 Pro 1809', version: '17763', build: '17763.1' }),
  ],
  [
    'a build number alone',
    [values(probe, 'operating-system', { build: '26200' })],
    fact({ name: 'Windows 11', version: '26200', build: null, edition: null }),
  ],
  [
    'reg.exe alone',
    [
      byReg('CurrentBuild', 'REG_SZ', '26300'),
      byReg('UBR', 'REG_DWORD', '0x254e'),
      byReg('EditionID', 'REG_SZ', 'Core'),
      byReg('DisplayVersion', 'REG_SZ', '26H2'),
    ],
    fact({ name: 'Windows 11 Home 26H2', version: '26300', build: '26300.9550' }),
  ],
  ['a build that is no number', of({ build: '26100abc' }), unknownBecause('unparsable')],
  ['no build', [values(probe, 'operating-system', { edition: 'Core' })], unknownBecause('unparsable')],
  [
    'a refusal',
    [
      {
        request: commandOf(probe, '/v CurrentBuild '),
        exitCode: 1,
        stderr: regMissing.replace('unable', 'unwilling'),
      },
    ],
    unknownBecause('service-error'),
  ],
  ['no tools', [], unknownBecause('tool-missing')],
  [
    'a PowerShell that hangs',
    [fails(probe, 'operating-system', 'timed-out')],
    unknownBecause('tool-missing'),
  ],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

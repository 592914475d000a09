import { check } from '../../../../src/main/device/checks/secure-boot.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { known } from '../../../../src/shared/model/fact.ts'
import { judgeCases, managedBy } from './support.ts'

const boot = (state: DeviceFacts['secure-boot']['state'], tpm: DeviceFacts['secure-boot']['tpm'] = null) => ({
  'secure-boot': { state, tpm },
})
const running = (version: string, guest = false) => ({
  'operating-system': known({
    system: 'windows' as const,
    distribution: 'windows',
    name: 'Windows',
    version,
    build: null,
    edition: null,
    rolling: false,
    prerelease: false,
    supportEndsOn: null,
    guest,
  }),
})

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown'],
  [
    { name: 'Linux, on', facts: boot('on', 'none'), outcome: 'pass', message: 'on' },
    { name: 'Linux, off', facts: boot('off'), outcome: 'attention', message: 'off-linux' },
    {
      name: 'Linux, no UEFI',
      facts: boot('legacy'),
      outcome: 'unknown',
      reason: 'not-supported',
      message: 'unknown-legacy',
    },
    {
      name: 'in a container',
      facts: boot('on'),
      uses: running('12', true),
      outcome: 'unknown',
      reason: 'virtual-machine',
      message: 'unknown-guest',
    },
    { name: 'Mac, full', facts: boot('on'), system: 'macos', outcome: 'pass', message: 'on' },
    {
      name: 'Mac, reduced',
      facts: boot('reduced'),
      system: 'macos',
      outcome: 'attention',
      message: 'reduced',
    },
    { name: 'Mac, permissive', facts: boot('off'), system: 'macos', outcome: 'fail', message: 'off' },
    {
      name: 'Windows, on with a chip',
      facts: boot('on', '2.0'),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
      seen: /security chip/,
    },
    {
      name: 'Windows, on, chip not read',
      facts: boot('on'),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
      seen: /^Secure Boot is on\.$/,
    },
    {
      name: 'Windows, on with an old chip',
      facts: boot('on', '1.2'),
      system: 'windows',
      outcome: 'attention',
      message: 'old-chip',
    },
    {
      name: 'Windows 11 without a chip',
      facts: boot('on', 'none'),
      uses: running('26100'),
      system: 'windows',
      outcome: 'fail',
      message: 'no-chip-required',
    },
    {
      name: 'Windows 10 without a chip',
      facts: boot('on', 'none'),
      uses: running('19045'),
      system: 'windows',
      outcome: 'attention',
      message: 'no-chip',
    },
    {
      name: 'Windows of unknown build without a chip',
      facts: boot('on', 'none'),
      system: 'windows',
      outcome: 'attention',
      message: 'no-chip',
    },
    {
      name: 'Windows, no UEFI',
      facts: boot('legacy'),
      system: 'windows',
      outcome: 'attention',
      message: 'legacy',
    },
    { name: 'Windows, off', facts: boot('off', '2.0'), system: 'windows', outcome: 'fail', message: 'off' },
    {
      name: 'managed',
      facts: boot('on'),
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'pass',
      message: 'on',
    },
  ],
)

import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Secure start-up',
  why: 'It makes sure that the laptop starts the real system, and not one that someone has tampered with.',
  unknown: 'We could not tell whether your laptop starts securely',
  'unknown-seen': 'The state of Secure Boot could not be read.',
  'unknown-guest': 'We can only see a system inside your system',
  'unknown-guest-seen':
    'It runs inside another system, so what we read says nothing about the laptop. Run Surefoot on the laptop itself.',
  'unknown-legacy': 'This device does not say whether it starts securely',
  'unknown-legacy-seen': 'It starts in an older way, or is a virtual machine. We cannot tell which.',
  on: 'Your laptop starts securely',
  'on-seen': 'Secure Boot is on.{tpm, select, yes { A security chip of version 2.0 is present.} other {}}',
  reduced: 'Your laptop starts with reduced security',
  'reduced-seen': 'Start-up security is set to a reduced level.',
  'old-chip': 'The security chip of your laptop is of an older kind',
  'old-chip-seen': "Secure Boot is on. The chip (TPM) is of version 1.2, and 2.0 is today's standard.",
  'no-chip': 'Your laptop has no security chip at work',
  'no-chip-seen': 'Secure Boot is on. No chip (TPM) was found. It may be switched off in the firmware.',
  'no-chip-required': 'Your laptop lacks the security chip that Windows 11 needs',
  'no-chip-required-seen':
    'Secure Boot is on. No chip (TPM) was found. It may be switched off in the firmware.',
  'off-linux': 'Your laptop does not check what it starts',
  'off-linux-seen': 'Secure Boot is off.',
  legacy: 'Your laptop starts in an older, less secure way',
  'legacy-seen': 'It starts without UEFI, so it cannot check what it starts.',
  off: 'Your laptop does not check what it starts',
  'off-seen': 'Secure Boot is off, or start-up security is set to its lowest level.',
  'step-key-first':
    'Have the recovery key of your disk at hand. Changing this may ask for it at the next start.',
  'step-windows-firmware':
    'Open Settings, then System, then Recovery. Beside "Advanced start-up" choose "Restart now", then Troubleshoot, Advanced options, UEFI firmware settings. Switch on Secure Boot and the TPM.',
  'step-ask': 'If this is new to you, ask your IT team or a security adviser to do it with you.',
  'step-macos-recovery':
    'Shut the Mac down and start it in Recovery. Under Utilities open "Startup Security Utility" and choose "Full Security".',
  'step-linux-firmware':
    'Open the firmware settings while the laptop starts (often F2 or Del) and switch on Secure Boot. Most current distributions start with it.',
}

type SecureBoot = DeviceFacts['secure-boot']

/** The first build of Windows 11, which asks for a TPM 2.0. */
const firstWindows11Build = 22_000

export const check = defineCheck({
  id: 'secure-boot',
  principle: 'S',
  recommendations: ['S5', 'E8'],
  weight: 3,
  effortMinutes: 30,
  needs: ['secure-boot'],
  uses: ['operating-system', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 90,
  sources: [npsaGuidance],
  messages,
  headlines: {
    'unknown-guest': 'unknown',
    'unknown-legacy': 'unknown',
    on: 'pass',
    reduced: 'attention',
    'old-chip': 'attention',
    'no-chip': 'attention',
    'no-chip-required': 'fail',
    'off-linux': 'attention',
    legacy: 'attention',
    off: 'fail',
  },
  remedies: {
    windows: { steps: ['step-key-first', 'step-windows-firmware', 'step-ask'], settings: 'device-security' },
    macos: { steps: ['step-macos-recovery', 'step-ask'] },
    linux: { steps: ['step-key-first', 'step-linux-firmware', 'step-ask'], settings: 'device-security' },
  },
  judge: ({ 'secure-boot': boot }, uses, { system }) =>
    markManaged(judgeBoot(boot, uses['operating-system'], system), uses['managed-device']),
})

function judgeBoot(
  boot: SecureBoot,
  operatingSystem: Reading<DeviceFacts['operating-system']>,
  system: System,
): Verdict {
  if (operatingSystem.status === 'known' && operatingSystem.value.guest)
    return unclear('virtual-machine', 'unknown-guest')
  switch (boot.state) {
    case 'on':
      return system === 'windows' ? judgeChip(boot.tpm, operatingSystem) : pass('on', { tpm: 'no' })
    case 'reduced':
      return attention('reduced')
    case 'off':
      return system === 'linux' ? attention('off-linux') : fail('off')
    case 'legacy':
      return system === 'linux' ? unclear('not-supported', 'unknown-legacy') : attention('legacy')
  }
}

/** On Windows the chip holds the key of the disk, so that Secure Boot alone is half of it. */
function judgeChip(
  tpm: SecureBoot['tpm'],
  operatingSystem: Reading<DeviceFacts['operating-system']>,
): Verdict {
  if (tpm === 'none') return isWindows11(operatingSystem) ? fail('no-chip-required') : attention('no-chip')
  return tpm === '1.2' ? attention('old-chip') : pass('on', { tpm: tpm === '2.0' ? 'yes' : 'no' })
}

const isWindows11 = (operatingSystem: Reading<DeviceFacts['operating-system']>): boolean =>
  operatingSystem.status === 'known' &&
  Number(operatingSystem.value.version ?? Number.NaN) >= firstWindows11Build

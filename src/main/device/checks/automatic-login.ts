import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import { attention, defineCheck, fail, pass } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Automatic sign-in',
  why: 'A laptop that signs in by itself lets in whoever switches it on.',
  unknown: 'We could not tell whether your laptop signs in by itself',
  'unknown-seen': 'The settings of the sign-in screen could not be read.',
  off: 'Your laptop asks who you are',
  'off-seen': 'It does not sign in by itself.',
  'after-disk-password': 'Your laptop signs in by itself once the disk is unlocked',
  'after-disk-password-seen':
    'Automatic sign-in is on. The encrypted disk asks for its password first, so this only helps someone who has it.',
  on: 'Your laptop signs in by itself',
  'on-seen': 'Automatic sign-in is on. Nobody has to prove who they are.',
  'stored-password': 'Your password is stored where others can read it',
  'stored-password-seen':
    'Windows keeps a password for automatic sign-in in readable form. We did not read it.',
  'step-windows-off':
    'Press the Windows key and R, type "netplwiz" and press Enter. Tick the box that users must enter a name and password.',
  'step-windows-hidden':
    'If the box is missing, open Settings, then Accounts, then Sign-in options. Switch off "only allow Windows Hello sign-in" for a moment, and the box may appear.',
  'step-windows-change':
    'If a password was stored in readable form, change it afterwards, here and wherever else you used it.',
  'step-macos-off': 'Open System Settings, then Users & Groups. Set "Automatically log in as" to "Off".',
  'step-linux-off':
    'Open the settings of your system, then Users. Unlock the page and switch "Automatic Login" off.',
}

export const check = defineCheck({
  id: 'automatic-login',
  principle: 'S',
  recommendations: ['S5', 'S2', 'E8'],
  weight: 4,
  effortMinutes: 5,
  needs: ['automatic-login'],
  uses: ['disk-encryption', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 35,
  sources: [npsaGuidance],
  messages,
  headlines: { off: 'pass', 'after-disk-password': 'attention', on: 'fail', 'stored-password': 'fail' },
  remedies: {
    windows: {
      steps: ['step-windows-off', 'step-windows-hidden', 'step-windows-change'],
      settings: 'lock-screen',
    },
    macos: { steps: ['step-macos-off'], settings: 'users' },
    linux: { steps: ['step-linux-off'], settings: 'users' },
  },
  judge: ({ 'automatic-login': login }, uses, { system }) => {
    const asksForDiskPassword = system === 'linux' && isSystemEncrypted(uses['disk-encryption'])
    const verdict = login.storedPassword
      ? fail('stored-password')
      : !login.enabled
        ? pass('off')
        : asksForDiskPassword
          ? attention('after-disk-password')
          : fail('on')
    return markManaged(verdict, uses['managed-device'])
  },
})

const isSystemEncrypted = (disk: Reading<DeviceFacts['disk-encryption']>): boolean =>
  disk.status === 'known' &&
  disk.value.volumes.some(volume => volume.role === 'system' && volume.state === 'on')

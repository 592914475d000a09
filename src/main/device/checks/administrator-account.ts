import { attention, defineCheck, fail, pass } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Everyday account',
  why: 'Whatever you open by mistake can do what your account can do. An ordinary account limits the damage.',
  unknown: 'We could not tell what your account may do',
  'unknown-seen': 'The rights of your account could not be read.',
  ordinary: 'You work with an ordinary account',
  'ordinary-seen': 'Your account is not an administrator.',
  administrator: 'You work with an administrator account',
  'administrator-seen':
    'Your account may change the whole device. That is common on a laptop of your own, and two accounts are safer.',
  unasked: 'Apps can use administrator rights without asking',
  'unasked-seen':
    'Windows does not ask before an app uses administrator rights (User Account Control is off).',
  'step-windows-asks':
    'Search for "Change User Account Control settings". Move the slider to the second step from the top or higher.',
  'step-windows-second':
    'Open Settings, then Accounts, then Other users. Add an account for the administrator, sign in to it, and make your everyday account a standard user.',
  'step-macos-second':
    'Open System Settings, then Users & Groups. Add an administrator account, sign in to it, and switch off "Allow this user to administer this computer" for your everyday account.',
  'step-linux-second':
    'Open the settings of your system, then Users. Add an administrator account, sign in to it, and make your everyday account a standard one.',
  'step-keep':
    'Keep the password of the administrator account in your password manager, so that you are not locked out.',
}

export const check = defineCheck({
  id: 'administrator-account',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 2,
  effortMinutes: 30,
  needs: ['administrator'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 90,
  sources: [npsaGuidance],
  messages,
  headlines: { ordinary: 'pass', administrator: 'attention', unasked: 'fail' },
  remedies: {
    windows: { steps: ['step-windows-asks', 'step-windows-second', 'step-keep'], settings: 'users' },
    macos: { steps: ['step-macos-second', 'step-keep'], settings: 'users' },
    linux: { steps: ['step-linux-second', 'step-keep'], settings: 'users' },
  },
  judge: ({ administrator }, uses, { system }) => {
    const verdict =
      system === 'windows' && administrator.asksFirst === false
        ? fail('unasked')
        : administrator.isAdministrator
          ? attention('administrator')
          : pass('ordinary')
    return markManaged(verdict, uses['managed-device'])
  },
})

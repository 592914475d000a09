import { attention, defineCheck, pass } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ncscHighRisk } from '../judging/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Password manager on this device',
  why: 'A password manager makes a different strong password for every account possible, and does not fill them in on look-alike sites.',
  unknown: 'We could not tell whether a password manager is installed',
  'unknown-seen': 'The list of installed apps could not be read.',
  found: 'A password manager is on this device',
  'found-seen': 'Found: {found}. Whether you use it for all your accounts, only you can say.',
  'built-in': 'Your system comes with a password manager',
  'built-in-seen': 'Found: {found}. Whether you use it for all your accounts, only you can say.',
  none: 'We found no password manager on this device',
  'none-seen':
    'None of the apps and browser extensions that we know of was found. You may use the one in your browser.',
  'step-choose':
    'Choose one password manager and use it on all your devices. Your organisation may offer one, so ask first.',
  'step-move': 'Move your most important passwords into it, the one of your mail first.',
  'step-protect':
    'Protect it with a long password of three random words or more and with a second step. Print its recovery kit.',
}

const steps = ['step-choose', 'step-move', 'step-protect']

export const check = defineCheck({
  id: 'password-manager-present',
  principle: 'S',
  recommendations: ['S3', 'S2'],
  weight: 4,
  effortMinutes: 45,
  needs: ['password-manager'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 90,
  sources: [npsaGuidance, ncscHighRisk],
  messages,
  headlines: { found: 'pass', 'built-in': 'pass', none: 'attention' },
  remedies: { windows: { steps }, macos: { steps }, linux: { steps } },
  judge: ({ 'password-manager': { found } }, uses) => {
    const chosen = found.filter(manager => manager.kind !== 'built-in')
    const names = (managers: typeof found) => listed(managers.map(manager => manager.name))
    const verdict =
      chosen.length > 0
        ? pass('found', { found: names(chosen) })
        : found.length > 0
          ? pass('built-in', { found: names(found) })
          : attention('none')
    return markManaged(verdict, uses['managed-device'])
  },
})

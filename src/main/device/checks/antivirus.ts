import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { System } from '../../../shared/model/system.ts'
import {
  attention,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { listed } from '../judging/listing.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Virus protection',
  why: 'Virus protection stops much of what arrives by mail and downloads, if it is on and up to date.',
  unknown: 'We could not tell whether virus protection is on',
  'unknown-seen': 'Windows did not say which virus protection is installed.',
  'unknown-disagree': 'Windows gives two answers about virus protection',
  'unknown-disagree-seen':
    'By one answer nothing is on, by the other Microsoft Defender is. Look in Windows Security which one is right.',
  'unknown-mode': 'We could not tell whether Microsoft Defender is at work',
  'unknown-mode-seen': 'It runs in a mode that we do not know.',
  'unknown-age': 'We could not tell whether virus protection is up to date',
  'unknown-age-seen': 'On: {products}. None of them says whether it is up to date.',
  on: 'Virus protection is on and up to date',
  'on-seen': 'On: {products}.',
  outdated: 'Virus protection is on but out of date',
  'outdated-seen': 'On: {products}. Its list of known threats is old.',
  'unlocked-settings': 'Other programs may switch your virus protection off',
  'unlocked-settings-seen': 'On: {products}. Its protection against tampering is off.',
  'not-running': 'Your virus scanner is not running',
  'not-running-seen': 'Installed: {products}.',
  off: 'Virus protection is off',
  'off-seen':
    '{products, select, none {Nothing is switched on.} other {Installed, but not at work: {products}.}}',
  'none-expected': 'Linux systems usually come without virus protection',
  'none-expected-seen': 'We found none, and do not count that against you.',
  'step-windows-on': 'Open Windows Security, then "Virus & threat protection". Switch on what it lists.',
  'step-windows-update': 'Under "Protection updates", choose "Check for updates".',
  'step-windows-expired': 'If a paid product has run out, remove it. Windows then switches on its own.',
  'step-windows-tamper': 'Under "Manage settings", keep "Tamper Protection" on.',
  'step-linux-scanner':
    'If you rely on a virus scanner, start it and let it update itself. If not, remove it.',
}

type Antivirus = DeviceFacts['antivirus']
type Product = Antivirus['products'][number]
type Defender = NonNullable<Antivirus['defender']>

const signaturesGoodForDays = 7
const defenderName = 'Microsoft Defender'

export const check = defineCheck({
  id: 'antivirus',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 4,
  effortMinutes: 10,
  needs: ['antivirus'],
  uses: ['managed-device'],
  systems: ['linux', 'windows'],
  staleAfterDays: 14,
  sources: [
    npsaGuidance,
    {
      publisher: 'Idera',
      title: 'Identifying antivirus engine state',
      url: 'https://community.idera.com/database-tools/powershell/powertips/b/tips/posts/identifying-antivirus-engine-state',
      asOf: '2026-11-22',
      confirmed: true,
    },
  ],
  messages,
  headlines: {
    'unknown-disagree': 'unknown',
    'unknown-mode': 'unknown',
    'unknown-age': 'unknown',
    on: 'pass',
    outdated: 'attention',
    'unlocked-settings': 'attention',
    'not-running': 'attention',
    off: 'fail',
    'none-expected': 'notApplicable',
  },
  remedies: {
    windows: {
      steps: ['step-windows-on', 'step-windows-update', 'step-windows-expired', 'step-windows-tamper'],
      settings: 'virus-protection',
    },
    linux: { steps: ['step-linux-scanner'] },
  },
  judge: ({ antivirus }, uses, { system }) =>
    markManaged(judgeAntivirus(antivirus, system), uses['managed-device']),
})

function judgeAntivirus({ products, defender }: Antivirus, system: System): Verdict {
  if (system === 'linux' && products.length === 0) return notApplicable('none-expected')
  const on = products.filter(product => product.state === 'on')
  if (on.length === 0 && system === 'linux') return attention('not-running', { products: namesOf(products) })
  if (on.some(product => !product.builtIn)) return judgeFreshness(on, null)
  return judgeBuiltIn(products, on, defender)
}

/** Nothing but the built-in Defender could be at work. In passive mode all its switches still read as on, so its mode decides. */
function judgeBuiltIn(
  products: readonly Product[],
  on: readonly Product[],
  defender: Defender | null,
): Verdict {
  if (products.length === 0 && defender === null) return unclear('no-record')
  if (defender === null)
    return on.length > 0 ? judgeFreshness(on, null) : fail('off', { products: namesOf(products) })
  const isResting =
    defender.realTime === false || ['passive', 'edr-block', 'not-running'].includes(defender.mode)
  if (isResting) return fail('off', { products: namesOf(products) })
  if (defender.mode === 'other') return unclear('unparsable', 'unknown-mode')
  if (on.length > 0) return judgeFreshness(on, defender)
  // Windows Server has no Security Center: there Defender's own word is all there is.
  if (products.length === 0 && defender.realTime === true) return judgeFreshness([], defender)
  return unclear('sources-disagree', 'unknown-disagree')
}

function judgeFreshness(on: readonly Product[], defender: Defender | null): Verdict {
  const products = on.length > 0 ? namesOf(on) : defenderName
  const age = defender?.signatureAgeDays ?? null
  const isStale = age !== null && age > signaturesGoodForDays
  const isCurrent = on.some(product => product.upToDate === true) || (age !== null && !isStale)
  const isOutdated = isStale || (!isCurrent && on.some(product => product.upToDate === false))
  if (isOutdated) return attention('outdated', { products })
  if (defender?.tamperProtection === false) return attention('unlocked-settings', { products })
  return isCurrent ? pass('on', { products }) : unclear('not-measured', 'unknown-age', { products })
}

const namesOf = (products: readonly Product[]): string =>
  listed(products.map(product => product.name)) || 'none'

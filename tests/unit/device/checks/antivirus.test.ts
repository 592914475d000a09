import { check } from '../../../../src/main/device/checks/antivirus.ts'
import type { DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import { judgeCases, managedBy } from './support.ts'

type Antivirus = DeviceFacts['antivirus']
type Product = Antivirus['products'][number]
type Defender = NonNullable<Antivirus['defender']>
const product = (state: Product['state'], upToDate: boolean | null, builtIn = false): Product => ({
  name: builtIn ? 'Microsoft Defender Antivirus' : 'Other Antivirus',
  state,
  upToDate,
  builtIn,
})
const defender = (changes: Partial<Defender>): Defender => ({
  mode: 'normal',
  realTime: true,
  tamperProtection: true,
  signatureAgeDays: 0,
  ...changes,
})
const given = (products: Product[], word: Defender | null = null): { antivirus: Antivirus } => ({
  antivirus: { products, defender: word },
})
const onBuiltIn = product('on', true, true)

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown', 'notApplicable'],
  [
    { name: 'Linux, none', facts: given([]), outcome: 'notApplicable', message: 'none-expected' },
    { name: 'Linux, running', facts: given([product('on', true)]), outcome: 'pass', message: 'on' },
    {
      name: 'Linux, running and old',
      facts: given([product('on', false)]),
      outcome: 'attention',
      message: 'outdated',
    },
    {
      name: 'Linux, running, age unknown',
      facts: given([product('on', null)]),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-age',
    },
    {
      name: 'Linux, not running',
      facts: given([product('off', null)]),
      outcome: 'attention',
      message: 'not-running',
    },
    {
      name: 'Defender alone',
      facts: given([onBuiltIn], defender({})),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Defender alone, its own word missing',
      facts: given([onBuiltIn]),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Defender on, age unknown from both',
      facts: given([product('on', null, true)]),
      system: 'windows',
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-age',
    },
    {
      name: 'Defender with old signatures',
      facts: given([onBuiltIn], defender({ signatureAgeDays: 8 })),
      system: 'windows',
      outcome: 'attention',
      message: 'outdated',
    },
    {
      name: 'Defender with signatures of a week',
      facts: given([onBuiltIn], defender({ signatureAgeDays: 7 })),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Defender without tamper protection',
      facts: given([onBuiltIn], defender({ tamperProtection: false })),
      system: 'windows',
      outcome: 'attention',
      message: 'unlocked-settings',
    },
    {
      name: 'Defender passive with no other product',
      facts: given([onBuiltIn], defender({ mode: 'passive' })),
      system: 'windows',
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'Defender passive with another that has run out',
      facts: given([product('expired', true), onBuiltIn], defender({ mode: 'passive' })),
      system: 'windows',
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'Defender passive beside another that is on',
      facts: given([product('on', true), product('off', true, true)], defender({ mode: 'passive' })),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
    },
    {
      name: 'Defender with real-time off',
      facts: given([onBuiltIn], defender({ realTime: false })),
      system: 'windows',
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'Defender in an unknown mode',
      facts: given([onBuiltIn], defender({ mode: 'other' })),
      system: 'windows',
      outcome: 'unknown',
      reason: 'unparsable',
      message: 'unknown-mode',
    },
    {
      name: 'all off',
      facts: given([product('off', true), product('snoozed', true, true)]),
      system: 'windows',
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'off by one answer, on by the other',
      facts: given([product('off', true, true)], defender({})),
      system: 'windows',
      outcome: 'unknown',
      reason: 'sources-disagree',
      message: 'unknown-disagree',
    },
    {
      name: 'a server, where only Defender speaks',
      facts: given([], defender({})),
      system: 'windows',
      outcome: 'pass',
      message: 'on',
      seen: /Microsoft Defender/,
    },
    {
      name: 'a server, Defender resting',
      facts: given([], defender({ mode: 'not-running' })),
      system: 'windows',
      outcome: 'fail',
      message: 'off',
    },
    {
      name: 'no answer',
      facts: given([]),
      system: 'windows',
      outcome: 'unknown',
      reason: 'no-record',
      message: 'unknown',
    },
    {
      name: 'another product, out of date',
      facts: given([product('on', false)], defender({ mode: 'passive' })),
      system: 'windows',
      outcome: 'attention',
      message: 'outdated',
    },
    {
      name: 'managed',
      facts: given([onBuiltIn], defender({})),
      system: 'windows',
      uses: { 'managed-device': managedBy('mdm') },
      managed: true,
      outcome: 'pass',
      message: 'on',
    },
  ],
)

import { expect, test } from 'vitest'
import { parseProductState } from '../../../../../src/main/device/formats/windows-security-products.ts'
import { probe } from '../../../../../src/main/device/probes/antivirus/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const product = (
  productState: number | string,
  displayName = 'Norton Security',
  instanceGuid = '{12345678-1234-1234-1234-123456789012}',
) => ({ displayName, instanceGuid, productState })
const builtIn = (productState: number) =>
  product(productState, 'Microsoft Defender Antivirus', '{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}')
const registered = (...products: object[]) => answers(probe, 'antivirus-products', { products })
const defender = (changes: object = {}) =>
  answers(probe, 'defender', {
    AMRunningMode: 'Normal',
    RealTimeProtectionEnabled: true,
    IsTamperProtected: true,
    AntivirusSignatureAge: 0,
    DefenderSignaturesOutOfDate: false,
    ...changes,
  })
const norton = (state: string, upToDate: boolean | null = true) => ({
  name: 'Norton Security',
  state,
  upToDate,
  builtIn: false,
})
const microsoft = (state: string, upToDate: boolean | null = true) => ({
  name: 'Microsoft Defender Antivirus',
  state,
  upToDate,
  builtIn: true,
})
const status = (changes: object = {}) => ({
  mode: 'normal',
  realTime: true,
  tamperProtection: true,
  signatureAgeDays: 0,
  ...changes,
})
const passive = status({ mode: 'passive', realTime: null, tamperProtection: null })

test.each([
  [397_568, 'on', true],
  [393_472, 'off', true],
  [266_240, 'on', true],
  [266_256, 'on', false],
  [262_144, 'off', true],
  [331_776, 'on', true],
  [0x42000, 'snoozed', true],
  [0x43010, 'expired', false],
  [0x47000, null, true],
  [0x41020, 'on', null],
])('product state %i', (bits, state, upToDate) => {
  expect(parseProductState(bits)).toEqual({ state, upToDate })
})

test.each<[string, Given[], unknown]>([
  [
    'Defender alone',
    [registered(builtIn(397_568)), defender()],
    known({ products: [microsoft('on')], defender: status() }),
  ],
  [
    'beside another',
    [registered(builtIn(393_472), product('266240')), defender({ AMRunningMode: 'Passive Mode' })],
    known({ products: [microsoft('off'), norton('on')], defender: passive }),
  ],
  [
    'expired is not on',
    [registered(product(0x43000)), defender({ AMRunningMode: 'SxS Passive Mode' })],
    known({ products: [norton('expired')], defender: passive }),
  ],
  [
    'real-time protection off',
    [registered(builtIn(397_568)), defender({ RealTimeProtectionEnabled: false, IsTamperProtected: false })],
    known({ products: [microsoft('on')], defender: status({ realTime: false, tamperProtection: false }) }),
  ],
  [
    'signatures that Defender calls old',
    [
      registered(builtIn(397_568)),
      defender({ AntivirusSignatureAge: 904, DefenderSignaturesOutOfDate: true }),
    ],
    known({ products: [microsoft('on', false)], defender: status({ signatureAgeDays: 904 }) }),
  ],
  [
    'no signatures ever',
    [
      registered(builtIn(393_472)),
      defender({
        AMRunningMode: 'Not running',
        RealTimeProtectionEnabled: false,
        AntivirusSignatureAge: 4_294_967_295,
      }),
    ],
    known({
      products: [microsoft('off')],
      defender: status({ mode: 'not-running', realTime: false, signatureAgeDays: null }),
    }),
  ],
  [
    'the same in 16 bits',
    [registered(builtIn(397_568)), defender({ AntivirusSignatureAge: 65_535 })],
    known({ products: [microsoft('on')], defender: status({ signatureAgeDays: null }) }),
  ],
  [
    'EDR block mode',
    [registered(product(266_240)), defender({ AMRunningMode: 'EDR Block Mode' })],
    known({
      products: [norton('on')],
      defender: status({ mode: 'edr-block', realTime: null, tamperProtection: null }),
    }),
  ],
  [
    'a mode that is called like a part of every object',
    [registered(product(266_240)), defender({ AMRunningMode: 'constructor' })],
    known({
      products: [norton('on')],
      defender: status({ mode: 'other', realTime: null, tamperProtection: null }),
    }),
  ],
  [
    'a mode of tomorrow',
    [registered(product(266_240)), defender({ AMRunningMode: 'Quantum' })],
    known({
      products: [norton('on')],
      defender: status({ mode: 'other', realTime: null, tamperProtection: null }),
    }),
  ],
  [
    'the Security Center alone',
    [registered(product(266_256)), throws(probe, 'defender', '0x800106BA')],
    known({ products: [norton('on', false)], defender: null }),
  ],
  [
    'a state that means nothing, beside one that is on',
    [registered(product(0x47000), builtIn(397_568)), defender()],
    known({ products: [microsoft('on')], defender: status() }),
  ],
  [
    'a state that means nothing',
    [registered(product(0x47000)), defender({ AMRunningMode: 'Passive Mode' })],
    unknownBecause('unparsable'),
  ],
  [
    'no Security Center, Defender on',
    [throws(probe, 'antivirus-products', '0x8004100E'), defender()],
    known({ products: [microsoft('on')], defender: status() }),
  ],
  [
    'no Security Center, Defender off',
    [throws(probe, 'antivirus-products', '0x8004100E'), defender({ RealTimeProtectionEnabled: false })],
    known({ products: [microsoft('off')], defender: status({ realTime: false }) }),
  ],
  [
    'no Security Center, Defender stepped back for another',
    [throws(probe, 'antivirus-products', '0x8004100E'), defender({ AMRunningMode: 'Passive Mode' })],
    unknownBecause('third-party'),
  ],
  [
    'no Security Center, Defender silent on protection',
    [throws(probe, 'antivirus-products', '0x8004100E'), defender({ RealTimeProtectionEnabled: null })],
    unknownBecause('third-party'),
  ],
  [
    'an empty Security Center is believed only with Defender',
    [registered(), defender({ AMRunningMode: 'Not running', RealTimeProtectionEnabled: false })],
    known({ products: [microsoft('off')], defender: status({ mode: 'not-running', realTime: false }) }),
  ],
  ['an empty Security Center', [registered(), throws(probe, 'defender', 'x')], unknownBecause('no-record')],
  [
    'both refused',
    [
      throws(probe, 'antivirus-products', '0x80041003'),
      throws(probe, 'defender', 'ResourceUnavailable CimJob_BrokenCimSession'),
    ],
    unknownBecause('not-permitted'),
  ],
  [
    'a state that is no number',
    [registered(product('on')), throws(probe, 'defender', 'x')],
    unknownBecause('unparsable'),
  ],
  ['an empty answer', [{ ...registered(), stdout: '' }], unknownBecause('unparsable')],
  [
    'a PowerShell that hangs',
    [fails(probe, 'antivirus-products', 'timed-out'), fails(probe, 'defender', 'timed-out')],
    unknownBecause('timed-out'),
  ],
  [
    'a name with a mark that turns the writing direction',
    [registered(product(266_240, 'A\u202Eexe.\u0000B')), throws(probe, 'defender', 'x')],
    known({ products: [{ ...norton('on'), name: 'A exe. B' }], defender: null }),
  ],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

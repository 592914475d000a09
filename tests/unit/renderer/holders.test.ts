import { describe, expect, it } from 'vitest'
import {
  addableKind,
  type Holdings,
  holderKinds,
  holdersOf,
  newOpener,
  newPhone,
} from '../../../src/renderer/features/accounts/holders.ts'
import { newAccount, thisDevice } from '../../../src/shared/model/account.ts'
import { carriedDeviceSchema } from '../../../src/shared/model/carried-device.ts'
import { openerKinds, openerSchema } from '../../../src/shared/model/opener.ts'
import { sampleCarriedDevice } from '../../support/sample-records.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const mailbox = newAccount({ id: id(1), label: 'Private mail', kind: 'email' })
const google = newAccount({ id: id(2), label: 'Google', kind: 'platform', serviceId: 'google' })
const manager = newAccount({ id: id(3), label: 'Bitwarden', kind: 'password-manager' })
const shop = newAccount({ id: id(4), label: 'A shop', kind: 'other' })
const phone = sampleCarriedDevice({ id: id(5), label: 'My phone' })
const holdings: Holdings = {
  accounts: [mailbox, google, manager, shop],
  devices: [phone],
  openers: openerKinds.map((kind, index) => newOpener(kind, id(10 + index), kind)),
}
const namesOf = (way: keyof typeof holderKinds, account = shop.id) =>
  holdersOf(holderKinds[way], holdings, account).map(({ label }) => label)

describe('holdersOf', () => {
  it.each([
    ['sms', ['phone-number']],
    ['email-code', ['Private mail', 'Google']],
    ['app-code', ['My phone', null, 'Bitwarden']],
    ['push', ['My phone', null]],
    ['passkey', ['My phone', null, 'Bitwarden', 'security-key']],
    ['security-key', ['security-key']],
    ['printed-codes', ['paper']],
    ['trusted-person', ['person']],
    ['none', []],
    ['not-sure', []],
  ] as const)('lets %s go through what fits', (way, names) => {
    expect(namesOf(way)).toEqual(names)
  })

  it('never lets an account open itself', () => {
    expect(namesOf('email', mailbox.id)).toEqual(['Google'])
    expect(namesOf('passkey', manager.id)).not.toContain('Bitwarden')
  })

  it('names this computer by its own word', () => {
    expect(holdersOf(['device'], holdings, shop.id).at(-1)).toEqual({ value: thisDevice, label: null })
  })
})

describe('adding on the spot', () => {
  it('is offered where a name is enough', () => {
    expect(addableKind(holderKinds.sms)).toBe('phone-number')
    expect(addableKind(holderKinds.passkey)).toBe('device')
    expect(addableKind(holderKinds.email)).toBeNull()
  })

  it('makes records that hold, with nothing claimed', () => {
    for (const kind of openerKinds)
      expect(() => openerSchema.parse(newOpener(kind, id(9), 'A name'))).not.toThrow()
    const made = carriedDeviceSchema.parse(newPhone(id(9), 'My phone', '2026-11-22'))
    expect(Object.values(made)).not.toContain('yes')
  })
})

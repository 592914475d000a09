import { describe, expect, it } from 'vitest'
import {
  asked,
  chooseAlone,
  draftOf,
  methodChoices,
  readAccount,
} from '../../../src/renderer/features/accounts/account-draft.ts'
import { missingFrom } from '../../../src/renderer/features/accounts/key-accounts.ts'
import { type Account, accountSchema, newAccount } from '../../../src/shared/model/account.ts'
import type { Service } from '../../../src/shared/model/service.ts'

const today = '2026-11-22'
const id = '00000000-0000-4000-8000-000000000001'
const account: Account = {
  ...newAccount({ id, label: 'Private mail', kind: 'email' }),
  serviceId: 'gmail',
  signInMethods: ['sms', 'passkey'],
  recovery: ['printed-codes'],
  uniquePassword: 'yes',
  passwordPlace: 'elsewhere',
  reviewedOn: '2026-11-01',
  note: 'mine',
}
const service = (part: Partial<Service> = {}): Service => ({
  id: 'gmail',
  name: 'Gmail',
  kind: 'email',
  methods: ['sms', 'passkey'],
  settingsUrl: null,
  settingsPath: null,
  settingsConfirmed: true,
  domains: ['gmail.com'],
  passkey: 'both',
  recoveryNote: null,
  appPasswords: true,
  closing: null,
  programme: null,
  delegation: null,
  note: null,
  linkedDevices: false,
  sources: [{ publisher: 'Directory', title: 'List', url: null, asOf: '2026-08-01', confirmed: true }],
  ...part,
})

describe('readAccount', () => {
  it('gives back what a form of it shows', () => {
    expect(readAccount(draftOf(account, service(), null), id, today).account).toEqual(account)
  })

  it('names an account after its service when it is given no name', () => {
    const draft = { ...draftOf(null, null, 'email'), serviceId: 'gmail', serviceText: 'Gmail' }
    expect(readAccount(draft, id, today).account?.label).toBe('Gmail')
  })

  it('keeps what was not answered as not sure, and not as a yes', () => {
    const draft = { ...draftOf(null, null, 'email'), serviceText: 'Some mail' }
    const { account: read } = readAccount(draft, id, today)
    expect(read).toMatchObject({
      signInMethods: [],
      recovery: [],
      uniquePassword: 'not-sure',
      passwordPlace: 'not-sure',
      reviewedOn: null,
    })
    expect(accountSchema.safeParse(read).success).toBe(true)
  })

  it('says everything that is missing or wrong at once', () => {
    const draft = {
      ...draftOf(null, null, null),
      linkedOn: { day: '1', month: '', year: '' },
      reviewedOn: { day: '23', month: '11', year: '2026' },
    }
    expect(readAccount(draft, id, today)).toEqual({
      account: null,
      problems: {
        service: 'accounts.serviceMissing',
        kind: 'accounts.kindMissing',
        linkedOn: 'ui.dateIncomplete',
        reviewedOn: 'ui.dateInFuture',
      },
    })
  })
})

describe('the ways in', () => {
  const phone = '00000000-0000-4000-8000-0000000000aa'
  const full: Account = {
    ...account,
    ownership: 'shared',
    importance: 'key',
    signInThrough: [{ method: 'sms', holder: phone }],
    recoverThrough: [{ route: 'printed-codes', holder: phone }],
    passwordPlace: 'paper',
    passwordHolder: phone,
    knownTo: [phone],
    appPasswords: 'no',
    signedInDevicesReviewedOn: '2026-11-02',
  }

  it('come back as they were said', () => {
    expect(readAccount(draftOf(full, service(), null), id, today).account).toEqual(full)
  })

  it('go with the method, the route or the place they belong to', () => {
    const draft = { ...draftOf(full, service(), null), signInMethods: [], recovery: [] }
    const { account: read } = readAccount({ ...draft, passwordPlace: 'memory' }, id, today)
    expect(read).toMatchObject({ signInThrough: [], recoverThrough: [], passwordHolder: null })
  })

  it('tell nobody from not said', () => {
    expect(draftOf({ ...full, knownTo: [] }, service(), null).othersKnow).toBe('nobody')
    expect(draftOf({ ...full, knownTo: null }, service(), null).othersKnow).toBeNull()
  })
})

describe('asked', () => {
  it('asks no password of an account that is joined by number', () => {
    const messenger = service({ kind: 'messaging', byNumber: true, linkedDevices: true })
    expect(asked({ kind: 'messaging' }, messenger)).toMatchObject({
      methods: true,
      recovery: false,
      password: false,
      place: false,
      linkedDevices: true,
    })
  })

  it('asks not how one signs in where the bank decides', () => {
    expect(asked({ kind: 'banking' }, null)).toMatchObject({
      methods: false,
      recovery: false,
      password: true,
    })
    expect(asked({ kind: 'banking' }, service({ methods: ['passkey'] })).methods).toBe(true)
  })

  it('asks where the password of a password manager lives as well', () => {
    expect(asked({ kind: 'password-manager' }, null).place).toBe(true)
  })

  it('takes a messenger of one’s own to have linked devices', () => {
    expect(asked({ kind: 'messaging' }, null).linkedDevices).toBe(true)
  })
})

describe('methodChoices', () => {
  it('offers what the service offers, none and not sure, and what was chosen before', () => {
    expect(methodChoices(service(), [])).toEqual(['none', 'sms', 'passkey', 'not-sure'])
    expect(methodChoices(service(), ['push'])).toContain('push')
  })

  it('offers everything where the service is not known', () => {
    expect(methodChoices(null, [])).toHaveLength(9)
  })
})

describe('chooseAlone', () => {
  it('lets none and not sure stand alone', () => {
    expect(chooseAlone(['sms', 'push'], ['none', 'sms', 'push'])).toEqual(['none'])
    expect(chooseAlone(['not-sure'], ['sms', 'not-sure'])).toEqual(['sms'])
    expect(chooseAlone(['sms', 'push'], ['sms'])).toEqual(['sms'])
  })
})

describe('missingFrom', () => {
  it('misses all of them at first', () => {
    expect(missingFrom([])).toEqual(['mailbox', 'platform', 'messaging', 'social', 'banking'])
  })

  it('takes a Google account for a mailbox as well', () => {
    const google: Account = { ...account, serviceId: 'google', kind: 'platform' }
    expect(missingFrom([google])).toEqual(['messaging', 'social', 'banking'])
  })
})

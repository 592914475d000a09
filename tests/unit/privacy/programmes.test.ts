import { describe, expect, test } from 'vitest'
import { deviceMessages, reasonMessages, riskMessages } from '../../../src/main/privacy/messages.ts'
import { profileQuestionIds } from '../../../src/shared/model/profile.ts'
import { sampleCarriedDevice, sampleProfile } from '../../support/sample-records.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'
import { account, programme, walkthroughs } from './privacy-fixture.ts'

const noRisks = { P1: false, P2: false, P3: false, P4: false, P5: false }

describe('a programme is offered', () => {
  const offers = async (
    change: Parameters<typeof programme>[1],
    prepare: (privacy: ReturnType<typeof walkthroughs>) => Promise<void> = async () => {},
  ) => {
    const privacy = walkthroughs({ programmes: [programme('one', change)] })
    await prepare(privacy)
    const [offer] = (await privacy.get()).programmes
    return { fits: offer?.fits, reason: offer?.reason }
  }
  const refused = { fits: false, reason: null }

  test('not without the account', async () => {
    expect(await offers({ services: ['google'] })).toEqual(refused)
    expect(
      await offers({ services: ['google'] }, ({ store }) => store.saveAccount(account('facebook'))),
    ).toEqual(refused)
  })

  test('with an account', async () => {
    expect(
      await offers({ services: ['google'] }, ({ store }) => store.saveAccount(account('google'))),
    ).toEqual({ fits: true, reason: 'Google Account is among your accounts.' })
  })

  test('with an account and what makes the person a target', async () => {
    const offer = await offers({ services: ['gmail'], risks: ['P4', 'P1'] }, async ({ store }) => {
      await store.saveAccount(account('gmail'))
      await store.saveProfile(sampleProfile({ risks: { ...noRisks, P1: true, P4: true } }))
    })
    expect(offer.reason).toBe('Gmail is among your accounts, and you are publicly named in your role.')
  })

  test('with a device', async () => {
    const change = { devices: ['ios', 'ipados'], services: ['apple'] }
    expect(await offers(change)).toEqual(refused)
    const offer = await offers(change, ({ store }) =>
      store.saveCarriedDevice(sampleCarriedDevice({ platform: 'ipados' })),
    )
    expect(offer).toEqual({ fits: true, reason: 'You carry an iPad.' })
  })

  test('only to the roles it is meant for, and not to a role that nobody told', async () => {
    const change = { services: ['microsoft-365'], roles: ['candidate' as const] }
    const withAccount = async ({ store }: ReturnType<typeof walkthroughs>) =>
      store.saveAccount(account('microsoft-365'))
    expect(await offers(change, withAccount)).toEqual(refused)
    expect(
      await offers(change, async privacy => {
        await withAccount(privacy)
        await privacy.store.saveProfile(sampleProfile({ role: 'family-member' }))
      }),
    ).toEqual(refused)
    const offer = await offers(change, async privacy => {
      await withAccount(privacy)
      await privacy.store.saveProfile(sampleProfile({ role: 'candidate' }))
    })
    expect(offer.reason).toBe(
      'Microsoft 365 (work) is among your accounts, and it is meant for roles like yours.',
    )
  })

  test('to everyone when it names nothing', async () => {
    expect(await offers({})).toEqual({ fits: true, reason: 'It is meant for everyone.' })
  })
})

test('those that fit come first, and of these the ones that an answered risk calls for', async () => {
  const privacy = walkthroughs({
    programmes: [
      programme('elsewhere', { services: ['x'], risks: ['P4'] }),
      programme('plain', { services: ['google'] }),
      programme('called-for', { services: ['google'], risks: ['P4'] }),
      programme('other-risk', { services: ['google'], risks: ['P5'] }),
    ],
  })
  await privacy.store.saveAccount(account('google'))
  await privacy.store.saveProfile(sampleProfile({ risks: { ...noRisks, P4: true } }))
  expect((await privacy.get()).programmes.map(one => one.programme.id)).toEqual([
    'called-for',
    'plain',
    'other-risk',
    'elsewhere',
  ])
})

test('every programme of the catalogue is offered with a whole sentence to a candidate who has everything', async () => {
  const privacy = walkthroughs({ programmes: realCatalogue.programmes })
  for (const service of ['google', 'apple', 'facebook', 'whatsapp', 'microsoft-365'])
    await privacy.store.saveAccount(account(service))
  await privacy.store.saveCarriedDevice(sampleCarriedDevice({ platform: 'android' }))
  await privacy.store.saveProfile(sampleProfile({ role: 'candidate', risks: { ...noRisks, P4: true } }))
  const { programmes } = await privacy.get()
  expect(programmes).toHaveLength(realCatalogue.programmes.length)
  for (const { programme, fits, reason } of programmes) {
    expect(fits, programme.id).toBe(true)
    expect(reason, programme.id).toMatch(/^[A-Z][^{}]+\.$/)
  }
})

test('every device that a programme names has a name in the sentence, and every risk its half', () => {
  for (const { devices } of realCatalogue.programmes)
    for (const device of devices) expect(deviceMessages).toHaveProperty(device)
  for (const risk of profileQuestionIds) expect(riskMessages[risk]).toMatch(/^you /)
  for (const message of Object.values(reasonMessages)) expect(message).toMatch(/\.$/)
})

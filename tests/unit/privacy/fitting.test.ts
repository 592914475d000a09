import { describe, expect, test } from 'vitest'
import type { System } from '../../../src/shared/model/system.ts'
import { sampleCarriedDevice } from '../../support/sample-records.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'
import { account, platform, walkthroughs } from './privacy-fixture.ts'

const real = (system: System) => walkthroughs({ platforms: realCatalogue.privacyPlatforms, system })

describe('a platform is the person’s', () => {
  test('when an account of it is among the accounts', async () => {
    const privacy = walkthroughs()
    expect((await privacy.platform('x')).fits).toBe(false)
    await privacy.store.saveAccount(account('facebook'))
    await privacy.store.saveAccount(account(null))
    expect((await privacy.platform('x')).fits).toBe(false)
    await privacy.store.saveAccount(account('x'))
    expect((await privacy.platform('x')).fits).toBe(true)
  })

  test.each([
    ['ios', 'apple'],
    ['ipados', 'apple'],
    ['android', 'android-phone'],
  ])('when a device with %s is carried: %s', async (made, id) => {
    const privacy = real('linux')
    expect((await privacy.platform(id)).fits).toBe(false)
    await privacy.store.saveCarriedDevice(sampleCarriedDevice({ platform: made }))
    expect((await privacy.platform(id)).fits).toBe(true)
  })

  test.each([
    ['windows', ['windows-computer', 'chrome', 'edge', 'firefox']],
    ['macos', ['mac-computer', 'safari', 'chrome', 'edge', 'firefox']],
    ['linux', ['chrome', 'edge', 'firefox']],
  ] as const)('when it belongs to this computer: %s', async (system, ids) => {
    const { platforms } = await real(system).get()
    const fitting = platforms.filter(view => view.fits).map(view => view.platform.id)
    expect(fitting.toSorted()).toEqual([...ids].toSorted())
  })

  test('not because this computer has a name that a phone’s platform gives', async () => {
    const privacy = walkthroughs({
      platforms: [platform('phone', { kind: 'phone', devices: ['windows'] })],
      system: 'windows',
    })
    expect((await privacy.platform('phone')).fits).toBe(false)
  })
})

describe('the kinds of account to go through', () => {
  test.each([
    ['no account', [], ['public-role', 'personal']],
    ['a personal account', ['personal'], ['personal']],
    ['an official account', ['official'], ['public-role']],
    ['a shared account', ['shared'], ['public-role']],
    ['an account of which nothing is said', [null], ['public-role', 'personal']],
    ['a personal and an official account', ['personal', 'official'], ['public-role', 'personal']],
    ['a personal one and one not said', ['personal', null], ['public-role', 'personal']],
  ] as const)('%s', async (_name, ownerships, audiences) => {
    const privacy = walkthroughs()
    await privacy.store.saveAccount(account('facebook', { ownership: 'personal' }))
    for (const ownership of ownerships) await privacy.store.saveAccount(account('x', { ownership }))
    expect((await privacy.platform('x')).audiences).toEqual(audiences)
  })

  test.each(['phone', 'computer', 'browser'] as const)('a %s is gone through once', async kind => {
    const privacy = walkthroughs({ platforms: [platform('device', { kind })] })
    expect(await privacy.platform('device')).toMatchObject({ audiences: ['personal'], total: 2 })
  })
})

describe('the order', () => {
  test('is the person’s own first, then by kind, then by how much matters most', async () => {
    const heavy = platform('x').settings.map(one => ({ ...one, weight: 3 }))
    const privacy = walkthroughs({
      platforms: [
        platform('shop', { kind: 'shopping', services: ['amazon'] }),
        platform('light', { services: ['x'] }),
        platform('heavy', { services: ['facebook'], settings: heavy }),
        platform('account', { kind: 'account', services: ['google'] }),
        platform('messenger', { kind: 'messenger', services: ['signal'] }),
      ],
    })
    expect(await privacy.order()).toEqual(['account', 'messenger', 'heavy', 'light', 'shop'])
    for (const id of ['amazon', 'x', 'facebook']) await privacy.store.saveAccount(account(id))
    expect(await privacy.order()).toEqual(['heavy', 'light', 'shop', 'account', 'messenger'])
  })

  test('puts what is finished after the others of the person', async () => {
    const one = platform('x').settings.slice(0, 1)
    const privacy = walkthroughs({
      platforms: [
        platform('x', { services: ['x'], settings: one, kind: 'account' }),
        platform('y', { services: ['x'], settings: one }),
        platform('z', { settings: one }),
      ],
    })
    await privacy.store.saveAccount(account('x', { ownership: 'personal' }))
    expect(await privacy.order()).toEqual(['x', 'y', 'z'])
    await privacy.saveState({
      platformId: 'x',
      settingId: 'one',
      audience: 'personal',
      answer: 'cannot',
      on: '2026-11-22',
      note: '',
    })
    expect(await privacy.order()).toEqual(['y', 'x', 'z'])
  })
})

import { describe, expect, it } from 'vitest'
import {
  draftOf,
  highRiskModeOf,
  readDevice,
  whereToFind,
} from '../../../src/renderer/features/carried-devices/device-draft.ts'
import type { CarriedDevice } from '../../../src/shared/model/carried-device.ts'

const today = '2026-11-22'
const id = '00000000-0000-4000-8000-000000000011'
const device: CarriedDevice = {
  id,
  label: 'Work phone',
  kind: 'phone',
  platform: 'android',
  make: 'Fairphone',
  osVersion: '16',
  securityUpdateOn: '2026-10-01',
  automaticUpdates: 'yes',
  screenLock: 'yes',
  unlockedBy: [],
  codesOnLockScreen: 'not-sure',
  findMyDevice: 'not-sure',
  encrypted: 'yes',
  appPermissionsReviewedOn: '2026-09-01',
  highRiskMode: 'off',
  answeredOn: '2026-11-01',
}

describe('readDevice', () => {
  it('gives back what a form of it shows, as of today', () => {
    expect(readDevice(draftOf(device), id, today).device).toEqual({ ...device, answeredOn: today })
  })

  it('keeps what was not answered as not sure or not known, and not as a yes', () => {
    const draft = { ...draftOf(null), label: 'Phone', kind: 'phone' as const, platform: 'ios' }
    expect(readDevice(draft, id, today).device).toMatchObject({
      osVersion: null,
      screenLock: 'not-sure',
      automaticUpdates: 'not-sure',
      encrypted: 'not-sure',
      findMyDevice: 'not-sure',
      highRiskMode: 'not-sure',
      appPermissionsReviewedOn: null,
    })
  })

  it('keeps no month of a security update where none is asked for', () => {
    expect(readDevice({ ...draftOf(device), platform: 'ios' }, id, today).device?.securityUpdateOn).toBeNull()
  })

  it('keeps no mode for people at high risk where there is none', () => {
    const draft = { ...draftOf(device), kind: 'computer' as const, platform: 'windows' }
    expect(readDevice(draft, id, today).device?.highRiskMode).toBe('not-offered')
  })

  it('says everything that is missing or wrong at once', () => {
    const draft = {
      ...draftOf(null),
      platform: 'android',
      securityUpdate: { month: '', year: '2026' },
      permissionsOn: { day: '31', month: '2', year: '2026' },
    }
    expect(readDevice(draft, id, today)).toEqual({
      device: null,
      problems: {
        label: 'carried.labelMissing',
        kind: 'carried.kindMissing',
        securityUpdate: 'ui.monthIncomplete',
        permissionsOn: 'ui.dateImpossible',
      },
    })
    expect(readDevice(draftOf(null), id, today).problems.platform).toBe('carried.platformMissing')
  })
})

describe('the words of a platform', () => {
  it('name the mode for people at high risk', () => {
    expect(['ios', 'macos', 'android', 'windows', null].map(highRiskModeOf)).toEqual([
      'lockdownMode',
      'lockdownMode',
      'advancedProtection',
      null,
      null,
    ])
  })

  it('say where the version stands', () => {
    expect(whereToFind('windows', 'computer')).toBe('windows')
    expect(whereToFind('ubuntu', 'computer')).toBe('linux')
    expect(whereToFind('other', 'phone')).toBe('other')
    expect(whereToFind(null, null)).toBe('other')
  })
})

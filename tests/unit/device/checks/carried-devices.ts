import type { CarriedDevice } from '../../../../src/shared/model/carried-device.ts'
import { dayAgo } from './support.ts'

/** A phone with everything in order, described lately. */
export const carried = (changes: Partial<CarriedDevice>): { 'carried-devices': CarriedDevice[] } => ({
  'carried-devices': [
    {
      id: '7f4df0e4-6c0f-4b44-9d0c-3f3f35b7a001',
      label: 'Work phone',
      kind: 'phone',
      platform: 'android',
      make: '',
      osVersion: null,
      securityUpdateOn: null,
      automaticUpdates: 'yes',
      screenLock: 'yes',
      unlockedBy: [],
      codesOnLockScreen: 'not-sure',
      findMyDevice: 'yes',
      encrypted: 'yes',
      appPermissionsReviewedOn: dayAgo(30),
      highRiskMode: 'not-sure',
      answeredOn: dayAgo(10),
      ...changes,
    },
  ],
})

/** Two devices of which the second differs. */
export const two = (changes: Partial<CarriedDevice>): { 'carried-devices': CarriedDevice[] } => ({
  'carried-devices': [
    ...carried({})['carried-devices'],
    ...carried({ ...changes, id: '7f4df0e4-6c0f-4b44-9d0c-3f3f35b7a002' })['carried-devices'],
  ],
})

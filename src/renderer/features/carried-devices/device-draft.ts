import type { CarriedDevice } from '../../../shared/model/carried-device.ts'
import type { Day } from '../../../shared/model/date.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { type DayParts, type MonthParts, partsOf, today } from '../../ui/day-parts.ts'
import { readPastDay, readPastMonth } from '../../ui/past-day.ts'

export const otherPlatform = 'other'

/** The settings that are asked with yes, no and not sure, in the order of the form. */
export const settingFields = [
  'screenLock',
  'codesOnLockScreen',
  'automaticUpdates',
  'encrypted',
  'findMyDevice',
] as const
export type SettingField = (typeof settingFields)[number]

/** What stands in the form of a carried device. A setting is null until answered, which is kept as not sure. */
export type DeviceDraft = Record<SettingField, CarriedDevice[SettingField] | null> & {
  label: string
  kind: CarriedDevice['kind'] | null
  platform: string | null
  make: string
  unlockedBy: CarriedDevice['unlockedBy']
  osVersion: string
  securityUpdate: MonthParts
  permissionsOn: DayParts
  highRiskMode: CarriedDevice['highRiskMode'] | null
}

export type DeviceProblems = Partial<
  Record<'label' | 'kind' | 'platform' | 'securityUpdate' | 'permissionsOn', MessageKey>
>

export function draftOf(device: CarriedDevice | null): DeviceDraft {
  return {
    label: device?.label ?? '',
    kind: device?.kind ?? null,
    platform: device?.platform ?? null,
    make: device?.make ?? '',
    unlockedBy: device?.unlockedBy ?? [],
    codesOnLockScreen: device?.codesOnLockScreen ?? null,
    osVersion: device?.osVersion ?? '',
    securityUpdate: partsOf(device?.securityUpdateOn ?? null),
    screenLock: device?.screenLock ?? null,
    automaticUpdates: device?.automaticUpdates ?? null,
    encrypted: device?.encrypted ?? null,
    findMyDevice: device?.findMyDevice ?? null,
    permissionsOn: partsOf(device?.appPermissionsReviewedOn ?? null),
    highRiskMode: device?.highRiskMode ?? null,
  }
}

/** The mode for people at high risk that a platform has; null where we know of none. */
export function highRiskModeOf(platform: string | null): 'lockdownMode' | 'advancedProtection' | null {
  if (platform === 'ios' || platform === 'ipados' || platform === 'macos') return 'lockdownMode'
  return platform === 'android' ? 'advancedProtection' : null
}

/** Where a platform shows its version, as the end of a message key. */
export function whereToFind(platform: string | null, kind: CarriedDevice['kind'] | null) {
  switch (platform) {
    case 'ios':
    case 'ipados':
    case 'android':
    case 'windows':
    case 'macos':
    case 'chromeos':
      return platform
    case null:
    case otherPlatform:
      return 'other'
    default:
      return kind === 'computer' ? 'linux' : 'other'
  }
}

/** The device the form describes as of today, or what stands in the way. `id` is the device's own. */
export function readDevice(
  draft: DeviceDraft,
  id: string,
  now: Day = today(),
): { device: CarriedDevice | null; problems: DeviceProblems } {
  const isAndroid = draft.platform === 'android'
  const securityUpdate = readPastMonth(draft.securityUpdate, now)
  const permissions = readPastDay(draft.permissionsOn, now)
  const problems: DeviceProblems = {
    ...(draft.label.trim() ? {} : { label: 'carried.labelMissing' as const }),
    ...(draft.kind ? {} : { kind: 'carried.kindMissing' as const }),
    ...(draft.platform ? {} : { platform: 'carried.platformMissing' as const }),
    ...(isAndroid && securityUpdate.problem ? { securityUpdate: securityUpdate.problem } : {}),
    ...(permissions.problem ? { permissionsOn: permissions.problem } : {}),
  }
  if (Object.keys(problems).length > 0 || !draft.kind || !draft.platform) return { device: null, problems }
  const device: CarriedDevice = {
    id,
    label: draft.label.trim(),
    kind: draft.kind,
    platform: draft.platform,
    make: draft.make.trim(),
    osVersion: draft.osVersion.trim() || null,
    securityUpdateOn: isAndroid ? securityUpdate.day : null,
    screenLock: draft.screenLock ?? 'not-sure',
    unlockedBy: draft.unlockedBy,
    codesOnLockScreen: draft.codesOnLockScreen ?? 'not-sure',
    automaticUpdates: draft.automaticUpdates ?? 'not-sure',
    encrypted: draft.encrypted ?? 'not-sure',
    findMyDevice: draft.findMyDevice ?? 'not-sure',
    appPermissionsReviewedOn: permissions.day,
    highRiskMode: highRiskModeOf(draft.platform) ? (draft.highRiskMode ?? 'not-sure') : 'not-offered',
    answeredOn: now,
  }
  return { device, problems }
}

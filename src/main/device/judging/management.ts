import type { DeviceFacts, SettingLayer } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { Verdict } from '../../audit/check.ts'

/**
 * Marks a verdict as the organisation's to change, where it set the value or looks after the device.
 * Only the advice changes by it: a failure on a managed laptop exposes the person just as much.
 */
export function markManaged(
  verdict: Verdict,
  device: Reading<DeviceFacts['managed-device']>,
  layer?: SettingLayer,
): Verdict {
  const managed = layer === 'organisation' || (device.status === 'known' && device.value.managed)
  return managed ? { ...verdict, managed: true } : verdict
}

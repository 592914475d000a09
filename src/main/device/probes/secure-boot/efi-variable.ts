import type { Capture } from '../../../../shared/model/capture.ts'

/** The value of a boolean EFI variable, read as hex: four bytes of attributes, then one byte. Null for anything else. */
export function efiBoolean(capture: Capture | undefined): boolean | null {
  const value =
    capture?.failure === null ? /^[0-9a-f]{8}(00|01)$/.exec(capture.stdout.trim())?.[1] : undefined
  return value === undefined ? null : value === '01'
}

/** What `mokutil --sb-state` says: `reduced` when the first boot loader was told not to check what follows it. */
export function mokutilState(capture: Capture | undefined): 'on' | 'reduced' | 'off' | null {
  if (capture?.failure !== null || capture.exitCode !== 0) return null
  const lines = capture.stdout.split('\n').map(line => line.trim())
  if (lines.includes('SecureBoot disabled')) return 'off'
  if (!lines.includes('SecureBoot enabled')) return null
  return /validation is disabled/i.test(capture.stdout) ? 'reduced' : 'on'
}

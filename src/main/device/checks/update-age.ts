import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, fail, pass, unclear } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ageInDays } from '../judging/age.ts'
import { ownThreshold } from '../judging/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Last update',
  why: 'A device that has gone without updates for long has flaws that others know of.',
  unknown: 'We could not tell when your device was last updated',
  'unknown-seen': 'No record of updates could be read.',
  'unknown-clock': 'The date of the last update does not fit the clock',
  'unknown-clock-seen': 'By the record, the last update lies in the future. Check the date of this device.',
  recent: 'Your device was updated not long ago',
  'recent-seen':
    '{kind, select, installation {The last update went in} other {The last successful look for updates was}} {days, plural, =0 {today} one {# day ago} other {# days ago}}.',
  ageing: 'Your device is due a look for updates',
  'ageing-seen':
    '{kind, select, installation {The last update went in} other {The last successful look for updates was}} {days} days ago.',
  old: 'Your device has not been updated for a long time',
  'old-seen':
    '{kind, select, installation {The last update went in} other {The last successful look for updates was}} {days} days ago.',
  'step-windows-update':
    'Open Settings, then Windows Update. Choose "Check for updates" and install all of them.',
  'step-windows-stuck': 'If updates fail again and again, note the error code and ask for help with it.',
  'step-macos-update':
    'Open System Settings, then General, then Software Update. Let it look, and install what it finds.',
  'step-linux-update':
    'Open the update app of your system, let it look for updates, and install all of them.',
}

type LastUpdate = DeviceFacts['last-update']

interface Limits {
  readonly recent: number
  readonly ageing: number
}

/** Windows gets its main update once a month, so the day of one is older by nature. */
const monthlyInstallation: Limits = { recent: 35, ageing: 60 }
const ordinary: Limits = { recent: 14, ageing: 30 }
/** Without versions, a month or two is bad but not yet the end of support. */
const rolling: Limits = { recent: 14, ageing: 90 }

export const check = defineCheck({
  id: 'update-age',
  principle: 'S',
  recommendations: ['S5'],
  weight: 3,
  effortMinutes: 20,
  needs: ['last-update'],
  uses: ['operating-system', 'managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 14,
  sources: [npsaGuidance, ownThreshold('How many days without updates are too many on each system')],
  messages,
  headlines: { 'unknown-clock': 'unknown', recent: 'pass', ageing: 'attention', old: 'fail' },
  remedies: {
    windows: { steps: ['step-windows-update', 'step-windows-stuck'], settings: 'software-update' },
    macos: { steps: ['step-macos-update'], settings: 'software-update' },
    linux: { steps: ['step-linux-update'], settings: 'software-update' },
  },
  judge: ({ 'last-update': update }, uses, { now, system }) => {
    const days = ageInDays(update.at, now)
    if (days === null) return unclear('clock-wrong', 'unknown-clock')
    const values = { days, kind: update.kind }
    const limits = limitsFor(update, uses['operating-system'], system)
    const verdict =
      days <= limits.recent
        ? pass('recent', values)
        : days <= limits.ageing
          ? attention('ageing', values)
          : fail('old', values)
    return markManaged(verdict, uses['managed-device'])
  },
})

function limitsFor(
  update: LastUpdate,
  operatingSystem: Reading<DeviceFacts['operating-system']>,
  system: System,
): Limits {
  if (system === 'windows' && update.kind === 'installation') return monthlyInstallation
  const isRolling = operatingSystem.status === 'known' && operatingSystem.value.rolling
  return isRolling ? rolling : ordinary
}

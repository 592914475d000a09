import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { System } from '../../../shared/model/system.ts'
import { attention, defineCheck, pass, unclear, type Verdict } from '../../audit/check.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { ageInDays } from '../judging/age.ts'
import { ownThreshold } from '../judging/guidance.ts'
import { markManaged } from '../judging/management.ts'

const messages = {
  name: 'Backup',
  why: 'With a recent copy of your files, a lost laptop or a blackmail attempt costs you an afternoon and not your work.',
  unknown: 'We could not tell whether your files are backed up',
  'unknown-seen': 'The state of backups could not be read.',
  'unknown-none': 'We found no backup, which does not mean that there is none',
  'unknown-none-seen': 'We do not know all backup apps on Linux.',
  'unknown-day': 'We could not tell when the last backup was made',
  'unknown-day-seen': '{product} is set up, but the day of its last backup could not be read.',
  recent: 'Your files were backed up not long ago',
  'recent-seen': '{product} made a backup {days, plural, =0 {today} one {# day ago} other {# days ago}}.',
  readable: 'Your backup is not encrypted',
  'readable-seen':
    '{product} made its last backup {days, plural, =0 {today} one {# day ago} other {# days ago}}. Whoever has the backup can read it.',
  old: 'Your last backup is some time ago',
  'old-seen': 'The last backup with {product} was {days} days ago.',
  none: 'No backup is set up that we can see',
  'none-seen': 'The backup of the system is not set up. You may use another app, which we cannot see.',
  'step-disk': 'Get a disk for backups and connect it, or use the storage of your organisation.',
  'step-windows-on': 'Open Settings, search for "Backup" and follow what it offers.',
  'step-macos-on':
    'Open System Settings, then General, then Time Machine. Add the disk and choose to encrypt it.',
  'step-linux-on': 'Open the backup app of your system, such as "Backups", and set it up with a password.',
  'step-apart': 'Keep the disk apart from the laptop, and try once whether you can get a file back.',
}

const ownName: Record<System, string> = {
  linux: 'Your backup app',
  macos: 'Time Machine',
  windows: 'Windows',
}
/** Time Machine backs up every hour when its disk is near; others run less often. */
const recentDays: Record<System, number> = { linux: 14, macos: 7, windows: 14 }

export const check = defineCheck({
  id: 'backup',
  principle: 'S',
  recommendations: ['S5', 'S1'],
  weight: 3,
  effortMinutes: 45,
  needs: ['backup'],
  uses: ['managed-device'],
  systems: ['linux', 'macos', 'windows'],
  staleAfterDays: 14,
  sources: [npsaGuidance, ownThreshold('How old a backup may be')],
  messages,
  headlines: {
    'unknown-none': 'unknown',
    'unknown-day': 'unknown',
    recent: 'pass',
    readable: 'attention',
    old: 'attention',
    none: 'attention',
  },
  remedies: {
    windows: { steps: ['step-disk', 'step-windows-on', 'step-apart'], settings: 'backup' },
    macos: { steps: ['step-disk', 'step-macos-on', 'step-apart'], settings: 'backup' },
    linux: { steps: ['step-disk', 'step-linux-on', 'step-apart'], settings: 'backup' },
  },
  judge: ({ backup }, uses, { now, system }) =>
    markManaged(judgeBackup(backup, now, system), uses['managed-device']),
})

function judgeBackup(backup: DeviceFacts['backup'], now: Date, system: System): Verdict {
  if (!backup.configured) return system === 'linux' ? unclear('no-record', 'unknown-none') : attention('none')
  const product = backup.product ?? ownName[system]
  if (backup.lastAt === null) return unclear('no-record', 'unknown-day', { product })
  const days = ageInDays(backup.lastAt, now)
  if (days === null) return unclear('clock-wrong', 'unknown-day', { product })
  if (days > recentDays[system]) return attention('old', { product, days })
  return backup.encrypted === false
    ? attention('readable', { product, days })
    : pass('recent', { product, days })
}

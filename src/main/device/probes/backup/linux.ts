import { z } from 'zod'
import type { Surroundings } from '../../../../shared/model/capture.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { gsetting, gsettingBoolean, gsettingString, hasOwnSettings } from '../../formats/gsettings.ts'
import { iniValue, parseIni } from '../../formats/ini.ts'
import { pastMoment } from '../../formats/moment.ts'
import { unitStates, unitsRequest } from '../../formats/systemd-units.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { file, json } from '../../read.ts'

type Value = DeviceFacts['backup']

const dejaDupLast = gsetting('org.gnome.DejaDup', 'last-backup')
const dejaDupPeriodic = gsetting('org.gnome.DejaDup', 'periodic')
/** Where the Flatpak keeps the same settings. */
const dejaDupFlatpak = file('~/.var/app/org.gnome.DejaDup/config/glib-2.0/settings/keyfile')
const pikaFiles = [
  file('~/.config/pika-backup/backup.json'),
  file('~/.var/app/org.gnome.World.PikaBackup/config/pika-backup/backup.json'),
]
const pikaSchema = z.array(
  z.object({ encrypted: z.boolean().optional(), schedule: z.object({ enabled: z.boolean() }).optional() }),
)
const timers = ['borgmatic.timer', 'restic-backup.timer', 'restic.timer', 'borg-backup.timer']

export const probe = defineLinuxProbe('laptop', {
  fact: 'backup',
  requests: (_, surroundings) => [
    dejaDupFlatpak,
    ...pikaFiles,
    unitsRequest(timers),
    ...(hasOwnSettings(surroundings) ? [dejaDupLast, dejaDupPeriodic] : []),
  ],
  parse: (captures, surroundings) => {
    const found = dejaDup(captures, surroundings) ?? pika(captures) ?? scheduled(captures)
    // A disk in a drawer or a folder in somebody's cloud leaves no trace, so finding nothing proves nothing.
    return found ? known(found) : unknown('no-record')
  },
})

function dejaDup(captures: Captures, surroundings: Surroundings): Value | null {
  const last = gsettingString(captures.of(dejaDupLast))
  const periodic = gsettingBoolean(captures.of(dejaDupPeriodic))
  const keyfile = parseIni(captures.of(dejaDupFlatpak)?.stdout ?? '')
  const packaged = (key: string) => iniValue(keyfile, 'org/gnome/deja-dup', key)?.replace(/^'(.*)'$/, '$1')
  const own = last.status === 'known' ? last.value : null
  const written = own || packaged('last-backup') || own
  // Where even the date makes no sense, neither does the plan.
  if (typeof written !== 'string') return null
  const lastAt = pastMoment(written, surroundings.now)
  const repeats = (periodic.status === 'known' && periodic.value === true) || packaged('periodic') === 'true'
  // Planned but never made is no backup yet; the missing date tells.
  if (lastAt === null && !repeats) return null
  return { configured: true, lastAt, encrypted: null, product: 'Déjà Dup' }
}

function pika(captures: Captures): Value | null {
  for (const request of pikaFiles) {
    const content = json(captures.of(request)?.stdout ?? '')
    const checked = pikaSchema.safeParse(content.status === 'known' ? content.value : undefined)
    const backups = checked.success ? checked.data.filter(backup => backup.schedule?.enabled === true) : []
    if (backups.length === 0) continue
    const known = backups.every(backup => backup.encrypted !== undefined)
    const encrypted = known ? backups.every(backup => backup.encrypted === true) : null
    return { configured: true, lastAt: null, encrypted, product: 'Pika Backup' }
  }
  return null
}

function scheduled(captures: Captures): Value | null {
  const states = unitStates(captures, timers)
  if (states.status === 'unknown') return null
  const running = timers.find(timer => states.value.get(timer)?.active === true)
  if (running === undefined) return null
  return {
    configured: true,
    lastAt: null,
    encrypted: null,
    product: running.startsWith('restic') ? 'restic' : 'Borg',
  }
}

import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/backup/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, readingOf, readingOnHardware } from '../linux-machine.ts'

const gnome = { XDG_CURRENT_DESKTOP: 'GNOME', UID: '1000' }
const last = 'gsettings get org.gnome.DejaDup last-backup'
const periodic = 'gsettings get org.gnome.DejaDup periodic'
const backup = (product: string, lastAt: string | null = null, encrypted: boolean | null = null) =>
  known({ configured: true, lastAt, encrypted, product })
const dejaDup = (at: string, repeats: string): Machine => ({ commands: { [last]: at, [periodic]: repeats } })

describe('backups', () => {
  it.each([
    ['made', dejaDup("'2026-11-20T10:11:12Z'\n", 'true\n'), backup('Déjà Dup', '2026-11-20T10:11:12.000Z')],
    [
      'made in the old way of writing',
      dejaDup("'2026-11-20T10:11:12.123456Z'\n", 'false\n'),
      backup('Déjà Dup', '2026-11-20T10:11:12.000Z'),
    ],
    ['planned', dejaDup("''\n", 'true\n'), backup('Déjà Dup')],
    ['neither', dejaDup("''\n", 'false\n'), unknown('no-record')],
    ['made in the future', dejaDup("'2028-11-20T10:11:12Z'\n", 'false\n'), unknown('no-record')],
  ])('are %s by Déjà Dup', (_name, machine, expected) => {
    expect(readingOnHardware(probe, machine, gnome)).toEqual(expected)
  })
  it("are not read from another's settings", () => {
    expect(
      readingOnHardware(probe, dejaDup("'2026-11-20T10:11:12Z'\n", 'true\n'), { ...gnome, UID: '0' }),
    ).toEqual(unknown('no-record'))
  })
  it('are made by Déjà Dup as a Flatpak', () => {
    const path = '~/.var/app/org.gnome.DejaDup/config/glib-2.0/settings/keyfile'
    const files = { [path]: "[org/gnome/deja-dup]\nlast-backup='2026-11-20T10:11:12Z'\nperiodic=true\n" }
    expect(readingOnHardware(probe, { files })).toEqual(backup('Déjà Dup', '2026-11-20T10:11:12.000Z'))
  })

  const pika = (content: unknown): Machine => ({
    files: { '~/.config/pika-backup/backup.json': JSON.stringify(content) },
  })
  it.each([
    ['encrypted', [{ encrypted: true, schedule: { enabled: true } }], backup('Pika Backup', null, true)],
    [
      'not all encrypted',
      [
        { encrypted: true, schedule: { enabled: true } },
        { encrypted: false, schedule: { enabled: true } },
      ],
      backup('Pika Backup', null, false),
    ],
    ['without a word on it', [{ schedule: { enabled: true } }], backup('Pika Backup')],
    ['never made', [{ encrypted: true, schedule: { enabled: false } }], unknown('no-record')],
    ['of another shape', { backups: 1 }, unknown('no-record')],
  ])('are planned by Pika Backup, %s', (_name, content, expected) => {
    expect(readingOnHardware(probe, pika(content))).toEqual(expected)
  })

  it.each([
    ['borgmatic.timer', 'Borg'],
    ['restic-backup.timer', 'restic'],
  ])('are made by %s', (unit, product) => {
    expect(readingOnHardware(probe, { units: { [unit]: 'active' } })).toEqual(backup(product))
    expect(readingOnHardware(probe, { units: { [unit]: 'enabled' } })).toEqual(unknown('no-record'))
  })

  it.each(noise)('are not read from %s', (_name, text) => {
    const machine: Machine = {
      ...dejaDup(text, text),
      systemctl: text,
      files: {
        '~/.config/pika-backup/backup.json': text,
        '~/.var/app/org.gnome.DejaDup/config/glib-2.0/settings/keyfile': text,
      },
    }
    expect(readingOnHardware(probe, machine, gnome)).toEqual(unknown('no-record'))
  })
  it.each(failures)('are not denied when everything is %s', failure => {
    expect(
      readingOnHardware(probe, { systemctl: { failure }, commands: { [last]: { failure } } }, gnome),
    ).toEqual(unknown('no-record'))
  })
  it('of the laptop are not to be seen from a container', () => {
    expect(
      readingOf(probe, dejaDup("'2026-11-20T10:11:12Z'\n", 'true\n'), { ...gnome, container: 'x' }),
    ).toEqual(unknown('virtual-machine'))
  })
})

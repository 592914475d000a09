import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/automatic-updates/macos.ts'
import { command, status } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { closed, converting, dictionary, list, noise, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const own = '/Library/Preferences/com.apple.SoftwareUpdate.plist'
const managed = '/Library/Managed Preferences/com.apple.SoftwareUpdate.plist'
const declared = '/var/db/softwareupdate/SoftwareUpdateDDMStatePersistence.plist'
const declaration = (name: string): string =>
  `SUCorePersistedStatePolicyFields.SUCoreDDMDeclarationGlobalSettings.${name}`
const request = command('/usr/sbin/softwareupdate', '--schedule')
const schedule = (words: string): Given => ({ request, stdout: `${words}\n` })

type Switches = Readonly<Record<string, boolean | number | string>>
const allOn: Switches = {
  AutomaticCheckEnabled: true,
  AutomaticDownload: true,
  CriticalUpdateInstall: true,
  ConfigDataInstall: true,
  AutomaticallyInstallMacOSUpdates: true,
}
const written = (setting: boolean | number | string): string =>
  typeof setting === 'boolean'
    ? `<${setting}/>`
    : typeof setting === 'number'
      ? `<integer>${setting}</integer>`
      : `<string>${setting}</string>`
const text = (switches: Switches): string =>
  dictionary(`<key>LastFullSuccessfulDate</key><date>2026-11-21T09:30:00Z</date>
${Object.entries(switches)
  .map(([name, setting]) => `<key>${name}</key>${written(setting)}`)
  .join('\n')}`)
const at = (path: string, switches: Switches): Given[] => list(path, text(switches))
const without = (name: string): Switches =>
  Object.fromEntries(Object.entries(allOn).filter(([one]) => one !== name))
const parts = (switches: Switches) =>
  Object.entries(switches).map(([name, on]) => ({ name, on: on === true || on === 1 }))
const updates = (state: string, switches: Switches, layer = 'person') =>
  known({ state, pausedUntil: null, parts: parts(switches), layer })

describe('automatic updates of macOS', () => {
  it.each<[string, Switches, string]>([
    ['everything on', allOn, 'on'],
    ['numbers for yes and no', { ...allOn, ConfigDataInstall: 1, AutomaticDownload: 0 }, 'partly'],
    ['security updates off', { ...allOn, CriticalUpdateInstall: false }, 'partly'],
    ['updates of macOS off', { ...allOn, AutomaticallyInstallMacOSUpdates: false }, 'partly'],
    [
      'nothing that installs by itself',
      {
        ...allOn,
        CriticalUpdateInstall: false,
        ConfigDataInstall: false,
        AutomaticallyInstallMacOSUpdates: false,
      },
      'notify',
    ],
    ['no checking, whatever else is on', { ...allOn, AutomaticCheckEnabled: false }, 'off'],
  ])('reads %s', (_name, switches, state) => {
    expect(reading(probe, at(own, switches))).toEqual(updates(state, switches))
  })

  it('takes the documented default for a switch that nobody set', () => {
    const given = at(own, { AutomaticallyInstallMacOSUpdates: true })
    expect(reading(probe, given)).toEqual(updates('on', allOn))
  })

  it('does not know the answer given at set-up when the switch is absent', () => {
    expect(reading(probe, at(own, without('AutomaticallyInstallMacOSUpdates')))).toEqual(
      unknown('default-not-known', 'AutomaticallyInstallMacOSUpdates'),
    )
    expect(reading(probe, [])).toEqual(unknown('default-not-known', 'AutomaticallyInstallMacOSUpdates'))
  })

  it('knows enough without it when something else is off', () => {
    const rest = { ...without('AutomaticallyInstallMacOSUpdates'), CriticalUpdateInstall: false }
    expect(reading(probe, at(own, rest))).toEqual(updates('partly', rest))
  })

  it('lets the organisation win', () => {
    const given = [...at(own, allOn), ...at(managed, { CriticalUpdateInstall: false })]
    expect(reading(probe, given)).toEqual(
      updates('partly', { ...allOn, CriticalUpdateInstall: false }, 'organisation'),
    )
  })

  it('lets declarations win over everything, where they say always', () => {
    const given = [
      ...at(own, { ...allOn, AutomaticallyInstallMacOSUpdates: false }),
      ...value(declared, declaration('automaticallyInstallOSUpdates'), '1'),
    ]
    expect(reading(probe, given)).toEqual(updates('on', allOn, 'organisation'))
  })

  it.each(['0', '2', 'AlwaysOff'])('does not guess what the declaration %s means', word => {
    const given = [...at(own, allOn), ...value(declared, declaration('automaticallyDownload'), word)]
    expect(reading(probe, given)).toEqual(unknown('not-supported', 'automaticallyDownload'))
  })

  it.each([
    ['Automatic checking for updates is turned off', false],
    ['Automatic check is off', false],
    ['Automatic checking for updates is turned on', true],
    ['Automatic check is on', true],
  ])('hears "%s"', (words, on) => {
    const rest = without('AutomaticCheckEnabled')
    expect(reading(probe, [...at(own, rest), schedule(words)])).toEqual(
      updates(on ? 'on' : 'off', { AutomaticCheckEnabled: on, ...rest }),
    )
  })

  it('does not choose when the tool and the switch disagree', () => {
    const given = [...at(own, allOn), schedule('Automatic checking for updates is turned off')]
    expect(reading(probe, given)).toEqual(unknown('sources-disagree', 'AutomaticCheckEnabled'))
  })

  it('knows off from the tool alone, and never on', () => {
    const shut = closed(own, converting(own))
    expect(reading(probe, [...shut, schedule('Automatic checking for updates is turned off')])).toEqual(
      updates('off', { AutomaticCheckEnabled: false }),
    )
    expect(reading(probe, [...shut, schedule('Automatic checking for updates is turned on')])).toEqual(
      unknown('not-permitted', own),
    )
  })

  it('is unknown when a switch is neither on nor off', () => {
    expect(reading(probe, at(own, { ...allOn, ConfigDataInstall: 'often' }))).toEqual(
      unknown('unparsable', 'ConfigDataInstall'),
    )
  })

  it.each([
    ['denied', 'not-permitted'],
    ['timed-out', 'timed-out'],
    ['cancelled', 'cancelled'],
  ] as const)('is unknown when the preferences are %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: status(own), failure }])).toEqual(unknown(reason, own))
    expect(reading(probe, [...at(own, allOn), { request: status(managed), failure }])).toEqual(
      unknown(reason, managed),
    )
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [...list(own, stdout), { request, stdout }])).toMatchObject({
      status: 'unknown',
      reason: 'unparsable',
    })
  })

  it('makes nothing of a list that breaks off', () => {
    expect(reading(probe, list(own, text(allOn).slice(0, -10)))).toMatchObject({
      status: 'unknown',
      reason: 'truncated',
    })
    expect(reading(probe, list(own, `${text(allOn).slice(0, -20)}\n`))).toEqual(unknown('unparsable', own))
  })
})

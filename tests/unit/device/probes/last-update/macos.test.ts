import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/last-update/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { converting, failures, lacking, noiseAnd, propertyList, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const request = command('/usr/sbin/system_profiler', 'SPInstallHistoryDataType', '-json')
const receipts = converting('/Library/Receipts/InstallHistory.plist')
const path = '/Library/Preferences/com.apple.SoftwareUpdate.plist'
const entry = (_name: string, install_date: string, package_source = 'package_source_apple') => ({
  _name,
  install_date,
  package_source,
})
const history = (...entries: object[]): Given => ({
  request,
  stdout: JSON.stringify({ SPInstallHistoryDataType: entries }),
})
const receipt = (name: string, date: string): string =>
  `<dict><key>date</key><date>${date}</date><key>displayName</key><string>${name}</string></dict>`
const checked = value(path, 'LastFullSuccessfulDate', '2026-11-21T09:30:00Z')

describe('the last update of macOS', () => {
  it('is the latest installation of macOS, wherever it stands in the list', () => {
    const given = history(
      entry('macOS 26.6', '2026-09-01T08:00:00Z'),
      entry('macOS 26.6.2', '2026-10-20T08:00:00Z'),
      entry('macOS 26.6.1', '2026-09-20T08:00:00Z'),
    )
    expect(reading(probe, [given, ...checked])).toEqual(
      known({ at: '2026-10-20T08:00:00.000Z', kind: 'installation' }),
    )
  })

  it('is not moved by definitions, other programs, other sources and dates to come', () => {
    const given = history(
      entry('macOS 26.6', '2026-09-01T08:00:00Z'),
      entry('XProtectPlistConfigData', '2026-11-20T08:00:00Z'),
      entry('macOS 26 Cleaner', '2026-11-20T08:00:00Z', 'package_source_other'),
      entry('macOS 26.9', '2029-01-01T08:00:00Z'),
      { _name: 5 },
    )
    expect(reading(probe, [given])).toEqual(known({ at: '2026-09-01T08:00:00.000Z', kind: 'installation' }))
  })

  it('comes from the receipts when the section cannot be read', () => {
    const stdout = propertyList(
      `<array>${receipt('macOS 26.6', '2026-09-01T08:00:00Z')}${receipt('Safari', '2026-11-01T08:00:00Z')}</array>`,
    )
    expect(reading(probe, [{ request: receipts, stdout }])).toEqual(
      known({ at: '2026-09-01T08:00:00.000Z', kind: 'installation' }),
    )
  })

  it('is the last successful check where macOS was never updated', () => {
    const factoryFresh = history(entry('XProtectPayloads', '2026-11-20T08:00:00Z'))
    expect(reading(probe, [factoryFresh, ...checked])).toEqual(
      known({ at: '2026-11-21T09:30:00.000Z', kind: 'check' }),
    )
    const other = [
      ...lacking(path, 'LastFullSuccessfulDate'),
      ...value(path, 'LastSuccessfulDate', '2026-11-20T09:30:00Z'),
    ]
    expect(reading(probe, [factoryFresh, ...other])).toEqual(
      known({ at: '2026-11-20T09:30:00.000Z', kind: 'check' }),
    )
  })

  it('has no record where there is neither', () => {
    expect(reading(probe, [history(entry('XProtectPayloads', '2026-11-20T08:00:00Z'))])).toEqual(
      unknown('no-record'),
    )
  })

  it('does not trust a history that is all in the future', () => {
    expect(reading(probe, [history(entry('macOS 26.9', '2029-01-01T08:00:00Z'))])).toEqual(
      unknown('clock-wrong'),
    )
  })

  it.each(failures)('is unknown when system_profiler is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }])).toEqual(unknown(reason, 'system_profiler'))
  })

  it.each(noiseAnd(['an empty section', '{"SPInstallHistoryDataType":[]}']))(
    'makes nothing of %s',
    (_name, stdout) => {
      expect(
        reading(probe, [
          { request, stdout },
          { request: receipts, stdout },
        ]),
      ).toEqual(unknown('unparsable', 'SPInstallHistoryDataType'))
    },
  )
})

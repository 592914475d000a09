import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/pending-updates/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { closed, converting, dictionary, failures, list, noise } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const request = command('/usr/sbin/softwareupdate', '--list', '--no-scan')
const path = '/Library/Preferences/com.apple.SoftwareUpdate.plist'
const running = (version: string): Given => ({
  request: command('/usr/bin/sw_vers'),
  stdout: `ProductName:\t\tmacOS\nProductVersion:\t\t${version}\nBuildVersion:\t\t25G83\n`,
})
const offers = (...updates: string[]): Given => ({
  request,
  stdout: `Software Update Tool\n\nSoftware Update found the following new or updated software:\n${updates.join('')}`,
})
const offer = (title: string, version: string, more = 'Recommended: YES, Action: restart, '): string =>
  `* Label: ${title}-25G99\n\tTitle: ${title}, Version: ${version}, Size: 3829595KiB, ${more}\n`
const none: Given = { request, stdout: 'Software Update Tool\n\n', stderr: 'No new software available.\n' }
const noted = (title: string, version: string): string =>
  `<dict><key>Display Name</key><string>${title}</string><key>Display Version</key><string>${version}</string></dict>`
const stored = (...updates: string[]): Given[] =>
  list(
    path,
    dictionary(`<key>LastFullSuccessfulDate</key><date>2026-11-21T09:30:00Z</date>
<key>LastUpdatesAvailable</key><integer>${updates.length}</integer>
<key>RecommendedUpdates</key><array>${updates.join('')}</array>`),
  )
const listedAt = '2026-11-21T09:30:00.000Z'
const updates = (source: object, more: object = {}) =>
  known({
    sources: [
      { name: 'softwareupdate', total: 0, security: 0, listedAt: null, oldestSecurityAt: null, ...source },
    ],
    unread: [],
    upgrade: null,
    titles: [],
    ...more,
  })

describe('updates that wait on a Mac', () => {
  it.each<[string, Given[], ReturnType<typeof updates>]>([
    ['none', [none, running('26.6.2')], updates({})],
    [
      'none, said on stdout',
      [{ request, stdout: 'Software Update Tool\n\nNo new software available.\n' }],
      updates({}),
    ],
    ['when the list was made', [none, running('26.6.2'), ...stored()], updates({ listedAt })],
    [
      'a minor release of macOS',
      [offers(offer('macOS Tahoe 26.7', '26.7')), running('26.6.2')],
      updates({ total: 1, security: 1 }, { titles: ['macOS Tahoe 26.7'] }),
    ],
    [
      'a new major release, which is no waiting update',
      [offers(offer('macOS Golden Gate 27.1', '27.1')), running('26.6.2')],
      updates({}, { upgrade: 'macOS Golden Gate 27.1' }),
    ],
    [
      'Safari beside a major release',
      [
        offers(offer('Safari', '26.6.1', 'Recommended: YES, '), offer('macOS Tahoe 26.6.2', '26.6.2')),
        running('15.8'),
      ],
      updates({ total: 1, security: 1 }, { upgrade: 'macOS Tahoe 26.6.2', titles: ['Safari'] }),
    ],
    [
      'tools for developers, which mend nothing for most people',
      [offers(offer('Command Line Tools for Xcode', '26.4', 'Recommended: YES, ')), running('26.6.2')],
      updates({ total: 1 }),
    ],
    [
      'a title with a comma and fields that are new',
      [offers(offer('Ferramentas, Edição Pro', '1.2', 'Deferred: NO, ')), running('26.6.2')],
      updates({ total: 1 }),
    ],
    [
      'an update whose details are missing',
      [offers('* Label: XProtectPlistConfigData_10_15-5361\n'), running('26.6.2')],
      updates({ total: 1, security: 1 }, { titles: ['XProtectPlistConfigData_10_15-5361'] }),
    ],
    [
      'an update of macOS on a Mac of unknown release, which may be an upgrade',
      [offers(offer('macOS Tahoe 26.7', '26.7'))],
      updates({ total: 1, security: null }),
    ],
    [
      'a later beta of the version that runs',
      [offers(offer('macOS Tahoe 26.7 Beta 3', '26.7')), running('26.7')],
      updates({ total: 1, security: 1 }, { titles: ['macOS Tahoe 26.7 Beta 3'] }),
    ],
    [
      'an update that only the note knows',
      [none, running('26.6.2'), ...stored(noted('macOS Tahoe 26.7', '26.7'))],
      updates({ total: 1, security: 1, listedAt }, { titles: ['macOS Tahoe 26.7'] }),
    ],
    [
      'an update once that list and note both know',
      [
        offers(offer('macOS Tahoe 26.7', '26.7')),
        running('26.6.2'),
        ...stored(noted('macOS Tahoe 26.7', '26.7')),
      ],
      updates({ total: 1, security: 1, listedAt }, { titles: ['macOS Tahoe 26.7'] }),
    ],
    [
      'nothing from a note that outlived the installation',
      [
        none,
        running('26.7'),
        ...stored(noted('macOS Tahoe 26.7', '26.7'), noted('macOS Tahoe 26.6.2', '26.6.2')),
      ],
      updates({ listedAt }),
    ],
  ])('reads %s', (_name, given, expected) => {
    expect(reading(probe, given)).toEqual(expected)
  })

  it('falls back on the note, and says that the list was not read', () => {
    const given = [
      running('26.6.2'),
      ...stored(noted('macOS Tahoe 26.7', '26.7'), noted('Safari', '26.7'), noted('Printer Software', '5.1')),
    ]
    expect(reading(probe, given)).toEqual(
      updates(
        { name: 'com.apple.SoftwareUpdate', total: 3, security: 2, listedAt },
        { unread: ['softwareupdate'], titles: ['macOS Tahoe 26.7', 'Safari'] },
      ),
    )
  })

  it('claims nothing from a note that names no update and no number', () => {
    expect(reading(probe, [running('26.6.2'), ...list(path, dictionary(''))])).toEqual(
      unknown('tool-missing', 'softwareupdate'),
    )
  })

  it('takes no date to come for the date of the list', () => {
    const future = dictionary('<key>LastFullSuccessfulDate</key><date>2031-01-01T00:00:00Z</date>')
    expect(reading(probe, [none, running('26.6.2'), ...list(path, future)])).toEqual(updates({}))
  })

  it('keeps at most twenty titles, none longer than 200 characters', () => {
    const many = Array.from({ length: 30 }, (_, at) => offer(`Security Update ${at} ${'x'.repeat(300)}`, '1'))
    const found = reading(probe, [offers(...many), running('26.6.2')])
    expect(found).toMatchObject(known({ sources: [{ total: 30, security: 30 }] }))
    expect(found.status === 'known' && found.value.titles.length).toBe(20)
  })

  it.each<[string, string, ReturnType<typeof unknown>]>([
    [
      'no connection',
      "Software Update Tool\n\nFinding available software\nCan't connect to the Apple Software Update server.\n",
      unknown('offline', 'softwareupdate'),
    ],
    [
      'a failed scan',
      'Scan finished with error: Error Domain=NSURLErrorDomain Code=-1009 "offline"\n',
      unknown('offline', 'softwareupdate'),
    ],
    [
      'a scan that failed otherwise',
      'Scan finished with error: Error Domain=SUErrorDomain Code=102\n',
      unknown('service-error', 'softwareupdate'),
    ],
    [
      'a heading without a list',
      'Software Update found the following new or updated software:\n',
      unknown('unparsable', 'softwareupdate'),
    ],
    [
      'a list that contradicts itself',
      `No new software available.\n${offers(offer('Safari', '26')).stdout}`,
      unknown('unparsable', 'softwareupdate'),
    ],
    [
      'an answer that was cut off',
      'Software Update Tool\n\nNo new software avail',
      unknown('truncated', 'softwareupdate'),
    ],
    ...noise.map(
      ([name, stdout]) =>
        [name, stdout, unknown('unparsable', 'softwareupdate')] as [
          string,
          string,
          ReturnType<typeof unknown>,
        ],
    ),
  ])('is unknown for %s', (_name, stdout, expected) => {
    expect(reading(probe, [{ request, stdout }])).toEqual(expected)
    expect(reading(probe, [{ request, stderr: stdout }])).toEqual(expected)
  })

  it.each(failures)('is unknown when softwareupdate is %s and the note closed: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }, ...closed(path, converting(path))])).toEqual(
      unknown(reason, 'softwareupdate'),
    )
  })
})

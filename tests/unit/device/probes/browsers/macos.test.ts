import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/browsers/macos.ts'
import { file, status } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { dictionary, extracting, failures, lacking, noise, present, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const information = (name: string, folder = '/Applications'): string =>
  `${folder}/${name}.app/Contents/Info.plist`
const key = 'CFBundleShortVersionString'
const own = information('Firefox', '~/Applications')
const xml = (version: string): string => dictionary(`<key>${key}</key><string>${version}</string>`)

describe('browsers on a Mac', () => {
  it.each<[string, Given[], object[]]>([
    ['a version', value(information('Safari'), key, '26.6.1'), [{ name: 'Safari', version: '26.6.1' }]],
    [
      'a long version',
      value(information('Google Chrome'), key, '142.0.7444.176'),
      [{ name: 'Google Chrome', version: '142.0.7444.176' }],
    ],
    [
      'a beta version',
      value(information('Firefox'), key, '146.0b4'),
      [{ name: 'Firefox', version: '146.0b4' }],
    ],
    ['no version', lacking(information('Safari'), key), [{ name: 'Safari', version: null }]],
    [
      'a version that is none',
      value(information('Safari'), key, 'newest'),
      [{ name: 'Safari', version: null }],
    ],
    [
      'a browser of this person alone',
      [present(own), { request: file(own), stdout: xml('145.0') }],
      [{ name: 'Firefox', version: '145.0' }],
    ],
    [
      'one whose list is binary',
      [present(own), { request: file(own), stdout: 'bplist00\ufffd\u0001' }],
      [{ name: 'Firefox', version: null }],
    ],
    [
      'several, in a fixed order',
      [...value(information('Vivaldi'), key, '7.1'), ...value(information('Safari'), key, '26.6.1')],
      [
        { name: 'Safari', version: '26.6.1' },
        { name: 'Vivaldi', version: '7.1' },
      ],
    ],
  ])('reads %s', (_name, given, found) => {
    expect(reading(probe, given)).toEqual(known({ found }))
  })

  it('does not believe in a Mac without any browser', () => {
    expect(reading(probe, [])).toEqual(unknown('not-supported', 'Safari'))
  })

  it.each(failures.filter(([failure]) => failure !== 'not-found'))(
    'is unknown when a place is %s: %s',
    (failure, reason) => {
      const closed = { request: status(information('Opera')), failure }
      expect(reading(probe, [...value(information('Safari'), key, '26.6.1'), closed])).toEqual(
        unknown(reason, information('Opera')),
      )
    },
  )

  it.each(noise)('makes no version of %s', (_name, stdout) => {
    expect(
      reading(probe, [
        present(information('Safari')),
        { request: extracting(information('Safari'), key), stdout },
      ]),
    ).toEqual(known({ found: [{ name: 'Safari', version: null }] }))
  })
})

import { describe, expect, it } from 'vitest'
import {
  listTypes,
  listValues,
  readListType,
  readListValue,
  readWholeList,
  wholeList,
} from '../../../../src/main/device/formats/plutil.ts'
import { Captures } from '../../../../src/main/device/probe.ts'
import { status } from '../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../src/shared/model/fact.ts'
import {
  closed,
  converting,
  dictionary,
  extracting,
  lacking,
  lackingType,
  list,
  present,
  propertyList,
  typing,
  value,
} from '../probes/mac.ts'
import { captureOf, type Given } from '../probes/support.ts'

const path = '/Library/Preferences/example.plist'
const captures = (...given: Given[]): Captures => new Captures(given.map(captureOf))

describe('plutil', () => {
  it('asks for nothing but the named values', () => {
    expect(wholeList(path)).toEqual([status(path), converting(path)])
    expect(listValues(path, 'A', 'B')).toEqual([status(path), extracting(path, 'A'), extracting(path, 'B')])
    expect(listTypes(path, 'A')).toEqual([status(path), typing(path, 'A')])
  })

  it.each([
    ['a dictionary', list(path, dictionary('<key>A</key><true/>')), known({ A: true })],
    ['no file', [{ request: status(path), failure: 'not-found' } as const], known(null)],
    ['a file it may not open', closed(path, converting(path)), unknown('not-permitted', path)],
    ['a list that is no dictionary', list(path, propertyList('<array/>')), unknown('unparsable', path)],
    [
      'an error of another kind',
      [present(path), { request: converting(path), exitCode: 1, stderr: 'Unexpected EOF\n' }],
      unknown('service-error', 'plutil'),
    ],
    ['no answer about the file', [], unknown('not-measured')],
  ])('reads %s', (_name, given, expected) => {
    expect(readWholeList(captures(...given), path)).toEqual(expected)
  })

  it.each([
    ['a value', value(path, 'A', 'true'), known('true')],
    ['a missing key, told on stderr', lacking(path, 'A'), known(null)],
    [
      'a missing key that is not the one asked for',
      [present(path), { ...lacking(path, 'B')[1], request: extracting(path, 'A') }],
      unknown('service-error', path),
    ],
    ['a file it may not open', closed(path, extracting(path, 'A')), unknown('not-permitted', path)],
    ['no file', [{ request: status(path), failure: 'not-found' } as const], known(null)],
    ['an empty value', value(path, 'A', ''), unknown('unparsable', path)],
    [
      'no plutil',
      [present(path), { request: extracting(path, 'A'), failure: 'not-found' } as const],
      unknown('tool-missing', 'plutil'),
    ],
  ])('reads %s by its key', (_name, given, expected) => {
    expect(readListValue(captures(...given), path, 'A')).toEqual(expected)
  })

  it.each([
    ['a type', [present(path), { request: typing(path, 'A'), stdout: 'string\n' }], known('string')],
    ['a missing key, told on stdout', lackingType(path, 'A'), known(null)],
    [
      'a type there is none of',
      [present(path), { request: typing(path, 'A'), stdout: 'user1\n' }],
      unknown('unparsable', path),
    ],
  ])('reads %s', (_name, given, expected) => {
    expect(readListType(captures(...given), path, 'A')).toEqual(expected)
  })
})

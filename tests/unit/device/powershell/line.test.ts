import { expect, test } from 'vitest'
import { parseLine } from '../../../../src/main/device/powershell/line.ts'

const good = '{"section":"services","ok":true,"json":"{\\"a\\":1}","error":null,"hresult":null,"ms":12}'
const bad =
  '{"section":"defender","ok":false,"json":null,"error":"ResourceUnavailable CimJob_BrokenCimSession","hresult":"0x80131500","ms":7}'

test('reads a value as stdout with exit code 0', () => {
  expect(parseLine(good)).toEqual({
    section: 'services',
    exitCode: 0,
    stdout: '{"a":1}',
    stderr: '',
    durationMs: 12,
  })
})

test('reads an error as stderr with exit code 1', () => {
  expect(parseLine(bad)).toEqual({
    section: 'defender',
    exitCode: 1,
    stdout: '',
    stderr: '0x80131500 ResourceUnavailable CimJob_BrokenCimSession',
    durationMs: 7,
  })
  expect(parseLine(bad.replace('"0x80131500"', 'null'))?.stderr).toBe(
    'ResourceUnavailable CimJob_BrokenCimSession',
  )
})

test('takes a byte order mark and a carriage return in its stride', () => {
  expect(parseLine(`\uFEFF${good}\r`)?.section).toBe('services')
})

test.each([
  ['an empty line', ''],
  ['words', 'Loading personal and system profiles took 812ms.'],
  ['a line cut short', good.slice(0, -9)],
  ['another JSON', '{"hello":"world"}'],
  ['a list', '[1,2]'],
  ['success without a value', good.replace('"{\\"a\\":1}"', 'null')],
  ['an error without its text', bad.replace(/"error":"[^"]*"/, '"error":null')],
  ['an answer that is neither', good.replace('true', '"yes"')],
  ['a negative time', good.replace(':12}', ':-12}')],
])('gives nothing for %s', (_name, line) => {
  expect(parseLine(line)).toBeNull()
})

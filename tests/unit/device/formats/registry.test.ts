import { describe, expect, test } from 'vitest'
import {
  numberOf,
  parseRegQuery,
  registryValue,
  registryValues,
  regQuery,
  textOf,
  whyNot,
} from '../../../../src/main/device/formats/registry.ts'
import { Captures } from '../../../../src/main/device/probe.ts'
import { captureOf, type Given } from '../probes/support.ts'
import { regDenied, regGerman, regMissing, regOutput } from '../probes/windows-support.ts'

const key = 'SYSTEM\\CurrentControlSet\\Services\\W32Time'
const start = registryValue('HKLM', key, 'Start')
const settings = registryValues('test-settings', { start })
const unreadable = (reason: string) => ({
  state: 'unreadable',
  why: expect.objectContaining({ status: 'unknown', reason }),
})

describe('the output of reg query', () => {
  test.each([
    ['REG_DWORD', '0x4', 4],
    ['REG_DWORD', '0xffffffff', 4_294_967_295],
    ['REG_QWORD', '0x1dd5a1c6f2e8000', 134_362_642_061_885_440],
    ['REG_SZ', 'NT5DS', 'NT5DS'],
    ['REG_SZ', 'two  words', 'two  words'],
    ['REG_EXPAND_SZ', '%windir%\\x.scr', '%windir%\\x.scr'],
  ])('reads %s %s', (type, data, value) => {
    expect(parseRegQuery(regOutput(`HKLM\\${key}`, 'Start', type, data), 'Start')).toEqual({
      state: 'value',
      value,
    })
  })

  test('reads an empty text as empty, not as missing', () => {
    expect(parseRegQuery('\r\nHKEY_X\r\n    Start    REG_SZ    \r\n\r\n', 'Start')).toEqual({
      state: 'value',
      value: '',
    })
  })

  test('finds the name among others and in any case', () => {
    const output = '\r\n    StartType    REG_DWORD    0x1\r\n    START    REG_DWORD    0x2\r\n'
    expect(parseRegQuery(output, 'Start')).toEqual({ state: 'value', value: 2 })
  })

  test.each([
    ['nothing', ''],
    ['another name', regOutput('HKLM\\X', 'Begin', 'REG_DWORD', '0x1')],
    ['a number cut short', '\r\nHKEY_X\r\n    Start    REG_DWORD    0x1'],
    ['a number that is none', regOutput('HKLM\\X', 'Start', 'REG_DWORD', '1')],
    ['a type that is not read', regOutput('HKLM\\X', 'Start', 'REG_BINARY', '00FF')],
    ['binary', '\u0000\uFFFD    Start    REG_DWORD\u0000'],
  ])('cannot read %s', (_name, output) => {
    expect(parseRegQuery(output, 'Start')).toEqual(unreadable('unparsable'))
  })
})

describe('a value read in two ways', () => {
  const byReg = (given: Omit<Given, 'request'>): Given => ({ request: regQuery(start), ...given })
  const byPowershell = (given: Omit<Given, 'request'>): Given => ({ request: settings.section, ...given })
  const read = (...given: Given[]) => settings.read(new Captures(given.map(captureOf))).start
  const four = regOutput(`HKLM\\${key}`, 'Start', 'REG_DWORD', '0x4')
  const broken = byPowershell({ failure: 'timed-out' })

  test.each<[string, Given[], unknown]>([
    ['takes reg.exe alone', [byReg({ stdout: four }), broken], { state: 'value', value: 4 }],
    [
      'takes PowerShell alone',
      [byReg({ failure: 'not-found' }), byPowershell({ stdout: '{"start":{"value":4}}' })],
      { state: 'value', value: 4 },
    ],
    [
      'takes both when they agree',
      [byReg({ stdout: four }), byPowershell({ stdout: '{"start":{"value":4}}' })],
      { state: 'value', value: 4 },
    ],
    [
      'believes neither when they differ',
      [byReg({ stdout: four }), byPowershell({ stdout: '{"start":{"value":2}}' })],
      unreadable('sources-disagree'),
    ],
    [
      'believes neither when one has no value',
      [byReg({ stdout: four }), byPowershell({ stdout: '{"start":{}}' })],
      unreadable('sources-disagree'),
    ],
    [
      'reads a negative number as unsigned',
      [byPowershell({ stdout: '{"start":{"value":-1}}' })],
      { state: 'value', value: 4_294_967_295 },
    ],
    [
      'proves absence by PowerShell in any language',
      [byReg({ exitCode: 1, stderr: regGerman }), byPowershell({ stdout: '{"start":{}}' })],
      { state: 'absent' },
    ],
    [
      'proves absence by reg.exe in English',
      [byReg({ exitCode: 1, stderr: regMissing }), broken],
      { state: 'absent' },
    ],
    [
      'does not take a refusal for absence',
      [byReg({ exitCode: 1, stderr: regDenied }), broken],
      unreadable('not-permitted'),
    ],
    [
      'does not take a refusal in German for absence',
      [byReg({ exitCode: 1, stderr: regGerman }), broken],
      unreadable('service-error'),
    ],
    [
      'knows a refusal by PowerShell',
      [
        byReg({ failure: 'not-found' }),
        byPowershell({
          exitCode: 1,
          stderr: '0x8013150A PermissionDenied System.Security.SecurityException',
        }),
      ],
      unreadable('not-permitted'),
    ],
    [
      'knows another exit code for an error',
      [byReg({ exitCode: 5, stdout: four })],
      unreadable('service-error'),
    ],
    [
      'does not read a value of another shape',
      [byPowershell({ stdout: '{"start":{"value":[1]}}' })],
      unreadable('not-measured'),
    ],
    ['has no value when nothing was read', [], unreadable('not-measured')],
  ])('%s', (_name, given, expected) => {
    expect(read(...given)).toEqual(expected)
  })
})

test('asks for the 64-bit view by absolute path, and once for each key', () => {
  expect(regQuery(start)).toEqual({
    kind: 'command',
    argv: ['C:\\Windows\\System32\\reg.exe', 'query', `HKLM\\${key}`, '/v', 'Start', '/reg:64'],
  })
  const two = registryValues('two', {
    a: start,
    b: registryValue('HKLM', key, 'Type'),
    c: registryValue('HKCU', 'X', 'Y'),
  })
  expect(two.section.script).toBe(
    "(Values \"$service\\W32Time\" @{a='Start';b='Type'})+(Values 'HKCU:\\X' @{c='Y'})",
  )
})

test('numbers, texts and reasons', () => {
  expect(numberOf({ state: 'value', value: '900' })).toBe(900)
  expect(numberOf({ state: 'value', value: '15 minutes' })).toBeNull()
  expect(numberOf({ state: 'value', value: '' })).toBeNull()
  expect(textOf({ state: 'value', value: 1 })).toBe('1')
  expect(textOf({ state: 'absent' })).toBeNull()
  expect(whyNot({ state: 'absent' }, 'X')).toEqual({
    status: 'unknown',
    reason: 'default-not-known',
    detail: 'X',
  })
  expect(whyNot({ state: 'value', value: 'odd' }, 'X')).toEqual({
    status: 'unknown',
    reason: 'unparsable',
    detail: 'X',
  })
})

import { describe, expect, test } from 'vitest'
import { section, slowSection } from '../../../../src/main/device/formats/powershell-section.ts'
import {
  buildScript,
  commandLineLimit,
  encode,
  encodedCommand,
  keyPath,
  plainCommand,
  powershellPath,
} from '../../../../src/main/device/powershell/script.ts'
import { Captures } from '../../../../src/main/device/probe.ts'
import { windowsProbes } from '../../../../src/main/device/probes/windows.ts'
import { surroundingsOf } from '../probes/support.ts'

const everySection = windowsProbes
  .flatMap(probe => probe.requests(new Captures([]), surroundingsOf('windows')))
  .filter(request => request.kind === 'powershell')
const wholeScript = buildScript(everySection)

/** Quoted as Node quotes arguments on Windows: spaces need quotation marks, quotation marks a backslash. */
const commandLine = (argv: readonly string[]) =>
  argv.map(argument => (/[\s"]/.test(argument) ? `"${argument.replace(/"/g, '\\"')}"` : argument)).join(' ')

describe('the script of a run', () => {
  test('begins with what all sections rely on and reports the language mode first', () => {
    const lines = buildScript([section('one', '1')]).split('\n')
    expect(lines[0]).toBe("$ProgressPreference='SilentlyContinue'")
    expect(lines[1]).toBe("$ErrorActionPreference='Stop'")
    expect(lines.at(-2)).toMatch(/^Section 'session' .*languageMode=\$mode/)
    expect(lines.at(-1)).toBe("Section 'one' {1}")
    expect(lines.some(line => line.includes('[Text.UTF8Encoding]::new($false)'))).toBe(true)
  })

  test('runs slow sections last and a section named twice once', () => {
    const script = buildScript([
      slowSection('slow', '1'),
      section('quick', '2'),
      section('quick', '2'),
      section('next', '3'),
    ])
    const names = [...script.matchAll(/^Section '([a-z-]+)'/gm)].map(([, name]) => name)
    expect(names).toEqual(['session', 'quick', 'next', 'slow'])
  })

  test.each(["it's", 'two words', ''])('refuses the section name %j, which would end the quotation', name => {
    expect(() => buildScript([section(name, '1')])).toThrow('not a plain word')
  })

  test('gives the sections of one name the same script, since only one of them runs', () => {
    const scripts = Map.groupBy(everySection, request => request.section)
    for (const [name, requests] of scripts) {
      expect(new Set(requests.map(request => request.script)).size, name).toBe(1)
    }
  })

  test('fits the longest command line of Windows with every section, encoded and plain', () => {
    expect(commandLine(encodedCommand(wholeScript)).length).toBeLessThan(commandLineLimit)
    expect(commandLine(plainCommand(wholeScript)).length).toBeLessThan(commandLineLimit)
  })

  test('has brackets and quotation marks in pairs', () => {
    const bare = wholeScript.replace(/'[^'\n]*'/g, '')
    for (const [open, close] of ['()', '{}', '[]']) {
      expect(bare.split(open ?? '').length, open).toBe(bare.split(close ?? '').length)
    }
    for (const line of wholeScript.split('\n')) expect((line.match(/'/g) ?? []).length % 2, line).toBe(0)
    expect((bare.match(/"/g) ?? []).length % 2).toBe(0)
  })

  test('never asks for the value of a stored password', () => {
    const mentions = [...wholeScript.matchAll(/.{0,60}DefaultPassword.{0,20}/g)].map(([text]) => text)
    expect(mentions).toHaveLength(1)
    expect(mentions[0]).toMatch(/\.Property -contains 'DefaultPassword'\}\}$/)
    const argv = windowsProbes
      .flatMap(probe => probe.requests(new Captures([]), surroundingsOf('windows')))
      .flatMap(request => (request.kind === 'command' ? [request.argv.join(' ')] : []))
    expect(argv.filter(text => text.includes('DefaultPassword'))).toEqual([])
    // A query of the whole key would print the password too.
    expect(argv.filter(text => text.includes('Winlogon') && !text.includes('/v AutoAdminLogon'))).toEqual([])
  })
})

describe('the command that runs it', () => {
  test('encodes as Base64 of UTF-16LE', () => {
    expect(encode('"é"')).toBe('IgDpACIA')
    expect(Buffer.from(encode(wholeScript), 'base64').toString('utf16le')).toBe(wholeScript)
  })

  test('starts PowerShell by its absolute path without profile or prompts', () => {
    const options = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass']
    expect(encodedCommand('1')).toEqual([powershellPath, ...options, '-EncodedCommand', 'MQA='])
    expect(plainCommand('1')).toEqual([powershellPath, ...options, '-Command', '1'])
    expect(powershellPath).toMatch(/^C:\\Windows\\System32\\/)
  })
})

describe('keyPath', () => {
  test.each([
    ['HKLM:\\SYSTEM\\CurrentControlSet\\Services\\W32Time', '"$service\\W32Time"'],
    ['HKLM:\\SYSTEM\\CurrentControlSet\\Control', '"$control"'],
    ['HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', '"$windows\\Policies\\System"'],
    ['HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', '"$microsoft\\Windows NT\\CurrentVersion"'],
    ['HKLM:\\SOFTWARE\\Mozilla', "'HKLM:\\SOFTWARE\\Mozilla'"],
  ])('writes %s as %s', (path, expression) => {
    expect(keyPath(path)).toBe(expression)
  })
})

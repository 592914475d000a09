import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  settingsPageSchema,
  settingsPagesSchema,
  settingsToolSchema,
} from '../../../../src/shared/model/settings-page.ts'

const text = readFileSync(
  new URL('../../../../resources/catalogue/settings-pages.yaml', import.meta.url),
  'utf8',
)

describe('the settings pages', () => {
  const { pages } = settingsPagesSchema.parse(parse(text))

  test('have ids of their own', () => {
    expect(new Set(pages.map(page => page.id)).size).toBe(pages.length)
  })

  test('are only called confirmed where the maker documents the way', () => {
    for (const { windows, macos, linux } of pages) {
      if (windows?.confirmed) expect(new URL(windows.source).hostname).toBe('learn.microsoft.com')
      expect(macos?.confirmed ?? false).toBe(false)
      expect(linux?.confirmed ?? false).toBe(false)
    }
  })

  test('name each tool once for a desktop', () => {
    for (const { linux } of pages) {
      const tools = linux?.tools.map(tool => JSON.stringify(tool)) ?? []
      expect(new Set(tools).size).toBe(tools.length)
    }
  })
})

describe('a settings page', () => {
  const provenance = { label: 'Page', source: 'https://example.org', asOf: '2026-11-22', confirmed: true }

  test.each([
    ['ms-settings:windowsupdate', true],
    ['ms-settings:', false],
    ['ms-settings:windowsupdate?x=1', false],
    ['https://example.org', false],
    ['file:///C:/Windows/System32/cmd.exe', false],
  ])('opens %s on Windows: %s', (uri, opens) => {
    expect(settingsPageSchema.safeParse({ id: 'page', windows: { uri, ...provenance } }).success).toBe(opens)
  })

  test.each([
    ['x-apple.systempreferences:com.apple.preference.security?FileVault', true],
    ['x-apple.systempreferences:com.apple.Lock-Screen-Settings.extension', true],
    ['x-apple.systempreferences:org.example', false],
    ['shortcuts://run', false],
  ])('opens %s on a Mac: %s', (uri, opens) => {
    expect(settingsPageSchema.safeParse({ id: 'page', macos: { uri, ...provenance } }).success).toBe(opens)
  })

  test.each([
    [['gnome-control-center', 'privacy'], true],
    [['gnome-software', '--mode=updates'], true],
    [['/usr/bin/gufw'], false],
    [['sh', '-c', 'rm -rf ~'], false],
    [['gufw', '$(id)'], false],
    [['gufw', '../etc'], false],
    [[], false],
  ])('runs %j on Linux: %s', (argv, runs) => {
    expect(settingsToolSchema.safeParse({ desktop: 'any', argv }).success).toBe(runs)
  })

  test('that opens nowhere is refused', () => {
    expect(settingsPageSchema.safeParse({ id: 'page' }).success).toBe(false)
  })
})

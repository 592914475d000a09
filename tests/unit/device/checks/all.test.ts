import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { AnyCheck } from '../../../../src/main/audit/check.ts'
import { deviceChecks } from '../../../../src/main/device/checks/index.ts'
import { daySchema } from '../../../../src/shared/model/date.ts'
import { deviceFactIds } from '../../../../src/shared/model/device-facts.ts'
import { checkIdSchema, outcomeSchema } from '../../../../src/shared/model/finding.ts'
import { recommendationIdSchema } from '../../../../src/shared/model/principle.ts'
import { settingsPagesSchema } from '../../../../src/shared/model/settings-page.ts'

const folder = new URL('../../../../src/main/device/checks/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.ts') && name !== 'index.ts')
const settings = settingsPagesSchema.parse(
  parse(
    readFileSync(new URL('../../../../resources/catalogue/settings-pages.yaml', import.meta.url), 'utf8'),
  ),
)
const personFactIds = ['profile', 'accounts', 'carried-devices', 'icds-status']

/** Words that tell what to do. An id names a thing. */
const verbs = /^(?:check|enable|disable|turn|use|is|has|install|set|get|test|find|make|keep)(?:-|$)/

describe('the checks of this device', () => {
  test('are all of the files, in the order of their ids', () => {
    const ids = deviceChecks.map(check => check.id)
    expect(ids.map(id => `${id}.ts`)).toEqual(files.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(files)('%s exports the check of its name', async file => {
    const module: { check?: AnyCheck } = await import(new URL(file, folder).href)
    expect(module.check?.id).toBe(file.replace(/\.ts$/, ''))
  })
})

describe.each(deviceChecks)('$id', check => {
  test('is named with a noun', () => {
    expect(checkIdSchema.safeParse(check.id).success).toBe(true)
    expect(check.id).not.toMatch(verbs)
  })

  test('belongs to the guidance', () => {
    expect(check.principle).toBe('S')
    expect(check.recommendations.length).toBeGreaterThan(0)
    for (const id of check.recommendations) expect(recommendationIdSchema.safeParse(id).success).toBe(true)
    expect(new Set(check.recommendations).size).toBe(check.recommendations.length)
  })

  test('weighs, lasts and takes what a check may', () => {
    expect([1, 2, 3, 4, 5]).toContain(check.weight)
    expect(Number.isInteger(check.effortMinutes) && check.effortMinutes > 0).toBe(true)
    expect(Number.isInteger(check.staleAfterDays) && check.staleAfterDays > 0).toBe(true)
  })

  test('asks for facts that exist', () => {
    expect(check.needs.length).toBeGreaterThan(0)
    for (const id of [...check.needs, ...check.uses])
      expect([...deviceFactIds, ...personFactIds]).toContain(id)
    expect(check.uses.filter(id => check.needs.includes(id))).toEqual([])
  })

  test('says each headline twice: in short, and what was seen', () => {
    const headlines = ['unknown', ...Object.keys(check.headlines ?? {})]
    expect(headlines.length).toBeGreaterThan(1)
    for (const headline of headlines) {
      expect(check.messages).toHaveProperty([headline])
      expect(check.messages).toHaveProperty([`${headline}-seen`])
    }
    for (const outcome of Object.values(check.headlines ?? {}))
      expect(outcomeSchema.safeParse(outcome).success).toBe(true)
  })

  test('has no message that nothing uses', () => {
    const headlines = ['unknown', ...Object.keys(check.headlines ?? {})]
    const steps = Object.values(check.remedies).flatMap(remedy => remedy.steps)
    const used = ['name', 'why', ...headlines, ...headlines.map(headline => `${headline}-seen`), ...steps]
    expect(Object.keys(check.messages).filter(key => !used.includes(key))).toEqual([])
  })

  test('names only message keys that a finding can hold', () => {
    for (const key of Object.keys(check.messages)) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    for (const key of Object.keys(check.headlines ?? {})) expect(key.length).toBeLessThanOrEqual(60)
  })

  test('speaks in messages that parse', () => {
    const intl = createIntl({
      locale: 'en-GB',
      messages: { ...check.messages },
      onError: error => {
        // A value that this test does not give is the verdicts' business, and tested with them.
        if (!/was not provided/.test(error.message)) throw error
      },
    })
    for (const [key, message] of Object.entries(check.messages)) {
      intl.formatMessage({ id: key }, {})
      expect(message.trim()).toBe(message)
      expect(message).not.toMatch(/[—;]|\bsimply\b|\bjust\b(?! out| what)|\bobviously\b/i)
    }
  })

  test('says what can be read without values where the engine gives none', () => {
    for (const key of ['name', 'why', 'unknown', 'unknown-seen'])
      expect(check.messages[key]).not.toContain('{')
  })

  test('helps on every system that it speaks of, and on no other', () => {
    expect(Object.keys(check.remedies).toSorted()).toEqual([...check.systems].toSorted())
    for (const remedy of Object.values(check.remedies)) {
      expect(remedy.steps.length).toBeGreaterThan(0)
      for (const step of remedy.steps) {
        expect(step).toMatch(/^step-/)
        expect(check.messages).toHaveProperty([step])
        expect(check.messages[step]).not.toContain('{')
      }
    }
  })

  test('opens settings pages that exist on the system', () => {
    for (const system of check.systems) {
      const id = check.remedies[system]?.settings
      if (id !== undefined) expect(settings.pages.find(page => page.id === id)).toHaveProperty(system)
    }
  })

  test('gives its sources and how old they are', () => {
    expect(check.sources.length).toBeGreaterThan(0)
    for (const { asOf, url, publisher, title } of check.sources) {
      expect(daySchema.safeParse(asOf).success).toBe(true)
      expect(asOf <= '2026-11-22').toBe(true)
      expect(url === null || new URL(url).protocol === 'https:').toBe(true)
      expect(publisher.length * title.length).toBeGreaterThan(0)
    }
  })

  // The table's own end asks for a case of every headline and every outcome.
  test('has a table of cases', () => {
    const file = new URL(`${check.id}.test.ts`, import.meta.url)
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(/^judgeCases\(\s*check,/m)
  })
})

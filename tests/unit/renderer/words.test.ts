import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIntl } from '@formatjs/intl'
import { describe, expect, it } from 'vitest'
import { enGB } from '../../../src/renderer/i18n/en-GB/index.ts'
import { createWords, flatten } from '../../../src/renderer/i18n/words.ts'
import { errorKinds } from '../../../src/shared/errors.ts'

const renderer = fileURLToPath(new URL('../../../src/renderer', import.meta.url))
const catalogue = flatten(enGB)
const features = Object.keys(enGB)

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !path.startsWith(join('i18n', 'en-GB')))
  .map(path => readFileSync(join(renderer, path), 'utf8'))
  .join('\n')

/** Keys written out, and the beginnings of those put together from a value. */
const keyPattern = new RegExp(`['"\`]((?:${features.join('|')})\\.[\\w-]*)(\\$\\{)?([^'"\`]*)`, 'g')
const mentions = [...sources.matchAll(keyPattern)].map(([, key = '', computed, tail = '']) => ({
  key,
  isBeginning: computed !== undefined,
  end: computed === undefined ? '' : tail.slice(tail.indexOf('}') + 1),
}))

/** Every argument filled with a number, which plurals, selects and plain places all take. */
const argumentsOf = (text: string): Record<string, number> =>
  Object.fromEntries([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => [name, 3]))

describe('the messages of the window', () => {
  it('are valid ICU, every one', () => {
    const broken: string[] = []
    const intl = createIntl({
      locale: 'en-GB',
      messages: catalogue,
      onError: error => broken.push(error.message),
    })
    for (const [key, text] of Object.entries(catalogue)) {
      const said = intl.formatMessage({ id: key }, argumentsOf(text))
      if (said === '' || said === key) broken.push(key)
    }
    expect(broken).toEqual([])
  })

  it('exist for every key that is used', () => {
    const missing = mentions.filter(({ key, isBeginning, end }) =>
      isBeginning
        ? !Object.keys(catalogue).some(each => each.startsWith(key) && each.endsWith(end))
        : !(key in catalogue),
    )
    expect(missing).toEqual([])
    expect(mentions.length).toBeGreaterThan(100)
  })

  it('are all used', () => {
    const unused = Object.keys(catalogue).filter(
      each =>
        !mentions.some(({ key, isBeginning, end }) =>
          isBeginning ? each.startsWith(key) && each.endsWith(end) : each === key,
        ),
    )
    expect(unused).toEqual([])
  })

  it('keep the house style: no long dashes, semicolons or blame', () => {
    const faulty = Object.entries(catalogue).filter(([, text]) =>
      /[—–;]|\b(?:simply|just|obviously)\b/i.test(text),
    )
    expect(faulty).toEqual([])
  })

  it('have a sentence for every kind of error', () => {
    for (const kind of Object.keys(errorKinds)) {
      expect(catalogue[`errors.${kind}`], kind).toMatch(/\w.*\.$/)
    }
  })
})

describe('createWords', () => {
  const words = createWords('en-GB', () => new Date(2026, 5, 10, 9, 30))

  it('names today, yesterday and other days', () => {
    expect(words.onDay('2026-06-10')).toBe('today')
    expect(words.onDay('2026-06-09')).toBe('yesterday')
    expect(words.onDay('2026-06-03')).toBe('on 3 June')
    expect(words.onDay('2027-01-03')).toBe('on 3 January 2027')
  })

  it('reads a day as that day in every time zone', () => {
    expect(words.day('2026-01-01')).toBe('1 January')
    expect(words.day('2025-12-31')).toBe('31 December 2025')
    expect(words.month('2025-05-01')).toBe('May 2025')
  })

  it('counts by the plural', () => {
    expect(words.say('findings.minutes', { minutes: 1 })).toBe('About 1 minute')
    expect(words.say('findings.minutes', { minutes: 20 })).toBe('About 20 minutes')
  })

  it('greets by name, and a person without a name too', () => {
    expect(words.say('home.morning', { named: 'yes', name: 'none' })).toBe('Good morning, none')
    expect(words.say('home.morning', { named: 'no', name: '' })).toBe('Good morning')
  })

  it('breaks loudly when a value is missing, so that no half sentence is shown', () => {
    expect(() => words.say('home.noScoreText')).toThrow()
  })
})

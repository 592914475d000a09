import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { accountChecks } from '../../src/main/accounts/checks/index.ts'
import { questionChecks } from '../../src/main/audit/question-check.ts'
import { breachChecks } from '../../src/main/breaches/checks/index.ts'
import { deviceChecks } from '../../src/main/device/checks/index.ts'
import { domainChecks } from '../../src/main/domains/checks/index.ts'
import { footprintChecks } from '../../src/main/footprint/checks/index.ts'
import { icdsChecks } from '../../src/main/icds/checks/index.ts'
import { privacyChecks } from '../../src/main/privacy/checks/index.ts'
import { realCatalogue } from './catalogue/real-catalogue.ts'

/** The words of the window are held to the same in tests/unit/renderer/words.test.ts, those of the catalogue beside it. */
const main = join(import.meta.dirname, '../../src/main')
const files = globSync('**/*messages.ts', { cwd: main }).toSorted()

/** Every text in a value. A function's own source stands for the texts that it puts together. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return [...String(value).matchAll(/(['`])(.*?)\1/gs)].map(([, , text = '']) => text)
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}

/** Records that are to be published as they stand, such as `v=DMARC1; p=none`. */
const withoutRecords = (text: string) => text.replaceAll(/; ?(?=[a-z]+=)/g, ' ')

const faulty = (texts: readonly string[]) =>
  texts.filter(text =>
    /[—–;]|\b(?:simply|just(?! out| what)|obviously|please note|your (?:own )?fault|careless|should have)\b/i.test(
      withoutRecords(text),
    ),
  )

describe('the house style: no long dashes, no semicolons, no blame', () => {
  it('finds the messages of the main process', () => {
    expect(files.length).toBeGreaterThan(12)
    for (const file of ['footprint/mosaic/messages.ts', 'domains/messages.ts', 'privacy/messages.ts'])
      expect(files).toContain(file)
  })

  it.each(files)('is kept in %s', async file => {
    const texts = textsIn(await import(pathToFileURL(join(main, file)).href))
    expect(texts.length).toBeGreaterThan(0)
    expect(faulty(texts)).toEqual([])
  })

  const checks = [
    ...deviceChecks,
    ...accountChecks(realCatalogue),
    ...footprintChecks,
    ...domainChecks,
    ...breachChecks,
    ...privacyChecks(realCatalogue),
    ...icdsChecks,
    ...questionChecks(realCatalogue.questions),
  ]
  it.each(checks.map(check => [check.id, check] as const))('is kept by the check %s', (_id, check) => {
    expect(faulty(Object.values(check.messages))).toEqual([])
  })

  it('is seen to be broken where it is', () => {
    expect(faulty(['Publish v=DMARC1; p=none', 'Fine.'])).toEqual([])
    const bad = ['One; two', 'One — two', 'You should have looked', 'Simply press it']
    expect(faulty(bad)).toEqual(bad)
    expect(textsIn({ a: (count: number) => `${count} files — read` })).toEqual([`\${count} files — read`])
  })
})

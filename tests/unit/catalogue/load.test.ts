import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCatalogue, snapshotOf } from '../../../src/main/catalogue/load.ts'
import { catalogueFolder } from './real-catalogue.ts'

let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'surefoot-catalogue-')), 'catalogue')
  await cp(catalogueFolder, folder, { recursive: true })
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

describe('a bad entry is an error that names file, entry and field', () => {
  test.each([
    [
      'an unknown outcome',
      'questions/passwords.yaml',
      'outcome: pass',
      'outcome: green',
      /questions\/passwords\.yaml: memorable-passwords: answerSet\.options\.0\.outcome/,
    ],
    [
      'a field that is not there',
      'questions/passwords.yaml',
      '    weight: 4',
      '    wieght: 4',
      /passwords\.yaml: memorable-passwords: .*(weight|wieght)/s,
    ],
    [
      'a source that is not listed',
      'services.yaml',
      'sources: [two-factor-directory',
      'sources: [hearsay, two-factor-directory',
      /services\.yaml: google: sources: there is no source "hearsay"/,
    ],
    [
      'an address without https',
      'links.yaml',
      'https://www.npsa.gov.uk',
      'http://www.npsa.gov.uk',
      /links\.yaml: npsa-guidance: url/,
    ],
    [
      'an id that is there twice',
      'contacts.yaml',
      'id: mi5',
      'id: npsa',
      /contacts\.yaml: npsa: id: also stands in contacts\.yaml/,
    ],
    [
      'a day that does not exist',
      'sources.yaml',
      'asOf: 2025-10-15',
      'asOf: 2025-02-30',
      /sources\.yaml: sources: npsa-guidance\.asOf/,
    ],
    [
      'a link that is not listed',
      'questions/passwords.yaml',
      'link: three-random-words',
      'link: somewhere',
      /passwords\.yaml: memorable-passwords: link: there is no link "somewhere"/,
    ],
    [
      'an outcome without a headline',
      'questions/passwords.yaml',
      '      attention: Some remembered passwords could be stronger\n',
      '',
      /memorable-passwords: findings\.attention/,
    ],
    ['text that is not YAML', 'icds.yaml', 'services:', 'services: [', /icds\.yaml: /],
    [
      'a missing text of the services',
      'icds.yaml',
      '  no-profile:',
      '  nothing:',
      /icds\.yaml: .*likelihoods/s,
    ],
  ])('%s', async (_name, file, from, to, error) => {
    await change(file, from, to)
    await expect(loadCatalogue(folder)).rejects.toThrow(error)
  })

  test('a missing file', async () => {
    await rm(join(folder, 'contacts.yaml'))
    await expect(loadCatalogue(folder)).rejects.toThrow('contacts.yaml: the file is missing')
  })
})

describe('the snapshot', () => {
  test('gives the same catalogue as the files', async () => {
    const fromFiles = await loadCatalogue(folder)
    await writeFile(`${folder}.snapshot`, await snapshotOf(folder))
    const fromSnapshot = await loadCatalogue(folder)
    expect(JSON.stringify(fromSnapshot)).toBe(JSON.stringify(fromFiles))
    expect([...fromSnapshot.sources]).toEqual([...fromFiles.sources])
  })

  test('is used when it was made from these files', async () => {
    const altered = (await snapshotOf(folder)).replace('"title":"About you"', '"title":"From the snapshot"')
    await writeFile(`${folder}.snapshot`, altered)
    expect((await loadCatalogue(folder)).sections[0]?.title).toBe('From the snapshot')
  })

  test('is left alone when a file has changed since', async () => {
    await writeFile(`${folder}.snapshot`, await snapshotOf(folder))
    await change('sections.yaml', 'title: About you', 'title: You')
    expect((await loadCatalogue(folder)).sections[0]?.title).toBe('You')
  })

  test.each(['', 'not json', '{}', '{"digest":"x","files":[]}'])(
    'is left alone when it is damaged: %j',
    async text => {
      await writeFile(`${folder}.snapshot`, text)
      expect((await loadCatalogue(folder)).sections[0]?.title).toBe('About you')
    },
  )
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wholeForms, wordForms } from '../../../../src/main/passwords/scoring/word-forms.ts'
import { readWordLists } from '../../../../src/main/passwords/scoring/word-lists.ts'

describe('wordForms', () => {
  it('gives a name whole and by its words, with and without diacritics', () => {
    expect(wordForms('Ynys Môn')).toEqual(['ynysmon', 'ynys', 'mon', 'ynysmôn', 'môn'])
    expect(wordForms("O'Neill")).toEqual(['oneill', 'o', 'neill'])
    expect(wordForms(' - ')).toEqual([])
  })

  it('knows where the words of a whole name begin, with hyphens and without', () => {
    expect(wholeForms('Holborn and St Pancras')).toEqual([
      { form: 'holbornandstpancras', starts: [0, 7, 10, 12] },
    ])
    expect(wholeForms("Queen's Park")).toEqual([{ form: 'queenspark', starts: [0, 6] }])
    expect(wholeForms('Pen-y-bont ar Ogwr')).toEqual([
      { form: 'penybontarogwr', starts: [0, 3, 4, 8, 10] },
      { form: 'pen-y-bontarogwr', starts: [0, 4, 6, 10, 12] },
    ])
    expect(wholeForms('Ynys Môn').map(({ form }) => form)).toEqual(['ynysmon', 'ynysmôn'])
  })
})

describe('the word lists', () => {
  const { ranked, starts } = readWordLists()

  it('have each of their words once, in lower case and of three letters or more', () => {
    for (const [list, words] of Object.entries(ranked)) {
      expect(new Set(words).size, list).toBe(words.length)
      expect(
        words.filter(word => !/^[\p{Ll}\p{N}][\p{Ll}\p{N}-]{2,}$/u.test(word)),
        list,
      ).toEqual([])
    }
  })

  it('hold every kind of public life', () => {
    const of = (list: string) => ranked[list] ?? []
    expect(of('uk_parties')).toEqual(expect.arrayContaining(['labour', 'plaidcymru', 'sinnféin', 'sinnfein']))
    expect(of('uk_constituencies')).toEqual(
      expect.arrayContaining(['holbornandstpancras', 'holborn', 'pancras', 'ynysmôn', 'naheileanananiar']),
    )
    expect(of('uk_constituencies')).not.toContain('north')
    expect(of('uk_devolved_seats')).toEqual(expect.arrayContaining(['gŵyrabertawe', 'gwyrabertawe']))
    expect(of('welsh_places')).toEqual(expect.arrayContaining(['caerdydd', 'penllŷn', 'penllyn']))
    expect(of('uk_football')).toEqual(expect.arrayContaining(['ynwa', 'hibs', 'linfield', 'bluebirds']))
    expect(starts.get('holbornandstpancras')).toEqual([0, 7, 10, 12])
  })

  it('say which line is no name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'surefoot-words-'))
    try {
      await writeFile(join(folder, 'uk-parties.txt'), '# Parties\nLabour\n<html>\n')
      expect(() => readWordLists(pathToFileURL(`${folder}/`))).toThrow('uk-parties.txt: line 3 is no name')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enginePlaces } from '../../../../src/main/footprint/search-pack/engines.ts'
import { searchPack } from '../../../../src/main/footprint/search-pack/search-pack.ts'
import { exactly, terms } from '../../../../src/main/footprint/search-pack/search-text.ts'
import { type SearchEngine, searchEngines } from '../../../../src/shared/model/search.ts'
import { arbitraryFacets } from './arbitrary-facets.ts'

const parameter: Readonly<Record<SearchEngine, string>> = {
  google: 'q',
  bing: 'q',
  duckduckgo: 'q',
  brave: 'q',
  yandex: 'text',
}
const outsideQuotes = (text: string) => text.replace(/"[^"]*"/g, '""')
const isEngine = (id: string): id is SearchEngine => searchEngines.some(engine => engine === id)

describe('the addresses of searches', () => {
  it('bring back the text that was to be searched for, in every script', () => {
    fc.assert(
      fc.property(arbitraryFacets(), facets => {
        const { queries } = searchPack({
          facets,
          consents: [],
          records: [],
          engines: searchEngines,
          today: '2026-11-22',
        })
        for (const { text, places } of queries) {
          for (const { id, url } of places) {
            const { protocol, searchParams, hash, username } = new URL(url)
            expect([protocol, hash, username]).toEqual(['https:', '', ''])
            expect(url).toMatch(/^[\x21-\x7E]+$/)
            if (!isEngine(id)) continue
            const sent = searchParams.get(parameter[id]) ?? ''
            expect([...searchParams.keys()]).toEqual([parameter[id]])
            if (id === 'yandex') expect(phrases(sent)).toEqual(phrases(text))
            else expect(sent).toBe(text)
          }
        }
      }),
    )
  })

  it('hold no operator that the engine lacks', () => {
    fc.assert(
      fc.property(arbitraryFacets(), facets => {
        const { queries } = searchPack({
          facets,
          consents: [],
          records: [],
          engines: searchEngines,
          today: '2026-11-22',
        })
        for (const place of queries.flatMap(({ places }) => places)) {
          if (!isEngine(place.id)) continue
          const sent = outsideQuotes(new URL(place.url).searchParams.get(parameter[place.id]) ?? '')
          if (place.id === 'bing' || place.id === 'brave') expect(sent).not.toContain('inurl:')
          if (place.id === 'yandex') expect(sent).not.toMatch(/\bOR\b|filetype:/)
          else expect(sent).not.toMatch(/mime:|\|/)
        }
      }),
    )
  })

  it.each([
    ["O'Brien (MP)", '%22O%27Brien%20%28MP%29%22'],
    ['Ŵyn', '%22%C5%B4yn%22'],
    ['100% & more#?', '%22100%25%20%26%20more%23%3F%22'],
    ['王小明', '%22%E7%8E%8B%E5%B0%8F%E6%98%8E%22'],
  ])('write %s out', (text, written) => {
    const [place] = enginePlaces(terms({ all: [[exactly(text)]] }), ['google'])
    expect(place?.url).toBe(`https://www.google.com/search?q=${written}`)
  })
})

const phrases = (text: string) => text.match(/"[^"]*"/g)

describe('engines', () => {
  const idsFor = (search: Parameters<typeof terms>[0], engines: readonly SearchEngine[] = searchEngines) =>
    enginePlaces(terms(search), engines).map(({ id, confirmed }) => (confirmed ? id : `${id}?`))

  it('all take a phrase', () => {
    expect(idsFor({ all: [['"a b"']] })).toEqual([...searchEngines])
  })

  it('that do not look in addresses are not offered for it', () => {
    expect(idsFor({ inAddress: 'handle' })).toEqual(['google', 'duckduckgo', 'yandex'])
    expect(idsFor({ inAddress: 'handle' }, ['bing', 'brave'])).toEqual([])
  })

  it('are in doubt where their own help does not say', () => {
    expect(idsFor({ all: [['"a"', '"b"'], ['"c"']] })).toEqual([
      'google',
      'bing',
      'duckduckgo?',
      'brave?',
      'yandex?',
    ])
  })

  it('are in doubt for more words than they say they read', () => {
    const search = { all: [[exactly('one two three four five six seven eight nine ten eleven')]] }
    expect(idsFor(search, ['google', 'bing'])).toEqual(['google', 'bing?'])
  })

  it('are offered once each', () => {
    expect(idsFor({ all: [['"a"']] }, ['bing', 'bing'])).toEqual(['bing'])
  })
})

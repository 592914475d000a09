import type { SearchQuery } from '../../../shared/footprint-views.ts'

type Place = SearchQuery['places'][number]

/**
 * What opening a place sends there: the whole text of the search, something of it or made from it, or nothing. In doubt
 * it is something, never nothing.
 */
export function sentTo({ url }: Pick<Place, 'url'>, text: string): 'text' | 'part' | 'nothing' {
  const address = new URL(url)
  if (url === text || [...address.searchParams.values()].includes(text)) return 'text'
  if (address.search !== '' || address.hash !== '') return 'part'
  const path = decoded(address.pathname).toLowerCase()
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.some(word => path.includes(word)) ? 'part' : 'nothing'
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

import { describe, expect, it } from 'vitest'
import { sentTo } from '../../../../src/renderer/features/footprint/place-sends.ts'

describe('what opening a place sends', () => {
  it.each([
    ['https://www.google.com/search?q=%22Si%C3%A2n+Evans%22', '"Siân Evans"', 'text'],
    ['https://www.google.com/search?tbm=isch&q=%22Si%C3%A2n%20Evans%22', '"Siân Evans"', 'text'],
    ['https://web.archive.org/web/*/sian.example', 'https://web.archive.org/web/*/sian.example', 'text'],
    ['https://register.example/search?q=Evans', '"Siân Evans"', 'part'],
    ['https://register.example/company/SC012345', 'Food Bank SC012345', 'part'],
    ['https://social.example/si%C3%A2n', '"Siân"', 'part'],
    ['https://social.example/%E0%A4%A', 'x', 'nothing'],
    ['https://lens.google.com/', 'Portrait', 'nothing'],
    ['https://www.bing.com/visualsearch', 'Portrait on the party page', 'nothing'],
  ])('%s for %s: %s', (url, text, expected) => {
    expect(sentTo({ url }, text)).toBe(expected)
  })
})

import { expect, it } from 'vitest'
import { asKept, domainIn } from '../../../../src/renderer/features/domains/typed-domain.ts'

it.each([
  ['example.org', 'example.org'],
  ['  example.org ', 'example.org'],
  ['https://www.example.org/about?x=1#top', 'example.org'],
  ['http://user@example.org:8080/', 'example.org'],
  ['sam@mail.example.org', 'mail.example.org'],
  ['www.uk', 'www.uk'],
  ['bücher.example', 'bücher.example'],
  ['ysgol.cymru', 'ysgol.cymru'],
])('finds the domain in %s', (typed, domain) => {
  expect(domainIn(typed)).toBe(domain)
})

it.each(['', 'example', 'two words.example', 'https://', '@', 'a\\b.example', '..'])(
  'finds none in "%s"',
  typed => {
    expect(domainIn(typed)).toBeNull()
  },
)

it('writes a domain as it is kept, so that both can be told to be the same', () => {
  expect(asKept('Bücher.Example')).toBe('xn--bcher-kva.example')
  expect(asKept('Example.org.')).toBe('example.org')
})

import { SaxesParser } from 'saxes'

const longestProlog = 16 * 1024

/** The name of the outermost element; null when the text does not start as XML does. */
export function rootElement(text: string): string | null {
  let name: string | null = null
  let failed = false
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => {
    failed ||= name === null
  })
  parser.on('opentagstart', tag => {
    name ??= tag.name
  })
  parser.write(text.slice(0, longestProlog))
  return failed ? null : name
}

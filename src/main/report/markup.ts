/** Text that is safe to stand in HTML. Only `html` and `join` make it, so nothing gets in unescaped by mistake. */
export interface Markup {
  readonly markup: string
}
type Part = Markup | string | number | null

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Control characters and the marks that turn the direction of text, which could make a report read as something else. */
const unwanted = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text for HTML: escaped, without control and direction characters. Line breaks stay. */
export function escapeText(text: string): string {
  return text
    .replace(unwanted, sign => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[&<>"']/g, sign => signs[sign] ?? '')
}

/** A template whose values are escaped unless they are markup themselves. Null leaves nothing behind. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = parts.map(part =>
    part === null ? '' : typeof part === 'object' ? part.markup : escapeText(String(part)),
  )
  return { markup: strings.map((text, index) => text + (written[index] ?? '')).join('') }
}

export const join = (parts: readonly Markup[]): Markup => ({
  markup: parts.map(part => part.markup).join('\n'),
})

/** The markup when there is something to show, otherwise nothing. */
export const when = (condition: boolean, then: () => Markup): Markup => (condition ? then() : { markup: '' })

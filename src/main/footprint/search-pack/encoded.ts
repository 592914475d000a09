/** What encodeURIComponent leaves as it is. */
const writtenOut: Readonly<Record<string, string>> = {
  '!': '%21',
  "'": '%27',
  '(': '%28',
  ')': '%29',
  '*': '%2A',
}

/**
 * A text as part of an address. Apostrophes and brackets are written out as well: programs that an address passes through
 * on its way to the browser end it there.
 */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, sign => writtenOut[sign] ?? sign)
}

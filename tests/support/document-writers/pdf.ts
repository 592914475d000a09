/** A PDF in the making: objects by number, and what the trailer says beside its size. ISO 32000-1, 7.5. */
export interface PdfParts {
  readonly objects: Readonly<Record<number, string>>
  readonly trailer: string
}

/** The objects of one page that says a word, with a dictionary of information. */
export function onePage(
  more: Readonly<Record<number, string>> = {},
  info = '/Author (Ann Author)',
): PdfParts {
  return {
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] >>',
      3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      4: stream('', 'BT /F1 12 Tf 20 100 Td (Hello) Tj ET'),
      5: `<< ${info} >>`,
      ...more,
    },
    trailer: '/Root 1 0 R /Info 5 0 R',
  }
}

export const stream = (dict: string, content: string): string =>
  `<< ${dict} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`

/** Writes a file with its table; each further saving is added behind, as editors do, and points back. */
export function pdfFile(...savings: readonly PdfParts[]): Uint8Array {
  let text = '%PDF-1.4\n'
  let previous: number | null = null
  for (const { objects, trailer } of savings) {
    const offsets = new Map<number, number>()
    for (const [number, object] of Object.entries(objects)) {
      offsets.set(Number(number), text.length)
      text += `${number} 0 obj\n${object}\nendobj\n`
    }
    const start = text.length
    const lines = [...offsets].map(
      ([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`,
    )
    const back = previous === null ? '' : ` /Prev ${previous}`
    text += `xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size 100 ${trailer}${back} >>\nstartxref\n${start}\n%%EOF\n`
    previous = start
  }
  return Buffer.from(text, 'latin1')
}

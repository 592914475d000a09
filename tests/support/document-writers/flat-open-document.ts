/** What a made document shall say of its making and hide in its content. */
export interface MadeDocument {
  readonly kind: 'text' | 'sheets' | 'slides'
  readonly author: string
  readonly lastEditor: string
  readonly title: string
  readonly keyword: string
  /** A property that somebody named: its name and value. */
  readonly own: readonly [string, string]
  readonly commenters: readonly string[]
  /** Who inserted and who deleted something. Text only. */
  readonly changers: readonly string[]
  /** What was deleted and is still inside. */
  readonly deleted: string
  /** Names of hidden sheets, or how many slides are hidden. */
  readonly hiddenSheets: readonly string[]
  readonly hiddenSlides: number
  /** What the speaker was to say. */
  readonly notes: string | null
  readonly words: string
  /** A JPEG to put onto the page. */
  readonly photo: Uint8Array | null
}

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const names = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['presentation', 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]

const mediaTypes = { text: 'text', sheets: 'spreadsheet', slides: 'presentation' }
/** Ending of the file name by which LibreOffice knows the kind. */
export const endings = { text: 'fodt', sheets: 'fods', slides: 'fodp' }

/** A document in one XML file, which LibreOffice turns into every other format. OpenDocument 1.3 part 3. */
export function flatOpenDocument(made: MadeDocument): string {
  const namespaces = names.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')
  const body = { text: textBody, sheets: sheetsBody, slides: slidesBody }[made.kind](made)
  const mediaType = `application/vnd.oasis.opendocument.${mediaTypes[made.kind]}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="${mediaType}">
<office:meta>${meta(made)}</office:meta>${styles}${body}</office:document>`
}

const meta = ({ author, lastEditor, title, keyword, own }: MadeDocument) =>
  `<meta:initial-creator>${escapeXml(author)}</meta:initial-creator><dc:creator>${escapeXml(lastEditor)}</dc:creator>` +
  `<dc:title>${escapeXml(title)}</dc:title><meta:keyword>${escapeXml(keyword)}</meta:keyword>` +
  `<meta:creation-date>2025-03-04T05:06:07</meta:creation-date>` +
  `<meta:user-defined meta:name="${escapeXml(own[0])}">${escapeXml(own[1])}</meta:user-defined>`

const styles = `<office:automatic-styles>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="hiddenpage" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
<style:page-layout style:name="layout"><style:page-layout-properties fo:page-width="21cm" fo:page-height="15cm" fo:margin="1cm"/></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="layout"/></office:master-styles>`

const annotation = (author: string) =>
  `<office:annotation svg:width="4cm" svg:height="2cm" svg:x="1cm" svg:y="1cm"><dc:creator>${escapeXml(author)}</dc:creator><dc:date>2025-05-06T07:08:09</dc:date><text:p>A remark</text:p></office:annotation>`

const changeInfo = (author: string) =>
  `<office:change-info><dc:creator>${escapeXml(author)}</dc:creator><dc:date>2025-06-07T08:09:10</dc:date></office:change-info>`

const picture = (photo: Uint8Array | null) =>
  photo === null
    ? ''
    : `<draw:frame draw:name="photo" text:anchor-type="as-char" svg:x="2cm" svg:y="8cm" svg:width="3cm" svg:height="3cm"><draw:image><office:binary-data>${Buffer.from(photo).toString('base64')}</office:binary-data></draw:image></draw:frame>`

function textBody({ changers, deleted, commenters, words, photo }: MadeDocument): string {
  const regions = changers.map((author, index) =>
    index % 2 === 0
      ? `<text:changed-region xml:id="c${index}" text:id="c${index}"><text:insertion>${changeInfo(author)}</text:insertion></text:changed-region>`
      : `<text:changed-region xml:id="c${index}" text:id="c${index}"><text:deletion>${changeInfo(author)}<text:p>${escapeXml(deleted)}</text:p></text:deletion></text:changed-region>`,
  )
  const changes = changers.map((_, index) =>
    index % 2 === 0
      ? `<text:change-start text:change-id="c${index}"/>added ${index}<text:change-end text:change-id="c${index}"/>`
      : `<text:change text:change-id="c${index}"/>`,
  )
  const tracked =
    regions.length === 0 ? '' : `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`
  return `<office:body><office:text>${tracked}<text:p>${escapeXml(words)} ${changes.join(' ')}${commenters.map(annotation).join('')}</text:p><text:p>${picture(photo)}</text:p></office:text></office:body>`
}

function sheetsBody({ hiddenSheets, commenters, words }: MadeDocument): string {
  const rows = commenters.map(
    author =>
      `<table:table-row><table:table-cell office:value-type="string">${annotation(author)}<text:p>${escapeXml(words)}</text:p></table:table-cell></table:table-row>`,
  )
  const first = `<table:table table:name="Shown" table:style-name="shown"><table:table-column/><table:table-row><table:table-cell office:value-type="string"><text:p>${escapeXml(words)}</text:p></table:table-cell></table:table-row>${rows.join('')}</table:table>`
  const others = hiddenSheets.map(
    name =>
      `<table:table table:name="${escapeXml(name)}" table:style-name="hidden"><table:table-column/><table:table-row><table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row></table:table>`,
  )
  return `<office:body><office:spreadsheet>${first}${others.join('')}</office:spreadsheet></office:body>`
}

function slidesBody({ hiddenSlides, notes, commenters, words, photo }: MadeDocument): string {
  const box = (content: string) =>
    `<draw:frame svg:x="1cm" svg:y="1cm" svg:width="12cm" svg:height="5cm"><draw:text-box><text:p>${content}</text:p></draw:text-box></draw:frame>`
  const said =
    notes === null
      ? ''
      : `<presentation:notes><draw:frame presentation:class="notes" svg:x="1cm" svg:y="1cm" svg:width="12cm" svg:height="5cm"><draw:text-box><text:p>${escapeXml(notes)}</text:p></draw:text-box></draw:frame></presentation:notes>`
  const page = (style: string, content: string) =>
    `<draw:page draw:master-page-name="Default"${style}>${content}</draw:page>`
  const hidden = Array.from({ length: hiddenSlides }, (_, index) =>
    page(' draw:style-name="hiddenpage"', box(`kept back ${index}`)),
  )
  const shown = page(
    '',
    `${box(escapeXml(words))}${picture(photo)}${commenters.map(annotation).join('')}${said}`,
  )
  return `<office:body><office:presentation>${shown}${hidden.join('')}</office:presentation></office:body>`
}

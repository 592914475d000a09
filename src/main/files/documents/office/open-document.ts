import { leadsToOwnFile, readable } from '../addresses.ts'
import { authorship } from '../authorship.ts'
import type { Tally } from '../tally.ts'
import { type Attributes, attribute, local, type XmlListener } from '../xml/read-xml.ts'
import type { OfficePackage } from './package.ts'
import { eachPart } from './parts.ts'
import { odfProperties, readOwnProperties, readProperties } from './properties.ts'

/** Parts with words, of the document and of the objects in it. */
export const openDocumentTexts = /^(Object [^/]+\/)*(content|styles)\.xml$/i
export const openDocumentMeta = /^(Object [^/]+\/)*meta\.xml$/i
export const openDocumentSettings = /^(Object [^/]+\/)*settings\.xml$/i

/** What an OpenDocument file tells. Element names: OpenDocument 1.3 part 3, and LibreOffice's additions. */
export function readOpenDocument(office: OfficePackage, found: Tally): void {
  const { archive, limits } = office
  for (const entry of archive.entries) {
    if (!openDocumentMeta.test(entry.name)) continue
    const bytes = archive.unpack(entry)
    readProperties(bytes, entry.name, odfProperties, found, limits)
    readOwnProperties(bytes, entry.name, found, limits)
  }
  readSettings(office, found)
  readTexts(office, found)
  readVersions(office, found)
  readStrayParts(office, found)
}

const settingsThatTell = /^(PrinterName|TemplateName|CurrentDatabaseDataSource|ImageFilePath|EmbedFontsPath)$/

function readSettings(office: OfficePackage, found: Tally): void {
  eachPart(office, openDocumentSettings, part => {
    let item: string | null = null
    let value = ''
    return {
      open: (name, attributes) => {
        item = local(name) === 'config-item' ? attribute(attributes, 'name') : null
        value = ''
      },
      text: piece => {
        if (item !== null && value.length < 2000) value += piece
      },
      close: () => {
        if (item !== null && settingsThatTell.test(item))
          found.add(item === 'PrinterName' ? 'device' : 'file-path', `${part} ${item}`, value)
        if (item === 'Rsid' && Number(value) > 0)
          found.add('editing-history', `${part} ${item}`, 'mark of the editing session')
        item = null
      },
    }
  })
}

function readTexts(office: OfficePackage, found: Tally): void {
  const acts = authorship()
  const hidden = { styles: new Set<string>(), pages: new Set<string>(), texts: new Set<string>() }
  let sessions = 0
  let rows = 0
  let columns = 0
  // Styles come first in either part, and the common ones in the other: hence styles.xml before content.xml.
  const parts = office.archive.entries.filter(({ name }) => openDocumentTexts.test(name))
  const ordered = parts.toSorted((a, b) => b.name.localeCompare(a.name))
  for (const { name: part } of ordered) {
    const acting = acted(acts)
    const words = hiddenWords(found, hidden.texts, part.endsWith('content.xml'))
    const listen: Required<Pick<XmlListener, 'open' | 'close' | 'text'>> = {
      open: (name, attributes) => {
        const element = local(name)
        acting.open(element)
        words.open(element, attributes)
        for (const key in attributes) if (/^(officeooo|loext):.*rsid$/.test(key)) sessions++
        hiddenStyle(element, attributes, hidden, words.style)
        tellHidden(element, attributes, hidden, found)
        if (isHiddenBand(attributes)) {
          if (element === 'table-row') rows += repeated(attributes, 'number-rows-repeated')
          if (element === 'table-column') columns += repeated(attributes, 'number-columns-repeated')
        }
        const address = attribute(attributes, 'href')
        if (address !== null && leadsToOwnFile(address))
          found.add('file-path', `${part} link`, readable(address))
      },
      text: piece => {
        acting.text(piece)
        words.text(piece)
      },
      close: name => {
        acting.close(local(name))
        words.close()
      },
    }
    eachPart(office, new RegExp(`^${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`), () => listen)
  }
  acts.tell(found)
  if (sessions > 0) found.add('editing-history', 'rsid', 'marks of editing sessions', sessions)
  if (rows > 0) found.add('hidden-content', 'Hidden rows', `${rows} hidden rows`, rows)
  if (columns > 0) found.add('hidden-content', 'Hidden columns', `${columns} hidden columns`, columns)
}

const isHiddenBand = (attributes: Attributes) =>
  /^(collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '')
const repeated = (attributes: Attributes, name: string) =>
  Math.max(1, Math.min(1_048_576, Number(attribute(attributes, name) ?? 1)) || 1)

interface HiddenStyles {
  readonly styles: Set<string>
  readonly pages: Set<string>
  readonly texts: Set<string>
}

function hiddenStyle(
  element: string,
  attributes: Attributes,
  hidden: HiddenStyles,
  style: () => string | null,
): void {
  const name = style()
  if (name === null) return
  if (element === 'table-properties' && attribute(attributes, 'display') === 'false') hidden.styles.add(name)
  if (element === 'drawing-page-properties' && attribute(attributes, 'visibility') === 'hidden')
    hidden.pages.add(name)
  if (element === 'text-properties' && attribute(attributes, 'display') === 'none') hidden.texts.add(name)
}

function tellHidden(element: string, attributes: Attributes, hidden: HiddenStyles, found: Tally): void {
  const style = attribute(attributes, 'style-name') ?? ''
  const name = attribute(attributes, 'name') ?? ''
  if (element === 'table' && hidden.styles.has(style)) found.add('hidden-content', 'Hidden sheet', name)
  if (element === 'page' && hidden.pages.has(style))
    found.add('hidden-content', 'Hidden slide', name || 'a slide')
  if (element === 'section' && /^(none|condition)$/.test(attribute(attributes, 'display') ?? ''))
    found.add('hidden-content', 'Hidden section', name || 'a section')
}

/** Comments and tracked changes: who and when stand in elements of their own below. */
function acted(acts: ReturnType<typeof authorship>) {
  const path: string[] = []
  let author: string | null = null
  let date: string | null = null
  let text = ''
  const change = () =>
    path.findLast(name => /^(insertion|deletion|format-change|movement|cell-content-change)$/.test(name))
  return {
    open: (element: string) => {
      path.push(element)
      text = ''
      if (element === 'annotation' || element === 'change-info') {
        author = null
        date = null
      }
    },
    text: (piece: string) => {
      if (text.length < 1000) text += piece
    },
    close: (element: string) => {
      path.pop()
      const parent = path.at(-1)
      if (parent === 'annotation' || parent === 'change-info') {
        if (element === 'creator') author = text
        if (element === 'date') date = text
      }
      if (element === 'annotation') acts.did('comment', 'Comment', author, date)
      if (element === 'change-info') acts.did('tracked-change', changeName(change() ?? ''), author, date)
      text = ''
    },
  }
}

const changeName = (element: string) =>
  element === 'insertion'
    ? 'Tracked insertion'
    : element === 'deletion'
      ? 'Tracked deletion'
      : element === 'movement'
        ? 'Tracked move'
        : element === 'cell-content-change'
          ? 'Tracked cell change'
          : 'Tracked formatting'

/** Words that do not show: deleted, of a hidden style, in hidden fields, or in speaker notes. */
function hiddenWords(found: Tally, hiddenTexts: ReadonlySet<string>, isContent: boolean) {
  const styles: (string | null)[] = []
  const regions: { depth: number; field: string; text: string }[] = []
  const regionOf = (element: string, attributes: Attributes): string | null => {
    if (element === 'deletion') return 'Deleted text still inside'
    if (element === 'hidden-text' || element === 'hidden-paragraph') return 'Hidden text'
    if (element === 'notes') return isContent ? 'Speaker notes' : null
    const isSpan = element === 'span' || element === 'p' || element === 'h'
    return isSpan && hiddenTexts.has(attribute(attributes, 'style-name') ?? '') ? 'Hidden text' : null
  }
  const unheard = new Set<string>(['creator', 'date', 'creator-initials', 'page-number'])
  const path: string[] = []
  return {
    style: () => styles.findLast(name => name !== null) ?? null,
    open: (element: string, attributes: Attributes) => {
      path.push(element)
      styles.push(element === 'style' ? attribute(attributes, 'name') : null)
      const field = regionOf(element, attributes)
      if (field !== null)
        regions.push({ depth: path.length, field, text: attribute(attributes, 'string-value') ?? '' })
    },
    text: (piece: string) => {
      const region = regions.at(-1)
      if (region && region.text.length < 2000 && !unheard.has(path.at(-1) ?? '')) region.text += piece
    },
    close: () => {
      const depth = path.length
      path.pop()
      styles.pop()
      const region = regions.at(-1)
      if (region?.depth !== depth) return
      regions.pop()
      if (region.text.trim() !== '') found.add('hidden-content', region.field, region.text)
    },
  }
}

/** Earlier versions that were saved inside of the document. */
function readVersions(office: OfficePackage, found: Tally): void {
  eachPart(office, /^VersionList\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) !== 'version-entry') return
      const words = ['creator', 'date-time', 'comment'].map(key => attribute(attributes, key) ?? '')
      found.add(
        'earlier-version',
        'VersionList.xml',
        words.filter(word => word !== '').join(', ') || 'a version',
      )
    },
  }))
}

function readStrayParts({ archive }: OfficePackage, found: Tally): void {
  for (const { name } of archive.entries) {
    if (/^Thumbnails\//i.test(name)) found.add('thumbnail', 'Thumbnail', name)
    if (/^(Basic|Scripts)\/.*(?<!script-l[bc]\.xml|dialog-l[bc]\.xml)$/i.test(name))
      found.add('script', 'Macro', name)
    if (/^META-INF\/.*signatures\.xml$/i.test(name)) found.add('person', 'Digital signature', name)
    if (/^Object [^/]+\/content\.xml$|^Object [^/]+$/i.test(name))
      found.add('attachment', 'Embedded object', name)
  }
}

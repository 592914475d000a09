import { authorship } from '../authorship.ts'
import { tellPerson } from '../neutral.ts'
import type { Tally } from '../tally.ts'
import { attribute, local, type XmlListener } from '../xml/read-xml.ts'
import type { OfficePackage } from './package.ts'
import { eachPart, readWhereItSays } from './parts.ts'

/** What slides tell beside their properties: hidden slides, speaker notes, comments, and who changed what. */
export function readPresentation(office: OfficePackage, found: Tally): void {
  readHiddenSlides(office, found)
  eachPart(office, /^ppt\/notesSlides\/[^/]+\.xml$/i, () =>
    notes(text => found.add('hidden-content', 'Speaker notes', text)),
  )
  readComments(office, found)
  readChanges(office, found)
}

function readHiddenSlides({ archive, limits }: OfficePackage, found: Tally): void {
  for (const entry of archive.entries) {
    if (!/^ppt\/slides\/[^/]+\.xml$/i.test(entry.name)) continue
    const slide = /(\d*)\.xml$/i.exec(entry.name)?.[1] ?? ''
    const open = (name: string, attributes: Readonly<Record<string, string>>) => {
      const isHidden = local(name) === 'sld' && /^(0|false)$/.test(attribute(attributes, 'show') ?? '')
      if (isHidden) found.add('hidden-content', 'Hidden slide', `slide ${slide}`)
    }
    readWhereItSays({ archive, limits }, entry, ['show='], { open })
  }
}

/** The words of one page of notes; the number of the slide on it is a field and no note. */
function notes(tell: (text: string) => void): XmlListener {
  let fields = 0
  let isText = false
  let text = ''
  return {
    open: name => {
      if (local(name) === 'fld') fields++
      isText = local(name) === 't'
    },
    text: piece => {
      if (isText && fields === 0 && text.length < 2000) text += piece
    },
    close: name => {
      isText = false
      if (local(name) === 'fld') fields--
      if (local(name) === 'p') text += ' '
      if (local(name) === 'notes' && text.trim() !== '') tell(text)
    },
  }
}

function readComments(office: OfficePackage, found: Tally): void {
  const authors = new Map<string, string>()
  const acts = authorship()
  eachPart(office, /^ppt\/(commentAuthors|authors)[^/]*\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) !== 'cmAuthor' && local(name) !== 'author') return
      const author = attribute(attributes, 'name') ?? ''
      authors.set(attribute(attributes, 'id') ?? '', author)
      tellPerson(found, 'ppt/commentAuthors.xml', author)
      if (attribute(attributes, 'providerId') !== 'None')
        tellPerson(found, 'ppt/authors.xml userId', attribute(attributes, 'userId') ?? '')
    },
  }))
  eachPart(office, /^ppt\/comments\/[^/]+\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) !== 'cm' && local(name) !== 'reply') return
      const author = authors.get(attribute(attributes, 'authorId') ?? '') ?? null
      acts.did('comment', 'Comment', author, attribute(attributes, 'dt') ?? attribute(attributes, 'created'))
    },
  }))
  acts.tell(found)
}

/** PowerPoint keeps a log of who changed which slide, for working on it together. */
function readChanges(office: OfficePackage, found: Tally): void {
  eachPart(office, /^ppt\/changesInfos\/[^/]+\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) === 'chgData')
        found.add('editing-history', 'Change log', attribute(attributes, 'name') ?? '')
    },
  }))
}

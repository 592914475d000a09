import { authorship } from '../authorship.ts'
import { tellPerson } from '../neutral.ts'
import type { Tally } from '../tally.ts'
import { type Attributes, attribute, local } from '../xml/read-xml.ts'
import type { OfficePackage } from './package.ts'
import { eachPart, readWhereItSays } from './parts.ts'

const on = new Set(['1', 'true'])

/** What a workbook tells beside its properties: hidden sheets, rows and columns, comments, where it was saved, who changed it. */
export function readSpreadsheet(office: OfficePackage, found: Tally): void {
  readWorkbook(office, found)
  readHiddenCells(office, found)
  readNotes(office, found)
  readThreads(office, found)
  readConnections(office, found)
  readSharedChanges(office, found)
}

function readWorkbook(office: OfficePackage, found: Tally): void {
  const open = (name: string, attributes: Attributes) => {
    const element = local(name)
    const state = attribute(attributes, 'state')
    const value = attribute(attributes, 'name') ?? ''
    if (element === 'sheet' && state === 'hidden') found.add('hidden-content', 'Hidden sheet', value)
    if (element === 'sheet' && state === 'veryHidden')
      found.add('hidden-content', 'Sheet hidden from the menus', value)
    if (element === 'definedName' && on.has(attribute(attributes, 'hidden') ?? '') && !/^_xln/.test(value))
      found.add('hidden-content', 'Hidden name', value)
    if (element === 'absPath')
      found.add('file-path', 'Where it was saved', attribute(attributes, 'url') ?? '')
    if (element === 'fileSharing')
      tellPerson(found, 'xl/workbook.xml fileSharing', attribute(attributes, 'userName') ?? '')
  }
  eachPart(office, /^xl\/workbook\w*\.xml$/i, () => ({ open }))
}

function readHiddenCells({ archive, limits }: OfficePackage, found: Tally): void {
  let rows = 0
  let columns = 0
  const open = (name: string, attributes: Attributes) => {
    if (!on.has(attributes.hidden ?? '')) return
    if (local(name) === 'row') rows++
    if (local(name) === 'col')
      columns += Math.max(1, Math.min(16_384, 1 + Number(attributes.max) - Number(attributes.min)) || 1)
  }
  for (const entry of archive.entries)
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name))
      readWhereItSays({ archive, limits }, entry, ['hidden='], { open })
  if (rows > 0) found.add('hidden-content', 'Hidden rows', `${rows} hidden rows`, rows)
  if (columns > 0) found.add('hidden-content', 'Hidden columns', `${columns} hidden columns`, columns)
}

/** Notes, which older versions call comments. */
function readNotes(office: OfficePackage, found: Tally): void {
  const acts = authorship()
  eachPart(office, /^xl\/comments[^/]*\.xml$|^xl\/comments\/[^/]+\.xml$/i, () => {
    const authors: string[] = []
    let author: string | null = null
    return {
      open: (name, attributes) => {
        if (local(name) === 'author') author = ''
        if (local(name) === 'comment')
          acts.did('comment', 'Note', authors[Number(attribute(attributes, 'authorId'))] ?? null, null)
      },
      text: piece => {
        if (author !== null && author.length < 1000) author += piece
      },
      close: name => {
        if (local(name) !== 'author' || author === null) return
        authors.push(threadMark.test(author) ? '' : author)
        author = null
      },
    }
  })
  acts.tell(found)
}

/** For each thread Excel writes a note by a name made of its id, for versions that know no threads. */
const threadMark = /^tc=\{?[0-9A-F-]{36}\}?$/i

function readThreads(office: OfficePackage, found: Tally): void {
  const acts = authorship()
  const people = new Map<string, string>()
  eachPart(office, /^xl\/persons\/[^/]+\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) !== 'person') return
      const displayName = attribute(attributes, 'displayName') ?? ''
      people.set(attribute(attributes, 'id') ?? '', displayName)
      tellPerson(found, 'xl/persons person', displayName)
      if (attribute(attributes, 'providerId') !== 'None')
        tellPerson(found, 'xl/persons userId', attribute(attributes, 'userId') ?? '')
    },
  }))
  eachPart(office, /^xl\/threadedComments\/[^/]+\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) !== 'threadedComment') return
      const person = people.get(attribute(attributes, 'personId') ?? '') ?? null
      acts.did('comment', 'Comment', person, attribute(attributes, 'dT'))
    },
  }))
  acts.tell(found)
}

/** Where data came from, and the copy of it that a pivot table keeps. */
function readConnections(office: OfficePackage, found: Tally): void {
  const open = (name: string, attributes: Attributes) => {
    const element = local(name)
    if (element === 'dbPr')
      found.add('file-path', 'Data connection', attribute(attributes, 'connection') ?? '')
    if (element === 'connection')
      for (const key of ['sourceFile', 'odcFile'])
        found.add('file-path', 'Data connection', attribute(attributes, key) ?? '')
    if (element === 'textPr')
      found.add('file-path', 'Data connection', attribute(attributes, 'sourceFile') ?? '')
  }
  eachPart(office, /^xl\/connections\.xml$/i, () => ({ open }))
  eachPart(office, /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i, () => ({
    open: (name, attributes) => {
      if (local(name) !== 'pivotCacheDefinition') return
      tellPerson(found, 'Pivot table refreshed by', attribute(attributes, 'refreshedBy') ?? '')
      const records = Number(attribute(attributes, 'recordCount'))
      if (records > 0) found.add('hidden-content', 'Copy of the data of a pivot table', `${records} rows`)
    },
  }))
}

/** The log of changes that shared workbooks of older versions keep. */
function readSharedChanges(office: OfficePackage, found: Tally): void {
  const acts = authorship()
  eachPart(office, /^xl\/revisions\/[^/]+\.xml$/i, () => ({
    open: (name, attributes) => {
      const element = local(name)
      if (element === 'header')
        acts.did(
          'tracked-change',
          'Shared change',
          attribute(attributes, 'userName'),
          attribute(attributes, 'dateTime'),
        )
      if (element === 'userInfo') tellPerson(found, 'Shared with', attribute(attributes, 'name') ?? '')
    },
  }))
  acts.tell(found)
}

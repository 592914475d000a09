import { type Authorship, authorship } from '../authorship.ts'
import { tellPerson } from '../neutral.ts'
import type { Tally } from '../tally.ts'
import { type Attributes, attribute, local } from '../xml/read-xml.ts'
import type { OfficePackage } from './package.ts'
import { eachPart } from './parts.ts'

/** Everything of the document that may hold words or names. Looks and fonts hold none. */
export const wordParts =
  /^word\/(?!theme\/|_rels\/)(?!.*(styles|fontTable|numbering|webSettings)[^/]*\.xml$).*\.xml$/i

/** How tracked changes are called, by element. ISO/IEC 29500-1, 17.13.5. */
const changes: Readonly<Record<string, string>> = {
  ins: 'Tracked insertion',
  del: 'Tracked deletion',
  moveFrom: 'Tracked move',
  moveTo: 'Tracked move',
  cellIns: 'Tracked insertion',
  cellDel: 'Tracked deletion',
  cellMerge: 'Tracked formatting',
  rPrChange: 'Tracked formatting',
  pPrChange: 'Tracked formatting',
  sectPrChange: 'Tracked formatting',
  tblPrChange: 'Tracked formatting',
  tblPrExChange: 'Tracked formatting',
  tblGridChange: 'Tracked formatting',
  tcPrChange: 'Tracked formatting',
  trPrChange: 'Tracked formatting',
  numberingChange: 'Tracked formatting',
}

/** What a Word document tells beside its properties: changes, comments, hidden text, variables, people, sessions of editing. */
export function readWord(office: OfficePackage, found: Tally): void {
  const acts = authorship()
  let sessions = 0
  eachPart(office, wordParts, () => {
    const hidden = hiddenText(found)
    return {
      open: (name, attributes) => {
        const element = local(name)
        hidden.open(element, attributes)
        if (element === 'rsid' || element === 'rsidRoot') sessions++
        act(element, attributes, acts)
        mention(element, attributes, found)
      },
      close: name => hidden.close(local(name)),
      text: hidden.text,
    }
  })
  acts.tell(found)
  if (sessions > 0)
    found.add('editing-history', 'word/settings.xml rsids', 'marks of editing sessions', sessions)
}

function act(element: string, attributes: Attributes, acts: Authorship): void {
  const change = Object.hasOwn(changes, element) ? changes[element] : undefined
  if (change === undefined && element !== 'comment') return
  const author = attribute(attributes, 'author')
  const date = attribute(attributes, 'date')
  if (element === 'comment') acts.did('comment', 'Comment', author, date)
  // The same names without an author stand for other things, such as the insertion point of a field.
  else if (change !== undefined && author !== null) acts.did('tracked-change', change, author, date)
}

function mention(element: string, attributes: Attributes, found: Tally): void {
  const value = attribute(attributes, 'val') ?? ''
  if (element === 'person') tellPerson(found, 'word/people.xml person', attribute(attributes, 'author') ?? '')
  if (element === 'presenceInfo' && attribute(attributes, 'providerId') !== 'None')
    tellPerson(found, 'word/people.xml userId', attribute(attributes, 'userId') ?? '')
  if (element === 'docVar')
    found.add('other', `Document variable ${attribute(attributes, 'name') ?? ''}`, value)
  if (element === 'connectString' || element === 'query')
    found.add('file-path', `Mail merge ${element}`, value)
}

const off = new Set(['0', 'false', 'off'])

/** Hears text that was deleted but is still there, and text that is set not to show. */
function hiddenText(found: Tally) {
  const path: string[] = []
  let hiddenRun = false
  let text = ''
  const heard = () => path.at(-1) === 'delText' || (hiddenRun && path.at(-1) === 't')
  return {
    open: (element: string, attributes: Attributes) => {
      if (element === 'r') hiddenRun = false
      const isOwn = path.at(-1) === 'rPr' && path.at(-2) === 'r'
      if (element === 'vanish' && isOwn) hiddenRun = !off.has(attribute(attributes, 'val') ?? '')
      path.push(element)
      text = ''
    },
    text: (piece: string) => {
      if (heard() && text.length < 2000) text += piece
    },
    close: (element: string) => {
      if (element === 'delText') found.add('hidden-content', 'Deleted text still inside', text)
      else if (element === 't' && hiddenRun) found.add('hidden-content', 'Hidden text', text)
      if (element === 'r') hiddenRun = false
      path.pop()
      text = ''
    },
  }
}

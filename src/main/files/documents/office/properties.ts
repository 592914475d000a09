import type { DisclosureKind } from '../../../../shared/model/file-report.ts'
import type { DocumentLimits } from '../limits.ts'
import type { Tally } from '../tally.ts'
import { attribute, local, readXml } from '../xml/read-xml.ts'

/** What a property of a document says about somebody. What is in none of these lists (`Pages`, `DocSecurity`) says nothing. */
export const ooxmlProperties: Readonly<Record<string, DisclosureKind>> = {
  creator: 'person',
  lastModifiedBy: 'person',
  title: 'title-or-keywords',
  subject: 'title-or-keywords',
  description: 'title-or-keywords',
  keywords: 'title-or-keywords',
  category: 'title-or-keywords',
  contentStatus: 'title-or-keywords',
  identifier: 'title-or-keywords',
  version: 'editing-history',
  revision: 'editing-history',
  created: 'time',
  modified: 'time',
  lastPrinted: 'time',
  Application: 'software',
  AppVersion: 'software',
  Company: 'organisation',
  Manager: 'person',
  Template: 'file-path',
  HyperlinkBase: 'file-path',
  TotalTime: 'editing-history',
}

export const odfProperties: Readonly<Record<string, DisclosureKind>> = {
  'initial-creator': 'person',
  creator: 'person',
  'printed-by': 'person',
  title: 'title-or-keywords',
  subject: 'title-or-keywords',
  description: 'title-or-keywords',
  keyword: 'title-or-keywords',
  'creation-date': 'time',
  date: 'time',
  'print-date': 'time',
  generator: 'software',
  'editing-cycles': 'editing-history',
  'editing-duration': 'editing-history',
}

/** Reads one part of properties: each element of the outermost one is a property. */
export function readProperties(
  bytes: Uint8Array,
  part: string,
  kinds: Readonly<Record<string, DisclosureKind>>,
  found: Tally,
  limits: DocumentLimits,
): void {
  const path: string[] = []
  let text = ''
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    path.push(local(name))
    text = ''
    if (local(name) === 'template') {
      const template = attribute(attributes, 'href') ?? attribute(attributes, 'title')
      if (template) found.add('file-path', `${part} template`, template)
    }
  }
  const close = () => {
    const name = path.pop() ?? ''
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    const value = text.trim()
    text = ''
    if (kind !== undefined && !saysNothing(name, value))
      found.add(kind, `${part} ${name}`, withUnit(name, value))
  }
  const heard = (piece: string) => {
    if (text.length < 4096) text += piece
  }
  readXml(bytes, { open, close, text: heard }, limits)
}

/** What applications write when there is nothing to tell. */
const saysNothing = (name: string, value: string) =>
  value === '' ||
  ((name === 'TotalTime' || name === 'revision') && value === '0') ||
  (name === 'editing-duration' && /^PT?(0[HMSD])*$/.test(value)) ||
  (name === 'Template' && /^Normal(\.dotm?)?$/i.test(value))

const withUnit = (name: string, value: string) =>
  name === 'TotalTime' && /^\d+$/.test(value) ? `${value} min` : value

/** Properties that somebody named: `docProps/custom.xml`, and `meta:user-defined` of OpenDocument. */
export function readOwnProperties(
  bytes: Uint8Array,
  part: string,
  found: Tally,
  limits: DocumentLimits,
): void {
  let property: string | null = null
  let text = ''
  const isOwn = (name: string) => local(name) === 'property' || local(name) === 'user-defined'
  readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (!isOwn(name)) return
        property = attribute(attributes, 'name') ?? ''
        text = ''
      },
      text: piece => {
        if (property !== null && text.length < 4096) text += piece
      },
      close: name => {
        if (!isOwn(name) || property === null) return
        found.add('other', `${part} ${property}`, text.trim() === '' ? property : text)
        property = null
      },
    },
    limits,
  )
}

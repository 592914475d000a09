import { type NeutralNames, neutralDate, neutralInitials } from '../neutral.ts'
import { type Attributes, attribute } from '../xml/read-xml.ts'

/**
 * What of a document's XML is about its making and no part of its content. The cleaning changes this and nothing else, and
 * the proof looks at everything but this. All names are without prefix.
 */

/** Left out with all that is in them. */
const elements: ReadonlySet<string> = new Set([
  // Word: marks of sessions, ids and variables of the document, its template, where a mail merge takes its data from.
  'rsids',
  'rsid',
  'docVars',
  'docId',
  'attachedTemplate',
  'mailMerge',
  // A field that shows a property would empty itself when the property is gone. Without its binding it keeps its words.
  'dataBinding',
  // Excel and PowerPoint
  'revisionPtr',
  'custData',
  'custDataLst',
])

/** Settings of LibreOffice about a printer, a template, a session. */
const settings = /^(PrinterName|PrinterSetup|TemplateName|CurrentDatabaseDataSource|Rsid|RsidRoot)$/

export function isMetadataElement(element: string, attributes: Attributes): boolean {
  if (element === 'config-item') return settings.test(attribute(attributes, 'name') ?? '')
  return elements.has(element)
}

type Replacement = (value: string, names: NeutralNames, attributes: Attributes) => string | null

const leaveOut: Replacement = () => null
const name: Replacement = (value, names) => names(value)
const initials: Replacement = () => neutralInitials
const date: Replacement = () => neutralDate
const local: Replacement = () => 'None'
/** The sign-in name of a person, by which Office finds their picture: their neutral name, as for somebody who is not signed in. */
const signInOf =
  (key: string): Replacement =>
  (value, names, attributes) =>
    names(attribute(attributes, key) ?? value)

/** By element, then by attribute. */
const byElement: Readonly<Record<string, Readonly<Record<string, Replacement>>>> = {
  person: { author: name, displayName: name, userId: signInOf('displayName'), providerId: local },
  presenceInfo: { userId: name, providerId: local },
  user: { userName: name, userId: signInOf('userName'), userProvider: local },
  absPath: { url: () => '' },
  fileSharing: { userName: name },
  threadedComment: { dT: leaveOut },
  pivotCacheDefinition: { refreshedBy: name, refreshedDate: leaveOut, refreshedDateIso: leaveOut },
  header: { userName: name, dateTime: date },
  userInfo: { name, dateTime: date },
  pageSetup: { id: leaveOut },
  cmAuthor: { name, initials },
  author: { name, initials, userId: signInOf('name'), providerId: local },
  cm: { dt: leaveOut, created: date },
  reply: { created: date },
  threadingInfo: { timeZoneBias: () => '0' },
}

/** How an attribute is replaced; null when it belongs to the content. `key` is as written, with its prefix. */
function replacementOf(element: string, key: string, attributes: Attributes): Replacement | null {
  const plain = key.slice(key.indexOf(':') + 1)
  const own = Object.hasOwn(byElement, element) ? byElement[element] : undefined
  if (own && Object.hasOwn(own, plain)) return own[plain] ?? null
  if (/^(w|officeooo|loext):.*rsid/.test(key)) return leaveOut
  if (plain === 'dateUtc') return leaveOut
  // Comments and tracked changes of Word: what has an author.
  if (!key.startsWith('w:') || attributes['w:author'] === undefined) return null
  if (key === 'w:author') return name
  if (key === 'w:initials') return initials
  return key === 'w:date' ? leaveOut : null
}

export const isMetadataAttribute = (element: string, key: string, attributes: Attributes) =>
  replacementOf(element, key, attributes) !== null

/** The attributes without what is metadata, or with something neutral where something must stand. */
export function neutralAttributes(element: string, attributes: Attributes, names: NeutralNames): Attributes {
  const kept: Record<string, string> = {}
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    const replace = replacementOf(element, key, attributes)
    const neutral = replace ? replace(value, names, attributes) : value
    if (neutral !== null) kept[key] = neutral
  }
  return kept
}

/** For each thread Excel writes a note by a name made of its id, and finds the thread by it. */
const threadMark = /^tc=\{?[0-9A-F-]{36}\}?$/i

/** What to write for text that is metadata; null when it belongs to the content. `path` is without prefixes. */
export function neutralText(text: string, path: readonly string[], names: NeutralNames): string | null {
  const element = path.at(-1)
  const parent = path.at(-2)
  if (element === 'author' && parent === 'authors') return threadMark.test(text) ? null : names(text)
  if (parent !== 'annotation' && parent !== 'change-info') return null
  if (element === 'creator') return names(text)
  if (element === 'date') return neutralDate
  if (element === 'date-string') return ''
  return element === 'creator-initials' || element === 'sender-initials' ? neutralInitials : null
}

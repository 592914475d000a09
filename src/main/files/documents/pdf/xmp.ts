import type { DisclosureKind } from '../../../../shared/model/file-report.ts'
import type { DocumentLimits } from '../limits.ts'
import type { Tally } from '../tally.ts'
import { local, readXml } from '../xml/read-xml.ts'

/** What fields of XMP say, by name without prefix. What is in no list is told as something else. */
const kinds: Readonly<Record<string, DisclosureKind>> = {
  creator: 'person',
  Author: 'person',
  Manager: 'person',
  Owner: 'person',
  publisher: 'organisation',
  Company: 'organisation',
  title: 'title-or-keywords',
  description: 'title-or-keywords',
  subject: 'title-or-keywords',
  Keywords: 'title-or-keywords',
  CreatorTool: 'software',
  Producer: 'software',
  softwareAgent: 'software',
  CreateDate: 'time',
  ModifyDate: 'time',
  MetadataDate: 'time',
  date: 'time',
  when: 'time',
  SourceModified: 'time',
  Make: 'device',
  Model: 'device',
  SerialNumber: 'serial-number',
  GPSLatitude: 'place',
  GPSLongitude: 'place',
  City: 'place-name',
  Country: 'place-name',
  DocumentID: 'editing-history',
  InstanceID: 'editing-history',
  OriginalDocumentID: 'editing-history',
  instanceID: 'editing-history',
  documentID: 'editing-history',
  filePath: 'file-path',
}

/** Said of the format itself, and of nobody. */
const silent =
  /^(xmlns|xml|rdf):|^(x:xmptk|dc:format|pdfaid:.*|pdfuaid:.*|pdfx?:?Trapped|pdf:PDFVersion|xmpMM:RenditionClass)$/

/** Tells what an XMP packet says, each value with its field. https://www.iso.org/standard/75163.html */
export function readXmp(bytes: Uint8Array, where: string, found: Tally, limits: DocumentLimits): void {
  const path: string[] = []
  let text = ''
  const tell = (name: string, value: string) => {
    if (value.trim() === '' || silent.test(name)) return
    const key = local(name)
    found.add((Object.hasOwn(kinds, key) ? kinds[key] : undefined) ?? 'other', `${where} ${name}`, value)
  }
  readXml(
    bytes,
    {
      open: (name, attributes) => {
        path.push(name)
        text = ''
        for (const key in attributes) tell(key, attributes[key] ?? '')
      },
      text: piece => {
        if (text.length < 4096) text += piece
      },
      close: () => {
        // Values of lists stand in elements of RDF, and the field around gives them their meaning.
        const field = path.findLast(name => !/^(rdf|x):/.test(name))
        if (field !== undefined) tell(field, text)
        path.pop()
        text = ''
      },
    },
    limits,
  )
}

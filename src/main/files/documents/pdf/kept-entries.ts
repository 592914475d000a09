import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { PdfVersion } from './open-pdf.ts'
import { isAnnotation, nameIn, riskyActions } from './walk.ts'

/** What of the catalogue shows pages or leads through them. Everything else of it runs, names or describes. */
const ofCatalogue: ReadonlySet<string> = new Set([
  'Type',
  'Version',
  'Extensions',
  'Pages',
  'PageLabels',
  'Names',
  'Dests',
  'ViewerPreferences',
  'PageLayout',
  'PageMode',
  'Outlines',
  'OpenAction',
  'AcroForm',
  'StructTreeRoot',
  'MarkInfo',
  'Lang',
  'OutputIntents',
  'OCProperties',
])

/** Left out wherever they stand: metadata, private data of applications, attachments, scripts, small pictures of pages. */
const never: ReadonlySet<string> = new Set([
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AF',
  'Thumb',
  'AA',
  'B',
  'EF',
  'RF',
  'OPI',
  'CreatorInfo',
  'CO',
])

const ofAnnotation: ReadonlySet<string> = new Set(['M', 'NM', 'CreationDate', 'FS'])
const leadsToAction: ReadonlySet<string> = new Set(['A', 'PA', 'Next', 'OpenAction'])

/**
 * The entries of a dictionary that a cleaned copy takes over. `isCatalogue` says that it is the document's first one, `named`
 * holds the dictionaries whose keys are names and mean nothing.
 */
export function keptEntries(
  version: PdfVersion,
  dict: PDFDict,
  isCatalogue: boolean,
  named: ReadonlySet<PDFDict>,
): [PDFName, PDFObject][] {
  if (named.has(dict)) return dict.entries()
  const isNote = isAnnotation(version, dict)
  const isWidget = isNote && nameIn(version, dict, 'Subtype') === 'Widget'
  return dict.entries().filter(([key, value]) => {
    const name = key.decodeText()
    if (isCatalogue && !ofCatalogue.has(name)) return false
    if (never.has(name)) return false
    if (isNote && ofAnnotation.has(name)) return false
    // The title of a note is the name of who wrote it. The one of a field is what the form calls it.
    if (isNote && !isWidget && name === 'T') return false
    if (leadsToAction.has(name)) return !isRisky(version, value)
    return name !== 'V' || !isSignature(version, value)
  })
}

function isRisky(version: PdfVersion, value: PDFObject): boolean {
  const action = version.resolve(value)
  // What comes next can be several actions.
  if (action instanceof PDFArray) return action.asArray().some(one => isRisky(version, one))
  return action instanceof PDFDict && riskyActions.has(nameIn(version, action, 'S') ?? '')
}

const isSignature = (version: PdfVersion, value: PDFObject) =>
  version.dict(value)?.has(PDFName.of('ByteRange')) === true

import { createHash, type Hash } from 'node:crypto'
import type { DocumentLimits } from '../limits.ts'
import { local, readXml } from '../xml/read-xml.ts'
import { isMetadataAttribute, isMetadataElement, neutralText } from './metadata.ts'

/** A part of a document as the proof sees it: its XML, its bytes, or a digest of the picture in it. */
export type ProvenPart =
  | { readonly name: string; readonly xml: Uint8Array }
  | { readonly name: string; readonly raw: Uint8Array }
  | { readonly name: string; readonly digest: string }

/**
 * SHA-256 in hex over the content of a document: in each part every element, attribute and text in its order, but what is
 * metadata, and the bytes of every part that is no XML. Throws a Refusal when a part cannot be read.
 */
export function contentDigest(parts: readonly ProvenPart[], limits: DocumentLimits): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(`\0part ${part.name}\0`)
    if ('xml' in part) addXml(hash, part.xml, limits)
    else hash.update('raw' in part ? part.raw : part.digest)
  }
  return hash.digest('hex')
}

const pieceLength = 64 * 1024
const nobody = () => ''

function addXml(hash: Hash, xml: Uint8Array, limits: DocumentLimits): void {
  const path: string[] = []
  let leftOut = 0
  let piece = ''
  const add = (text: string) => {
    piece += text
    if (piece.length < pieceLength) return
    hash.update(piece)
    piece = ''
  }
  readXml(
    xml,
    {
      open: (name, attributes) => {
        const element = local(name)
        path.push(element)
        if (leftOut > 0 || isMetadataElement(element, attributes)) {
          leftOut++
          return
        }
        add(`\0<${name}`)
        for (const key in attributes)
          if (!isMetadataAttribute(element, key, attributes)) add(`\0${key}=${attributes[key]}`)
        add('\0')
      },
      close: () => {
        path.pop()
        if (leftOut > 0) leftOut--
        else add('\0>')
      },
      text: text => {
        if (leftOut === 0 && neutralText(text, path, nobody) === null) add(text)
      },
    },
    limits,
  )
  hash.update(piece)
}

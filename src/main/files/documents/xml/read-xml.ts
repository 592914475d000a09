import { SaxesParser } from 'saxes'
import type { DocumentLimits } from '../limits.ts'
import { refuse } from '../refusal.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is heard of an XML text, in its order. Names are as written, with their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes, selfClosing: boolean): void
  close?(name: string, selfClosing: boolean): void
  text?(text: string): void
  other?(kind: 'comment' | 'instruction' | 'doctype', body: string): void
}

/** The name without its prefix: producers choose prefixes as they like, and the names alone tell the elements of one part apart. */
export function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | null {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  const ending = `:${name}`
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key] ?? null
  return null
}

const piece = 256 * 1024

/**
 * Reads XML once through, in bounds. Nothing is ever fetched or expanded: a DTD of its own is refused, and an entity that
 * XML does not know is an error. Throws a Refusal.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener, limits: DocumentLimits): void {
  const text = decodeXml(bytes)
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let elements = 0
  parser.on('error', () => refuse('damaged'))
  parser.on('doctype', body => {
    if (body.includes('[')) refuse('too-complex')
    listener.other?.('doctype', body)
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth++
    elements++
    if (depth > limits.xmlDepth || elements > limits.xmlElements) refuse('too-complex')
    listener.open?.(name, attributes, isSelfClosing)
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth--
    listener.close?.(name, isSelfClosing)
  })
  if (listener.text) {
    // Line breaks around the outermost element are no text of the document.
    const heard = (found: string) => {
      if (depth > 0) listener.text?.(found)
    }
    parser.on('text', heard)
    parser.on('cdata', heard)
  }
  if (listener.other) {
    parser.on('comment', body => listener.other?.('comment', body))
    parser.on('processinginstruction', ({ target, body }) =>
      listener.other?.('instruction', body === '' ? target : `${target} ${body}`),
    )
  }
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece))
  parser.close()
}

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes)
  } catch {
    return refuse('damaged')
  }
}

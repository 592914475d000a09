import type { DocumentLimits } from '../limits.ts'
import { type Attributes, readXml } from './read-xml.ts'

/** How an XML text is changed. What no rule speaks of stays as it means. */
export interface XmlRules {
  /** The attributes to write instead, or null to leave the element out with all that is in it. `path` ends with its own name. */
  element?(name: string, attributes: Attributes, path: readonly string[]): Attributes | null
  /** The text to write instead. `path` ends with the element that it stands in. */
  text?(text: string, path: readonly string[]): string
}

/** Writes XML again with changes, in UTF-8. Instructions between stay, for applications may read them. Comments go: they are somebody's notes, and no application shows them. Throws a Refusal. */
export function rewriteXml(bytes: Uint8Array, rules: XmlRules, limits: DocumentLimits): Uint8Array {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  const path: string[] = []
  let droppedDepth = 0
  readXml(
    bytes,
    {
      open: (name, attributes, selfClosing) => {
        path.push(name)
        if (droppedDepth > 0) {
          droppedDepth++
          return
        }
        const kept = rules.element ? rules.element(name, attributes, path) : attributes
        if (kept === null) droppedDepth = 1
        else out.push(openTag(name, kept, selfClosing))
      },
      close: (name, selfClosing) => {
        path.pop()
        if (droppedDepth > 0) droppedDepth--
        else if (!selfClosing) out.push(`</${name}>`)
      },
      text: found => {
        if (droppedDepth > 0) return
        out.push(escapeText(path.length > 0 && rules.text ? rules.text(found, path) : found))
      },
      other: (kind, body) => {
        if (droppedDepth > 0) return
        if (kind !== 'comment') out.push(kind === 'doctype' ? `<!DOCTYPE${body}>` : `<?${body}?>`)
      },
    },
    limits,
  )
  return new TextEncoder().encode(out.join(''))
}

function openTag(name: string, attributes: Attributes, selfClosing: boolean): string {
  let tag = `<${name}`
  for (const key in attributes) tag += ` ${key}="${escapeAttribute(attributes[key] ?? '')}"`
  return `${tag}${selfClosing ? '/' : ''}>`
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** A carriage return and, in attributes, any break would be read as something else when written plainly. */
export const escapeText = (text: string) => text.replace(/[&<>\r]/g, mark => marks[mark] ?? mark)
export const escapeAttribute = (text: string) => text.replace(/[&<"\r\n\t]/g, mark => marks[mark] ?? mark)

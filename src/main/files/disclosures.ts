import { stripVTControlCharacters } from 'node:util'
import type { Disclosure, DisclosureKind } from '../../shared/model/file-report.ts'

const longestField = 120
const longestValue = 300

/** Gathers what a file gives away, shortened and without what could steer a terminal or turn text around. */
export interface DisclosureList {
  /** An empty value says nothing and is left out. The same thing said twice is told once. */
  add(kind: DisclosureKind, field: string, value: string, count?: number): void
  readonly list: readonly Disclosure[]
  /** Whether there was more than may be told. */
  readonly full: boolean
}

export function disclosureList(most: number): DisclosureList {
  const list: Disclosure[] = []
  const seen = new Set<string>()
  let full = false
  return {
    add(kind, field, value, count = 1) {
      const shown = plainText(value, longestValue)
      if (shown === '') return
      const name = plainText(field, longestField)
      const key = `${kind}\n${name}\n${shown}`
      if (seen.has(key)) return
      if (list.length >= most) {
        full = true
        return
      }
      seen.add(key)
      list.push({ kind, field: name, value: shown, count })
    },
    list,
    get full() {
      return full
    },
  }
}

/** Where a text begins to say something, however much of nothing stands before. */
const visible = /[^\s\p{C}]/u

/** One line of text, at most `longest` long, without control characters and marks of direction. */
export function plainText(text: string, longest: number): string {
  const said = text.search(visible)
  if (said < 0) return ''
  // A sequence that steers a terminal begins with one sign that is not visible.
  const start = Math.max(0, said - 1)
  // The slice before bounds the work: what lies beyond cannot be shown anyway.
  const plain = stripVTControlCharacters(text.slice(start, start + longest * 8))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= longest) return plain
  return `${plain.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

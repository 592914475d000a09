import { z } from 'zod'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'

/** A value of an Apple property list. Dates stay text (`2026-11-20T08:02:00Z`); raw data is null, nobody here needs it. */
export type PropertyListValue = string | number | boolean | null | PropertyListValue[] | Dictionary
export type Dictionary = { [key: string]: PropertyListValue }

/** Any dictionary, for lists of which only some keys matter. */
export const dictionarySchema = z.record(z.string(), z.unknown())

/**
 * Parses the XML form of a property list, whole or not at all: a list that breaks off is unparsable.
 * @see https://www.apple.com/DTDs/PropertyList-1.0.dtd
 */
export function parsePropertyList(text: string): Reading<PropertyListValue> {
  const tokens = tokensOf(text.replace(/^\uFEFF/, ''))
  if (tokens === null) return unknown('unparsable')
  const cursor: Cursor = { tokens, at: 0 }
  if (!takes(cursor, 'open', 'plist')) return unknown('unparsable')
  const value = valueAt(cursor, 0)
  const ended = takes(cursor, 'close', 'plist') && cursor.at === tokens.length
  return value === undefined || !ended ? unknown('unparsable') : known(value)
}

interface Token {
  readonly kind: 'open' | 'close' | 'empty' | 'text'
  /** The element's name, or the text itself. */
  readonly name: string
}
interface Cursor {
  readonly tokens: readonly Token[]
  at: number
}

/** Real lists nest a handful deep; the limit keeps a made-up one from exhausting the stack. */
const deepest = 64
const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(?<close>\/?)(?<name>[a-z]+)(?:\s[^<>/]*)?(?<empty>\/?)>|(?<text>[^<]+)/gy

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(piece)) {
    end = match.index + match[0].length
    const { close, name, empty, text: words } = match.groups ?? {}
    if (words !== undefined) tokens.push({ kind: 'text', name: words })
    else if (name !== undefined) tokens.push({ kind: close ? 'close' : empty ? 'empty' : 'open', name })
  }
  return end === text.length ? tokens.filter((token, at) => matters(tokens, token, at)) : null
}

/** White space counts only inside an element that holds text. */
function matters(tokens: readonly Token[], token: Token, at: number): boolean {
  if (token.kind !== 'text' || token.name.trim() !== '') return true
  const before = tokens[at - 1]
  return before?.kind === 'open' && (before.name === 'string' || before.name === 'key')
}

function takes(cursor: Cursor, kind: Token['kind'], name: string): boolean {
  const token = cursor.tokens[cursor.at]
  if (token?.kind !== kind || token.name !== name) return false
  cursor.at += 1
  return true
}

/** The value at the cursor, or undefined where there is none. */
function valueAt(cursor: Cursor, depth: number): PropertyListValue | undefined {
  const token = cursor.tokens[cursor.at]
  if (token === undefined || depth > deepest) return undefined
  if (token.kind === 'empty') {
    cursor.at += 1
    return emptyValue(token.name)
  }
  if (token.kind !== 'open') return undefined
  cursor.at += 1
  if (token.name === 'array') return arrayAt(cursor, depth)
  if (token.name === 'dict') return dictionaryAt(cursor, depth)
  const text = textUntilClose(cursor, token.name)
  return text === undefined ? undefined : scalar(token.name, text)
}

function emptyValue(name: string): PropertyListValue | undefined {
  if (name === 'true' || name === 'false') return name === 'true'
  if (name === 'array') return []
  if (name === 'dict') return {}
  if (name === 'string') return ''
  return name === 'data' ? null : undefined
}

function arrayAt(cursor: Cursor, depth: number): PropertyListValue[] | undefined {
  const values: PropertyListValue[] = []
  while (!takes(cursor, 'close', 'array')) {
    const value = valueAt(cursor, depth + 1)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

function dictionaryAt(cursor: Cursor, depth: number): Dictionary | undefined {
  const entries: [string, PropertyListValue][] = []
  while (!takes(cursor, 'close', 'dict')) {
    const key = takes(cursor, 'open', 'key') ? textUntilClose(cursor, 'key') : undefined
    const value = key === undefined ? undefined : valueAt(cursor, depth + 1)
    if (key === undefined || value === undefined) return undefined
    entries.push([key, value])
  }
  return Object.fromEntries(entries)
}

function textUntilClose(cursor: Cursor, name: string): string | undefined {
  const token = cursor.tokens[cursor.at]
  if (token?.kind === 'text') cursor.at += 1
  if (!takes(cursor, 'close', name)) return undefined
  return token?.kind === 'text' ? decoded(token.name) : ''
}

function scalar(name: string, text: string): PropertyListValue | undefined {
  switch (name) {
    case 'string':
      return text
    case 'date':
      return text.trim()
    case 'data':
      return null
    case 'true':
    case 'false':
      return text === '' ? name === 'true' : undefined
    case 'integer':
    case 'real':
      return /^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : undefined
    default:
      return undefined
  }
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));/g,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return entities.get(name) ?? whole
      const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

import {
  PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { refuse } from '../refusal.ts'

const deepest = 100

/** Gives the number that a reference leads to; null when it leads to none. */
export type LengthOf = (reference: PDFRef) => number | null

/**
 * Reads objects out of a window of the file, so that what is not closed there ends there. The library's own reader looks for
 * the end of a stream whose length stands elsewhere, and takes the first word that looks like it. This one asks for the length.
 */
class WindowParser extends PDFObjectParser {
  readonly #window: Uint8Array
  readonly #lengthOf: LengthOf
  #depth = 0

  constructor(window: Uint8Array, at: number, lengthOf: LengthOf) {
    super(byteStream(window), PDFContext.create())
    this.#window = window
    this.#lengthOf = lengthOf
    this.bytes.moveTo(at)
  }

  override parseObject(): PDFObject {
    if (this.#depth >= deepest) refuse('too-complex')
    this.#depth++
    const object = super.parseObject()
    this.#depth--
    return object
  }

  override parseDictOrStream() {
    const dict = this.parseDict()
    this.skipWhitespaceAndComments()
    if (!this.matchKeyword(streamWord)) return dict
    this.#skipLineEnd()
    const start = this.bytes.offset()
    const end = start + this.#streamLength(dict)
    if (!(end <= this.#window.length)) refuse('damaged')
    this.bytes.moveTo(end)
    this.skipWhitespace()
    if (!this.matchKeyword(endWord)) refuse('damaged')
    return PDFRawStream.of(dict, this.#window.subarray(start, end))
  }

  #streamLength(dict: PDFDict): number {
    const length = dict.get(PDFName.Length)
    const bytes =
      length instanceof PDFNumber
        ? length.asNumber()
        : length instanceof PDFRef
          ? this.#lengthOf(length)
          : null
    return bytes !== null && Number.isInteger(bytes) && bytes >= 0 ? bytes : refuse('damaged')
  }

  #skipLineEnd(): void {
    if (this.bytes.peek() === 0x0d) this.bytes.next()
    if (this.bytes.peek() === 0x0a) this.bytes.next()
  }

  /** `7 0 obj` at the start of an indirect object; gives the number. */
  header(): number {
    this.skipWhitespaceAndComments()
    const number = this.parseRawInt()
    this.skipWhitespaceAndComments()
    this.parseRawInt()
    this.skipWhitespaceAndComments()
    if (!this.matchKeyword(objectWord)) refuse('damaged')
    return number
  }
}

const codes = (word: string) => [...word].map(letter => letter.charCodeAt(0))
const streamWord = codes('stream')
const endWord = codes('endstream')
const objectWord = codes('obj')

/** The library exports the type of its byte stream, but makes one only inside of its parsers. */
function byteStream(bytes: Uint8Array) {
  const parser: { readonly bytes: ConstructorParameters<typeof PDFObjectParser>[0] } = Object.assign(
    Object.create(null),
    PDFObjectParser.forBytes(bytes, PDFContext.create()),
  )
  return parser.bytes
}

/** An indirect object at the start of the window. Throws a Refusal, or what the library throws. */
export function parseIndirect(window: Uint8Array, lengthOf: LengthOf): { number: number; object: PDFObject } {
  const parser = new WindowParser(window, 0, lengthOf)
  return { number: parser.header(), object: parser.parseObject() }
}

/** An object that stands at a place of the window by itself: in an object stream, or behind the word `trailer`. */
export const parseDirect = (window: Uint8Array, at: number): PDFObject =>
  new WindowParser(window, at, () => null).parseObject()

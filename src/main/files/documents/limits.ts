import type { Limits } from '../reading.ts'

/** How much of a document is unpacked and walked through. */
export interface DocumentLimits extends Limits {
  /** One file of an archive, or one stream of a PDF, unpacked. */
  readonly unpackedEntryBytes: number
  readonly xmlDepth: number
  readonly xmlElements: number
  readonly pdfObjects: number
  /** Documents inside of documents: how many levels down they are read and cleaned. */
  readonly embeddedDepth: number
}

export const documentLimits = (limits: Limits): DocumentLimits => ({
  ...limits,
  unpackedEntryBytes: Math.min(limits.unpackedBytes, 256 * 1024 * 1024),
  xmlDepth: 400,
  xmlElements: 8_000_000,
  pdfObjects: limits.entries * 25,
  embeddedDepth: 1,
})

import type { Coordinates } from '../../../shared/model/file-report.ts'
import { notRead, type Reading } from '../reading.ts'
import { reasonOf } from './refusal.ts'
import type { Tally } from './tally.ts'

/** The reading of a document that ended early: what was found until then stands, with the reason. */
export function partlyRead(error: unknown, found: Tally, coordinates: readonly Coordinates[]): Reading {
  const { list } = found.list()
  const nothing = notRead(reasonOf(error))
  return list.length === 0 ? nothing : { ...nothing, read: 'part', disclosures: list, coordinates }
}

import { z } from 'zod'
import { daySchema } from './date.ts'

/** What a search looks for. The order is that of facts/footprint-uk: what hurts most comes first in the pack. */
export const searchTargets = [
  'address',
  'phone',
  'email',
  'name',
  'household',
  'name-on-files',
  'groups',
  'username',
  'picture',
  'social',
  'position',
  'paste',
  'official-record',
  'archive',
  'domain',
] as const
export const searchTargetSchema = z.enum(searchTargets)
export type SearchTarget = (typeof searchTargets)[number]

export const searchEngines = ['google', 'bing', 'duckduckgo', 'brave', 'yandex'] as const
export const searchEngineSchema = z.enum(searchEngines)
export type SearchEngine = (typeof searchEngines)[number]

/** A short digest of target and text, so that it stays the same when facets around it change. */
export const queryIdSchema = z.string().regex(/^[0-9a-f]{24}$/)

/** What came of a search. Keeps neither the text searched for nor what was found. */
export const searchRecordSchema = z.object({
  queryId: queryIdSchema,
  target: searchTargetSchema,
  outcome: z.enum(['nothing', 'found', 'skipped']),
  on: daySchema,
})
export type SearchRecord = z.infer<typeof searchRecordSchema>

import type { LetterDraft } from '../../../shared/footprint-views.ts'

/** What does not fit into one line is filled in from what was found; a sentence of one's own is asked for by these names. */
const sentences = [
  'reason',
  'where',
  'concerns',
  'documents',
  'harm',
  'connection',
  'outcome',
  'request',
  'wording',
  'post',
]
const oneLine = 60

/** Ids of the fields of a letter that need several lines. */
export const longFields = ({ fields }: Pick<LetterDraft, 'fields'>): string[] =>
  fields
    .filter(({ id, value }) => sentences.includes(id) || value.includes('\n') || value.length > oneLine)
    .map(({ id }) => id)

import type { LetterDraft } from '../../../shared/footprint-views.ts'
import { type Day, daySchema } from '../../../shared/model/date.ts'
import type { Exposure } from '../../../shared/model/exposure.ts'
import type { Letter } from '../../../shared/model/footprint-route.ts'
import type { IdentityFacet } from '../../../shared/model/identity.ts'
import { dayInWords } from '../../audit/sentences.ts'
import { facetInLetter } from './facet-in-letter.ts'
import { fillTemplate } from './fill-template.ts'
import { oneLine, plainText } from './plain-text.ts'

type LetterField = Letter['fields'][number]

export interface LetterSituation {
  readonly facets: readonly IdentityFacet[]
  /** What the letter is about; null: in general. */
  readonly exposure: Exposure | null
  /** What the person typed, by field. It goes before what we would fill in, also when it is empty. */
  readonly values: Readonly<Record<string, string>>
  readonly today: Day
}

/** A letter as plain text. Required fields that are empty stand in it as their label in square brackets. */
export function draftLetter(letter: Letter, situation: LetterSituation): LetterDraft {
  const fields = letter.fields.map(field => ({ ...field, value: valueFor(field, situation) }))
  const filled = [
    ...fields.map(field => ({ id: field.id, text: textOf(field) })),
    { id: 'today', text: dayInWords(situation.today) },
  ]
  return {
    id: letter.id,
    title: letter.title,
    form: letter.form,
    to: letter.to,
    subject: oneLine(fillTemplate(letter.subject, filled)),
    body: fillTemplate(letter.body, filled),
    fields: fields.map(({ id, label, hint, value, required }) => ({ id, label, hint, value, required })),
    missing: fields.filter(isMissing).map(({ label }) => label),
    restsOn: letter.restsOn,
    sources: letter.sources,
    // Names a letter and a day, and nobody: it may end up in a shared folder.
    fileName: `surefoot-${letter.id}-${situation.today}.txt`,
  }
}

function valueFor({ id, from }: LetterField, { facets, exposure, values }: LetterSituation): string {
  // A field could be called as something that every object has, such as "constructor".
  if (Object.hasOwn(values, id)) return plainText(values[id] ?? '')
  if (from === null) return ''
  return plainText(from === 'exposure' ? whereIs(exposure) : facetInLetter(from, facets))
}

function whereIs(exposure: Exposure | null): string {
  if (exposure === null) return ''
  return exposure.link === null ? exposure.where : `${exposure.where}, ${exposure.link}`
}

const isMissing = ({ required, value }: { required: boolean; value: string }): boolean =>
  required && value === ''

function textOf(field: LetterField & { value: string }): string {
  if (isMissing(field)) return `[${field.label}]`
  return daySchema.safeParse(field.value).success ? dayInWords(field.value) : field.value
}

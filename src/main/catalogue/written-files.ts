import { badImplementation } from '@hapi/boom'
import { z } from 'zod'
import type { Source } from '../audit/check.ts'

/** A file of the catalogue after parsing, not yet checked. */
export interface CatalogueFile {
  readonly name: string
  readonly content?: unknown
}

/** A checked entry and the file it stands in, so that errors can name it. */
export interface Entry<Value> {
  readonly file: string
  readonly value: Value
}

const fieldsSchema = z.record(z.string(), z.unknown())
const listSchema = z.array(z.unknown())
const namedSchema = z.object({ id: z.string() })

/** One field of a file's top level, checked. */
export function fieldIn<Schema extends z.ZodType>(
  file: CatalogueFile,
  field: string,
  schema: Schema,
): z.infer<Schema> {
  const content = fieldsSchema.safeParse(file.content)
  if (!content.success) throw badImplementation(`${file.name}: it holds no fields`)
  const parsed = schema.safeParse(content.data[field])
  if (!parsed.success) throw badImplementation(complaint(`${file.name}: ${field}`, parsed.error))
  return parsed.data
}

/** The entries of the list under `field`, each checked on its own so that the error names the entry. */
export function entriesIn<Schema extends z.ZodType>(
  file: CatalogueFile,
  field: string,
  schema: Schema,
): Entry<z.infer<Schema>>[] {
  return fieldIn(file, field, listSchema).map((item, index) => {
    const parsed = schema.safeParse(item)
    if (!parsed.success)
      throw badImplementation(complaint(`${file.name}: ${nameOf(item, index)}`, parsed.error))
    return { file: file.name, value: parsed.data }
  })
}

/** The same entries, after making sure that no id is there twice. */
export function indexById<Value extends { id: string }>(
  entries: readonly Entry<Value>[],
): readonly Entry<Value>[] {
  const seen = new Map<string, string>()
  for (const { file, value } of entries) {
    const other = seen.get(value.id)
    if (other !== undefined) throw badImplementation(`${file}: ${value.id}: id: also stands in ${other}`)
    seen.set(value.id, file)
  }
  return entries
}

/** Puts the sources in the place of their ids. */
export function resolveSources<Written extends { sources: string[] }>(
  { file, value }: Entry<Written>,
  sources: ReadonlyMap<string, Source>,
): Omit<Written, 'sources'> & { sources: Source[] } {
  const resolved = value.sources.map(id => {
    const source = sources.get(id)
    if (!source) throw badImplementation(`${file}: ${nameOf(value, 0)}: sources: there is no source "${id}"`)
    return source
  })
  return { ...value, sources: resolved }
}

function nameOf(item: unknown, index: number): string {
  const named = namedSchema.safeParse(item)
  return named.success ? named.data.id : `entry ${index + 1}`
}

function complaint(where: string, error: z.ZodError): string {
  return error.issues.map(issue => `${where}: ${issue.path.join('.') || 'it'}: ${issue.message}`).join('\n')
}

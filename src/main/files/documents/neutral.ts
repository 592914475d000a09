import type { Tally } from './tally.ts'

/** Where a date must stand: the same for every change and comment. */
export const neutralDate = '1980-01-01T00:00:00'

export const neutralInitials = 'A'

/** Whether a cleaning wrote this name. */
const isNeutralName = (name: string) => /^Author( \d+)?$/.test(name)

/**
 * Names that stand for people: the same one for the same person throughout a document, so that it still shows who answers
 * whom. The first is "Author", the next "Author 2".
 */
export type NeutralNames = (name: string) => string

export function neutralNames(): NeutralNames {
  const given = new Map<string, string>()
  return name => {
    const key = name.trim()
    const known = given.get(key)
    if (known !== undefined) return known
    const neutral = given.size === 0 ? 'Author' : `Author ${given.size + 1}`
    given.set(key, neutral)
    return neutral
  }
}

/** Tells of a person, unless it is one that a cleaning made up. */
export function tellPerson(found: Tally, field: string, name: string): void {
  if (!isNeutralName(name)) found.add('person', field, name)
}
